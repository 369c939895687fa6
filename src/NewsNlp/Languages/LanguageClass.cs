using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>The classes that the model tells apart: the three languages, and what is none of them by kind, since one class for all of it fits badly.</summary>
internal enum LanguageClass : byte
{
    Kazakh,
    Russian,
    KazakhLatin,

    /// <summary>Turkic neighbours in Cyrillic: Kyrgyz, Tatar, Bashkir.</summary>
    TurkicCyrillic,

    /// <summary>Slavic neighbours in Cyrillic: Ukrainian, Belarusian, Bulgarian, Macedonian, Serbian.</summary>
    SlavicCyrillic,

    /// <summary>Other languages in Cyrillic: Mongolian, Tajik.</summary>
    OtherCyrillic,

    /// <summary>Turkic languages in Latin script: Turkish, Azerbaijani, Uzbek.</summary>
    TurkicLatin,

    /// <summary>English and everything else.</summary>
    Other,
}

/// <summary>What the classes stand for.</summary>
internal static class LanguageClasses
{
    public const int Count = 8;

    public static Language ToLanguage(this LanguageClass c) => c switch
    {
        LanguageClass.Kazakh => Language.Kazakh,
        LanguageClass.Russian => Language.Russian,
        LanguageClass.KazakhLatin => Language.KazakhLatin,
        _ => Language.Undetermined,
    };

    /// <summary>The class of a text in the language of a tag; a tag that says nothing (<c>und</c>) leaves the text's letters to tell.</summary>
    public static LanguageClass Of(string tag, string text) => tag switch
    {
        "kk" => LanguageClass.Kazakh,
        "ru" => LanguageClass.Russian,
        "kk-Latn" => LanguageClass.KazakhLatin,
        "ky" or "tt" or "ba" or "ug-Cyrl" or "uz-Cyrl" => LanguageClass.TurkicCyrillic,
        "uk" or "be" or "bg" or "mk" or "sr" => LanguageClass.SlavicCyrillic,
        "mn" or "tg" => LanguageClass.OtherCyrillic,
        "tr" or "az" or "uz" => LanguageClass.TurkicLatin,
        "und" => OfLetters(text),
        _ => LanguageClass.Other,
    };

    private static LanguageClass OfLetters(string text)
    {
        int cyrillic = 0, slavic = 0, eastern = 0, turkicLatin = 0;
        foreach (var c in text)
        {
            if (Chars.IsCyrillic(c)) cyrillic++;
            if ("ієїґўѓќљњћђџјѕщъЇЄІҐ".Contains(c)) slavic++;
            if ("әөүңҥғһҗҙҫҡҳҷӣӯӨҮҢҒҚҲ".Contains(c)) eastern++;
            if ("ışğəŞĞƏ".Contains(c)) turkicLatin++;
        }

        return cyrillic == 0 ? turkicLatin > 0 ? LanguageClass.TurkicLatin : LanguageClass.Other
            : eastern > slavic ? LanguageClass.TurkicCyrillic
            : LanguageClass.SlavicCyrillic;
    }
}
