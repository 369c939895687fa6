namespace NewsNlp.Evaluation;

/// <summary>What an evaluation found, for all files together or for one of them.</summary>
/// <param name="Task">language, topics, entities or headlines.</param>
/// <param name="Name">The file's name, or null for all together.</param>
/// <param name="Count">The number of texts (for headlines: of blocks).</param>
/// <param name="MicroF1">F1 over all decisions, 0 to 1.</param>
/// <param name="Interval">Its 95 % bootstrap interval over texts.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur, 0 to 1.</param>
/// <param name="Accuracy">Share of texts right: language, first topic, all entities, whole headlines.</param>
/// <param name="CalibrationError">Expected calibration error of the confidences, 0 to 1.</param>
/// <param name="Labels">Counts per label.</param>
/// <param name="Confusion">Gold label, given label, number of texts; empty where the task has none.</param>
internal sealed record EvaluationResult(
    string Task,
    string? Name,
    int Count,
    double MicroF1,
    (double Low, double High) Interval,
    double MacroF1,
    double Accuracy,
    double CalibrationError,
    IReadOnlyDictionary<string, LabelCounts> Labels,
    IReadOnlyDictionary<(string Gold, string Given), int> Confusion);
