using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>Gathers decisions text by text.</summary>
internal sealed class EvaluationTally(string task)
{
    private readonly List<TextOutcome> _texts = [];
    private List<(string Label, LabelCounts Counts)> _counts = [];
    private List<Decision> _decisions = [];
    private List<(string Gold, string Given, double Weight)> _confusions = [];
    private List<ErrorCase> _errors = [];
    private NewsExample? _example;
    private string? _unit;

    public string Task => task;

    /// <summary>The texts so far, in the order that they came.</summary>
    public IReadOnlyList<TextOutcome> Texts => _texts;

    /// <summary>Begins a text; may be left out where neither language nor errors matter.</summary>
    /// <param name="example">The text with what is right about it.</param>
    /// <param name="unit">What the bootstrap draws as a whole with it, or null.</param>
    public void Begin(NewsExample example, string? unit = null)
    {
        _example = example;
        _unit = unit;
    }

    /// <summary>Counts a label for the text at hand.</summary>
    public void Count(string label, LabelCounts counts) => _counts.Add((label, counts));

    /// <summary>Notes a decision and its stated probability.</summary>
    public void Decide(string label, double probability, bool right, double weight = 1) => _decisions.Add(new Decision(label, probability, right, weight));

    /// <summary>Notes which label stood for which.</summary>
    public void Confuse(string gold, string given, double weight = 1) => _confusions.Add((gold, given, weight));

    /// <summary>Keeps an error to show to people.</summary>
    public void Err(double? confidence, IReadOnlyList<ErrorMark> gold, IReadOnlyList<ErrorMark> given)
    {
        if (_example is { } e) _errors.Add(new ErrorCase(e.Text, e.Language, e.Source, confidence, gold, given));
    }

    /// <summary>Keeps an error in a part of a long text.</summary>
    public void Err(ErrorCase error) => _errors.Add(error);

    /// <summary>Ends the text at hand.</summary>
    /// <param name="right">Its share of right answers.</param>
    /// <param name="outOf">1 where it counts for the accuracy, else 0.</param>
    public void EndText(double right, double outOf = 1)
    {
        _texts.Add(new TextOutcome
        {
            Unit = _unit, Language = _example?.Language, Counts = _counts, Decisions = _decisions, Confusions = _confusions, Right = right, OutOf = outOf, Errors = _errors,
        });
        (_counts, _decisions, _confusions, _errors, _example, _unit) = ([], [], [], [], null, null);
    }

    public EvaluationResult Result(string? name) => EvaluationSummary.Of(task, name, _texts);
}
