namespace NewsNlp.Evaluation;

/// <summary>Sums up texts.</summary>
internal static class EvaluationSummary
{
    /// <summary>Sums up texts, and those of each language apart.</summary>
    /// <param name="task">The task.</param>
    /// <param name="name">The file's name, or null for all together.</param>
    /// <param name="texts">The texts.</param>
    public static EvaluationResult Of(string task, string? name, IReadOnlyList<TextOutcome> texts)
    {
        var languages = texts.Where(t => t.Language is not null).GroupBy(t => t.Language!).OrderBy(g => g.Key, StringComparer.Ordinal);
        return Single(task, name, texts) with
        {
            Languages = [.. languages.Select(g => Single(task, g.Key, [.. g]) with { Errors = [] })],
            Errors = [.. texts.SelectMany(t => t.Errors).OrderByDescending(e => e.Confidence ?? 0)],
        };
    }

    private static EvaluationResult Single(string task, string? name, IReadOnlyList<TextOutcome> texts)
    {
        var labels = new SortedDictionary<string, LabelCounts>(StringComparer.Ordinal);
        var confusion = new Dictionary<(string Gold, string Given), double>();
        foreach (var text in texts)
        {
            foreach (var (label, counts) in text.Counts) labels[label] = labels.GetValueOrDefault(label) + counts;
            foreach (var (gold, given, weight) in text.Confusions) confusion[(gold, given)] = confusion.GetValueOrDefault((gold, given)) + weight;
        }

        var measured = new SampledMeasures([.. labels.Keys], texts);
        var values = measured.Of(null);
        var intervals = Bootstrap.Intervals(measured.Units, values.Length, (times, sample) => measured.Of(times).CopyTo(sample));
        var decisions = texts.SelectMany(t => t.Decisions).ToArray();
        var calibrated = decisions.Where(d => task != "topics" || d.Probability >= TopicEvaluation.CalibrationFloor).Select(d => (d.Probability, d.Right)).ToArray();
        return new EvaluationResult(task, name, texts.Count)
        {
            MicroF1 = values[SampledMeasures.Micro],
            MicroF1Interval = intervals[SampledMeasures.Micro],
            MacroF1 = values[SampledMeasures.Macro],
            MacroF1Interval = intervals[SampledMeasures.Macro],
            Accuracy = values[SampledMeasures.Accuracy],
            AccuracyInterval = intervals[SampledMeasures.Accuracy],
            CalibrationError = decisions.Length > 0 ? Calibration.Error(calibrated) : double.NaN,
            Calibration = Calibration.Curve(calibrated),
            Curve = PrecisionRecall.Curve(decisions, labels.Values.Sum(l => l.Support)),
            Labels = labels,
            LabelIntervals = new SortedDictionary<string, Interval>(labels.Keys.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => intervals[SampledMeasures.FirstLabel + p.i]), StringComparer.Ordinal),
            Confusion = confusion,
        };
    }
}
