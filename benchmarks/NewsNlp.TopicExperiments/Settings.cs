using static NewsNlp.TopicExperiments.FeatureGroups;

namespace NewsNlp.TopicExperiments;

/// <summary>The settings that are compared, by name: each differs from the first in one thing.</summary>
internal static class Settings
{
    public const string Base = "packaged features";

    public static IReadOnlyList<(string Name, Setting Setting)> All { get; } =
    [
        (Base, new()),
        ("− lexicon, all of it, and its entries as texts", new() { Groups = Packaged & ~Lexicon, LexiconTextWeight = 0 }),
        ("− lexicon by topic", new() { Groups = Packaged & ~LexiconTopics }),
        ("− weight classes", new() { Groups = Packaged & ~LexiconClasses }),
        ("− places of hits", new() { Groups = Packaged & ~LexiconPlaces }),
        ("− quotes around hits", new() { Groups = Packaged & ~LexiconQuotes }),
        ("− phrases", new() { Groups = Packaged & ~LexiconPhrases }),
        ("− each entry by itself", new() { Groups = Packaged & ~LexiconEntries }),
        ("− entries as texts", new() { LexiconTextWeight = 0 }),
        ("− cue words", new() { Groups = Packaged & ~Cues }),
        ("− stems", new() { Groups = Packaged & ~Stems }),
        ("− beginnings of words", new() { Groups = Packaged & ~Beginnings }),
        ("− n-grams", new() { Groups = Packaged & ~Grams }),
        ("lexicon alone", new() { Groups = Lexicon }),
        ("words alone: stems, beginnings, n-grams", new() { Groups = Stems | Beginnings | Grams, LexiconTextWeight = 0 }),
        ("+ whole words", new() { Groups = Packaged | Words }),
        ("+ pairs of stems", new() { Groups = Packaged | WordPairs }),
        ("+ subwords", new() { Groups = Packaged | Subwords }),
        ("subwords for n-grams", new() { Groups = (Packaged | Subwords) & ~Grams }),
        ("+ hits beside a negation", new() { Groups = Packaged | Negation }),
        ("+ hits in names apart", new() { Groups = Packaged | NamedHits }),
        ("no n-grams of names", new() { Groups = Packaged | NoNameGrams }),
        ("+ stems of names apart", new() { Groups = Packaged | CapitalStems }),
        ("+ the other language's lexicon", new() { Groups = Packaged | OtherLexicon }),
        ("+ borrowed stems, spelt alike", new() { Groups = Packaged | Borrowed }),
        ("+ stems by language", new() { Groups = Packaged | LanguageStems }),
        ("+ lexicon by language", new() { Groups = Packaged | LanguageLexicon }),
        ("+ pairs of lexicon topics", new() { Groups = Packaged | LexiconPairs }),
        ("+ pairs of cue and lexicon topic", new() { Groups = Packaged | CueTopics }),
        ("+ entity types", new() { Groups = Packaged | EntityTypes }),
        ("+ stems in entities", new() { Groups = Packaged | EntityStems }),
        ("+ word vectors", new() { Groups = Packaged | Vectors }),
        ("+ batch of the training text", new() { Groups = Packaged | Batches }),
        ("no gaps in the lexicon", new() { UnknownShare = 0 }),
        ("gaps of 0.5", new() { UnknownShare = 0.5f }),
        ("gaps weigh 1", new() { UnknownWeight = 1 }),
        ("3 copies with gaps that weigh 1", new() { Copies = 3, UnknownWeight = 1 }),
        ("L1 0.1", new() { L1 = 0.1f }),
        ("L1 0.2", new() { L1 = 0.2f }),
        ("L1 0.4", new() { L1 = 0.4f }),
        ("L1 1", new() { L1 = 1 }),
        ("L1 1.5", new() { L1 = 1.5f }),
        ("L2 1", new() { L2 = 1 }),
        ("L2 4", new() { L2 = 4 }),
        ("words weigh 1.8", new() { KeyValue = 1.8f }),
        ("words weigh 3.5", new() { KeyValue = 3.5f }),
        ("entries weigh 1.5", new() { EntryValue = 1.5f }),
        ("sentences weigh 0.5", new() { SentenceWeight = 0.5f }),
        ("headlines weigh 0.5", new() { HeadlineWeight = 0.5f }),
        ("right topics weigh 2", new() { PositiveWeight = 2 }),
        ("label smoothing 0.02", new() { LabelSmoothing = 0.02f }),
        ("+ sure sentences that nobody read, weight 0.3", new() { SelfTraining = 0.3f }),
        ("entries weigh 2", new() { EntryValue = 2 }),
        ("entries 1.5, 3 copies weigh 1", new() { EntryValue = 1.5f, Copies = 3, UnknownWeight = 1 }),
        ("keys in 4 texts or more", new() { MinTexts = 4 }),
    ];
}
