namespace NewsNlp.Evaluation;

/// <summary>What an evaluation found: for all files together, for one of them, or for one language.</summary>
/// <param name="Task">language, topics, entities or headlines.</param>
/// <param name="Name">The file's name or the language's tag, or null for all together.</param>
/// <param name="Count">The number of texts (for headlines: of blocks).</param>
internal sealed record EvaluationResult(string Task, string? Name, int Count)
{
    /// <summary>F1 over all decisions, 0 to 1.</summary>
    public double MicroF1 { get; init; }

    /// <summary>95 % bootstrap interval of <see cref="MicroF1"/>.</summary>
    public Interval MicroF1Interval { get; init; }

    /// <summary>Mean F1 of the labels that occur, 0 to 1.</summary>
    public double MacroF1 { get; init; }

    /// <summary>95 % bootstrap interval of <see cref="MacroF1"/>.</summary>
    public Interval MacroF1Interval { get; init; }

    /// <summary>Share of texts right: language, first topic, all entities; for headlines the share of whole headlines right. 0 to 1.</summary>
    public double Accuracy { get; init; }

    /// <summary>95 % bootstrap interval of <see cref="Accuracy"/>.</summary>
    public Interval AccuracyInterval { get; init; }

    /// <summary>Expected calibration error of the probabilities, 0 to 1; NaN where the model states none.</summary>
    public double CalibrationError { get; init; } = double.NaN;

    /// <summary>The calibration curve's bins, of equal count; empty where the model states no probabilities.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; init; } = [];

    /// <summary>Precision and recall at each threshold, the highest first; empty where the model states no probabilities.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>Counts per label, by name.</summary>
    public IReadOnlyDictionary<string, LabelCounts> Labels { get; init; } = new SortedDictionary<string, LabelCounts>();

    /// <summary>95 % bootstrap interval of each label's F1.</summary>
    public IReadOnlyDictionary<string, Interval> LabelIntervals { get; init; } = new SortedDictionary<string, Interval>();

    /// <summary>Gold label, given label, number; <see cref="NoLabel"/> stands for none.</summary>
    public IReadOnlyDictionary<(string Gold, string Given), double> Confusion { get; init; } = new Dictionary<(string Gold, string Given), double>();

    /// <summary>The same per language that the files give; empty where they give none.</summary>
    public IReadOnlyList<EvaluationResult> Languages { get; init; } = [];

    /// <summary>Simpler ways measured on the same texts.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>What came out wrong, the most confident first.</summary>
    public IReadOnlyList<ErrorCase> Errors { get; init; } = [];

    /// <summary>Stands for no label in <see cref="Confusion"/>.</summary>
    public const string NoLabel = "–";
}

/// <summary>A simpler way to do the task, measured on the same texts.</summary>
/// <param name="Name">What it does.</param>
/// <param name="MicroF1">F1 over all decisions, 0 to 1.</param>
/// <param name="MicroF1Interval">Its 95 % bootstrap interval.</param>
/// <param name="Accuracy">Share right, see <see cref="EvaluationResult.Accuracy"/>.</param>
/// <param name="AccuracyInterval">Its 95 % bootstrap interval.</param>
internal sealed record Baseline(string Name, double MicroF1, Interval MicroF1Interval, double Accuracy, Interval AccuracyInterval);

/// <summary>A 95 % confidence interval.</summary>
internal readonly record struct Interval(double Low, double High);
