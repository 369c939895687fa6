namespace NewsNlp.Languages;

/// <summary>How the language model is trained. The defaults are those of the packaged model.</summary>
internal sealed record LanguageOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Weight of the L1 penalty.</summary>
    public float L1 { get; init; }

    /// <summary>Weight of the L2 penalty.</summary>
    public float L2 { get; init; } = 2e-6f;

    public int Iterations { get; init; } = 20;

    /// <summary>Training ends where an iteration improves the loss by less than this share.</summary>
    public float Tolerance { get; init; } = 0.01f;

    /// <summary>Pairs of neighbouring words cut from each text.</summary>
    public int Pairs { get; init; } = 1;

    /// <summary>Weight of a word met once against a text's.</summary>
    public float WordWeight { get; init; } = 1;

    /// <summary>Weight of Kazakh rows against others': a word that both languages have is spelled the Russian way, and would fall to Russian.</summary>
    public float KazakhWeight { get; init; } = 1.2f;

    /// <summary>Share of Kazakh rows that come also as typed on a Russian keyboard.</summary>
    public float Damaged { get; init; } = 0.5f;

    /// <summary>Weight of these against the row they were made of.</summary>
    public float DamagedWeight { get; init; } = 0.4f;

    /// <summary>Share of Kazakh rows that come also in Latin letters.</summary>
    public float Latin { get; init; } = 0.7f;

    /// <summary>Weight of the second look's L2 penalty.</summary>
    public float PairL2 { get; init; } = 0.05f;

    public int PairIterations { get; init; } = 100;

    /// <summary>The second look's training ends where the loss improves by less than this.</summary>
    public float PairTolerance { get; init; } = 1e-5f;

    /// <summary>Weight, in the second look, of a word that stands alone in the data: names and lexicon entries, whose language their spelling says less about.</summary>
    public float PairAloneWeight { get; init; } = 0.3f;

    /// <summary>Weight, in the second look, of pairs of Kazakh words as typed on a Russian keyboard.</summary>
    public float PairDamagedWeight { get; init; } = 1;

    /// <summary>The same for words.</summary>
    public float PairDamagedWordWeight { get; init; } = 0.1f;

    public PairSettings Pair { get; init; } = new();

    /// <summary>Divides the logits, so that confidence and share of right answers agree.</summary>
    public float Temperature { get; init; } = 0.55f;

    public ChainSettings Chain { get; init; } = new();

    /// <summary>Languages that the trained transformer chooses from; all where empty.</summary>
    public IReadOnlyList<Language> Candidates { get; init; } = [];

    /// <summary>Confidence below which the trained transformer answers <c>und</c>.</summary>
    public float MinConfidence { get; init; }

    /// <summary>Column of the texts that the trained transformer reads.</summary>
    public string TextColumn { get; init; } = "Text";

    /// <summary>Column of the language tag that it adds.</summary>
    public string OutputColumn { get; init; } = "PredictedLanguage";

    /// <summary>Column of the tag's probability that it adds.</summary>
    public string ConfidenceColumn { get; init; } = "LanguageConfidence";
}
