namespace NewsNlp;

/// <summary>A language that the library tells apart.</summary>
public enum Language
{
    /// <summary>Everything else, and text without letters (<c>und</c>).</summary>
    Undetermined = 0,

    /// <summary>Kazakh in Cyrillic script (<c>kk</c>).</summary>
    Kazakh = 1,

    /// <summary>Russian (<c>ru</c>).</summary>
    Russian = 2,

    /// <summary>Kazakh in Latin script (<c>kk-Latn</c>), the 2018 and 2021 alphabets, with or without diacritics.</summary>
    KazakhLatin = 3,
}

/// <summary>BCP 47 language tags of <see cref="Language"/> values (RFC 5646).</summary>
public static class LanguageTags
{
    /// <summary>The tag of a language: <c>kk</c>, <c>ru</c>, <c>kk-Latn</c> or <c>und</c>.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.Kazakh => "kk",
        Language.Russian => "ru",
        Language.KazakhLatin => "kk-Latn",
        _ => "und",
    };

    /// <summary>The language of a tag, compared without regard to case; an unknown tag is <see cref="Language.Undetermined"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public static Language Parse(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.ToLowerInvariant() switch
        {
            "kk" => Language.Kazakh,
            "ru" => Language.Russian,
            "kk-latn" => Language.KazakhLatin,
            _ => Language.Undetermined,
        };
    }
}
