namespace NewsNlp.Training;

/// <summary>The settings of a training, as a configuration file and a bundle's manifest hold them; what is null takes its default.</summary>
internal sealed record TrainingConfig
{
    /// <summary>language, topics, entities or headlines.</summary>
    public string? Task { get; init; }

    /// <summary>Labelled files and folders.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    /// <summary>Files and folders to measure on; null keeps a part of <see cref="Data"/> apart.</summary>
    public IReadOnlyList<string>? Dev { get; init; }

    /// <summary>The bundle to write.</summary>
    public string? Out { get; init; }

    /// <summary>The bundle whose other parts the new one keeps; null for the packaged ones.</summary>
    public string? Base { get; init; }

    /// <summary>packaged or empty.</summary>
    public string? From { get; init; }

    /// <summary>Weight of a packaged text against one of the data; 0 leaves the packaged corpus out.</summary>
    public float? Mix { get; init; }

    /// <summary>Share of the packaged corpus to mix in, 0 to 1; null for all.</summary>
    public float? Sample { get; init; }

    /// <summary>The folder of public data sets to mix in as well.</summary>
    public string? DataSets { get; init; }

    /// <summary>Whether labels that the data does not mention are unknown there, not absent.</summary>
    public bool? KeepTypes { get; init; }

    /// <summary>Parts of the data to cross-validate over; null or 0 for none.</summary>
    public int? Folds { get; init; }

    /// <summary>Own names of columns by their meaning: text, topics, token, tag and so on.</summary>
    public SortedDictionary<string, string>? Columns { get; init; }

    /// <summary>The labels that the data may have; null for any.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Seed of what is drawn at random.</summary>
    public int? Seed { get; init; }

    /// <summary>Folder that receives a report.</summary>
    public string? Report { get; init; }

    /// <summary>These settings where they are given, else the other's.</summary>
    public TrainingConfig Over(TrainingConfig other) => new()
    {
        Task = Task ?? other.Task,
        Data = Data ?? other.Data,
        Dev = Dev ?? other.Dev,
        Out = Out ?? other.Out,
        Base = Base ?? other.Base,
        From = From ?? other.From,
        Mix = Mix ?? other.Mix,
        Sample = Sample ?? other.Sample,
        DataSets = DataSets ?? other.DataSets,
        KeepTypes = KeepTypes ?? other.KeepTypes,
        Folds = Folds ?? other.Folds,
        Columns = Columns ?? other.Columns,
        Labels = Labels ?? other.Labels,
        Seed = Seed ?? other.Seed,
        Report = Report ?? other.Report,
    };
}
