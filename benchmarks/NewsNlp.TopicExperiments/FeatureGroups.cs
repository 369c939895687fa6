namespace NewsNlp.TopicExperiments;

/// <summary>Groups of features that a setting has or leaves out.</summary>
[Flags]
internal enum FeatureGroups
{
    LexiconTopics = 1 << 0,
    LexiconClasses = 1 << 1,
    LexiconPlaces = 1 << 2,
    LexiconQuotes = 1 << 3,
    LexiconPhrases = 1 << 4,
    LexiconEntries = 1 << 5,
    Cues = 1 << 6,
    Stems = 1 << 7,
    Beginnings = 1 << 8,
    Grams = 1 << 9,

    /// <summary>What the packaged model is made of.</summary>
    Packaged = (1 << 10) - 1,

    /// <summary>All that the lexicon says.</summary>
    Lexicon = (1 << 6) - 1,

    Words = 1 << 10,
    WordPairs = 1 << 11,
    Subwords = 1 << 12,
    Negation = 1 << 13,
    NamedHits = 1 << 14,
    OtherLexicon = 1 << 15,
    LanguageStems = 1 << 16,
    LanguageLexicon = 1 << 17,
    LexiconPairs = 1 << 18,
    CueTopics = 1 << 19,
    EntityTypes = 1 << 20,
    EntityStems = 1 << 21,
    Vectors = 1 << 22,
    Batches = 1 << 23,
    CapitalStems = 1 << 24,
    Borrowed = 1 << 25,

    /// <summary>Character n-grams of capitalised words inside a sentence are left out.</summary>
    NoNameGrams = 1 << 26,
}
