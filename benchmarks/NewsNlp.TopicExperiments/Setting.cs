namespace NewsNlp.TopicExperiments;

/// <summary>One way to train; the defaults are those of the packaged model.</summary>
internal sealed record Setting
{
    public FeatureGroups Groups { get; init; } = FeatureGroups.Packaged;

    public float L1 { get; init; } = 0.7f;

    public float L2 { get; init; } = 2;

    public int MinTexts { get; init; } = 2;

    /// <summary>Copies of each text with gaps in the lexicon, which share the weight of one.</summary>
    public int Copies { get; init; } = 1;

    public float UnknownShare { get; init; } = 0.3f;

    public float UnknownWeight { get; init; } = 0.5f;

    public float LexiconTextWeight { get; init; } = 0.3f;

    /// <summary>How much a text's own words count beside the lexicon.</summary>
    public float KeyValue { get; init; } = 2.5f;

    /// <summary>How much an entry of the lexicon counts.</summary>
    public float EntryValue { get; init; } = 1;

    /// <summary>How much the lexicon's numbers by topic count.</summary>
    public float DenseValue { get; init; } = 1;

    public float SentenceWeight { get; init; } = 1;

    public float HeadlineWeight { get; init; } = 1;

    public float PositiveWeight { get; init; } = 1;

    public float Bar { get; init; } = 0.2f;

    /// <summary>The loss aims at this much below 1 and above 0.</summary>
    public float LabelSmoothing { get; init; }

    /// <summary>Weight of unlabelled sentences that a first model is sure of; 0 for none.</summary>
    public float SelfTraining { get; init; }
}
