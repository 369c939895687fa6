using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.Training;

/// <summary>One label, or all together, of two models on the same texts.</summary>
/// <param name="Label">The label, or null for all.</param>
/// <param name="Support">How often it is right.</param>
/// <param name="F1">What changed.</param>
internal sealed record ComparedLabel(string? Label, double Support, PairedDifference F1);

/// <summary>What changed from one model to another on the same texts: all labels together first, then each.</summary>
internal static class ModelComparison
{
    /// <summary>Compares two models.</summary>
    /// <param name="task">language, topics, entities or headlines.</param>
    /// <param name="before">The first model.</param>
    /// <param name="after">The second.</param>
    /// <param name="examples">Texts that neither was trained on.</param>
    public static IReadOnlyList<ComparedLabel> Run(string task, NewsAnalyzer before, NewsAnalyzer after, IReadOnlyList<NewsExample> examples)
    {
        var first = TextCounts.Count(task, before, examples);
        var second = TextCounts.Count(task, after, examples);
        var labels = first.Concat(second).SelectMany(t => t.Labels.Keys).Distinct().Order(StringComparer.Ordinal);
        return [Compare(null, t => t.All), .. labels.Select(label => Compare(label, t => t.Of(label)))];

        ComparedLabel Compare(string? label, Func<TextCounts, LabelCounts> of) =>
            new(label, first.Sum(t => of(t).Support), PairedBootstrap.F1([.. first.Select(of)], [.. second.Select(of)]));
    }
}
