namespace NewsNlp.Evaluation;

/// <summary>Gathers decisions text by text and sums them up.</summary>
internal sealed class EvaluationTally(string task)
{
    private readonly SortedDictionary<string, LabelCounts> _labels = new(StringComparer.Ordinal);
    private readonly List<LabelCounts> _texts = [];
    private readonly List<(double Probability, bool Right)> _decisions = [];
    private readonly Dictionary<(string Gold, string Given), int> _confusion = [];
    private LabelCounts _text;
    private double _right;
    private double _outOf;

    /// <summary>Counts a label for the text at hand.</summary>
    public void Count(string label, LabelCounts counts)
    {
        _labels[label] = _labels.GetValueOrDefault(label) + counts;
        _text += counts;
    }

    /// <summary>Notes a decision and its stated probability.</summary>
    public void Decide(double probability, bool right) => _decisions.Add((probability, right));

    public void Confuse(string gold, string given) => _confusion[(gold, given)] = _confusion.GetValueOrDefault((gold, given)) + 1;

    /// <summary>Ends the text at hand.</summary>
    /// <param name="right">Its share of right answers.</param>
    /// <param name="outOf">1 where it counts for the accuracy, else 0.</param>
    public void EndText(double right, double outOf = 1)
    {
        _texts.Add(_text);
        _text = default;
        _right += right;
        _outOf += outOf;
    }

    public EvaluationResult Result(string? name)
    {
        var sum = _texts.Aggregate(default(LabelCounts), (a, b) => a + b);
        var occurring = _labels.Values.Where(l => l.Support > 0).ToArray();
        return new EvaluationResult(
            task, name, _texts.Count, sum.F1, Bootstrap.MicroF1(_texts), occurring.Length > 0 ? occurring.Average(l => l.F1) : 0,
            _outOf > 0 ? _right / _outOf : 0, Calibration.Error(_decisions), _labels, _confusion);
    }
}
