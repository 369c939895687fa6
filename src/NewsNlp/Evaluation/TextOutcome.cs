namespace NewsNlp.Evaluation;

/// <summary>How one text came out; everything an evaluation says is summed up from these.</summary>
internal sealed class TextOutcome
{
    /// <summary>What the bootstrap draws as a whole: a document or a sentence with its variants; null where the text stands alone.</summary>
    public string? Unit { get; init; }

    /// <summary>The language that the file gives it, or null.</summary>
    public string? Language { get; init; }

    public required IReadOnlyList<(string Label, LabelCounts Counts)> Counts { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Gold label, given label, weight.</summary>
    public required IReadOnlyList<(string Gold, string Given, double Weight)> Confusions { get; init; }

    /// <summary>Its share of right answers, out of <see cref="OutOf"/>.</summary>
    public double Right { get; init; }

    /// <summary>What it counts for in the accuracy: 1, or the number of headlines, or 0.</summary>
    public double OutOf { get; init; }

    /// <summary>What was wrong, to show to people; empty where nothing was.</summary>
    public required IReadOnlyList<ErrorCase> Errors { get; init; }
}

/// <summary>A label that was given, or could have been, with its stated probability.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Right">Whether the label is right.</param>
/// <param name="Weight">1, or a share where several annotators judge.</param>
internal readonly record struct Decision(string Label, double Probability, bool Right, double Weight = 1);
