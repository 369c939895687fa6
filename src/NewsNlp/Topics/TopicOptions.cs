namespace NewsNlp.Topics;

/// <summary>How the topic model is trained. The defaults are those of the packaged model.</summary>
internal sealed record TopicOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Words and phrases known beforehand; null for those of the packaged model.</summary>
    public IReadOnlyList<LexiconEntry>? Lexicon { get; init; }

    /// <summary>Weight of the L1 penalty.</summary>
    public float L1 { get; init; } = 0.7f;

    /// <summary>Weight of the L2 penalty.</summary>
    public float L2 { get; init; } = 2;

    public int Iterations { get; init; } = 100;

    /// <summary>Fitting ends where the mean improvement of the last iterations is below this share of the loss.</summary>
    public float Tolerance { get; init; } = 1e-5f;

    /// <summary>Stems and n-grams in fewer texts than this are left out.</summary>
    public int MinTexts { get; init; } = 2;

    /// <summary>A lexicon entry is also a short text of its topic, with this weight against a headline's.</summary>
    public float LexiconTextWeight { get; init; } = 0.3f;

    /// <summary>
    /// Each text stands for another one whose words the lexicon knows less well: a copy without this share of the lexicon's hits. 0 makes no copies.
    /// </summary>
    public float UnknownShare { get; init; } = 0.3f;

    /// <summary>A copy's weight against its text's.</summary>
    public float UnknownWeight { get; init; } = 0.5f;

    /// <summary>Parts that the texts are cut into for calibration and thresholds: each part's scores come from the others' models.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>From this probability on the best topic of a text is given even below its threshold; above 1 never.</summary>
    public float Bar { get; init; } = 0.2f;

    /// <summary>Topics fitted at a time; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public string TextColumn { get; init; } = "Text";

    /// <summary>The column of the language tags, or null to tell the two languages apart by their letters.</summary>
    public string? LanguageColumn { get; init; }

    /// <summary>Column of the ids given, best first.</summary>
    public string OutputColumn { get; init; } = "PredictedTopics";

    /// <summary>Column of all probabilities.</summary>
    public string ScoresColumn { get; init; } = "TopicScores";
}
