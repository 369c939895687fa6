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
}
