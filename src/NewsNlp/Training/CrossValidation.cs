using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.Training;

/// <summary>F1 of each fold with the mean and its interval.</summary>
/// <param name="F1">Micro-F1 by fold, 0 to 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="HalfWidth">Half of the mean's 95 % interval by Student's t over the folds.</param>
internal sealed record FoldScores(IReadOnlyList<double> F1, double Mean, double HalfWidth);

/// <summary>K-fold cross-validation: documents, and the variants of one sentence, are never cut by the folds.</summary>
internal static class CrossValidation
{
    // The 97.5 % points of Student's t for 1 to 29 degrees of freedom.
    private static readonly double[] s_student =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045,
    ];

    /// <summary>Cuts examples into folds.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">Number of folds, from 2.</param>
    /// <param name="seed">Seed of the cut.</param>
    /// <exception cref="FormatException">There are fewer documents or sentences than folds.</exception>
    public static IReadOnlyList<IReadOnlyList<NewsExample>> Cut(IReadOnlyList<NewsExample> examples, int folds, int seed)
    {
        var groups = examples.GroupBy(GroupOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        if (groups.Length < folds) throw new FormatException($"{folds} folds need as many documents or sentences: the data has {groups.Length}");
        new Random(seed).Shuffle(groups);
        return [.. Enumerable.Range(0, folds).Select(f => (IReadOnlyList<NewsExample>)[.. groups.Where((_, i) => i % folds == f).SelectMany(g => g)])];
    }

    /// <summary>Scores folds.</summary>
    /// <param name="folds">The counts of each fold's texts by the model that has not seen them.</param>
    public static FoldScores Score(IReadOnlyList<IReadOnlyList<TextCounts>> folds)
    {
        double[] scores = [.. folds.Select(f => f.Aggregate(default(LabelCounts), (sum, t) => sum + t.All).F1)];
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Sum(s => (s - mean) * (s - mean)) / (scores.Length - 1));
        var student = s_student[Math.Min(scores.Length - 1, s_student.Length) - 1];
        return new FoldScores(scores, mean, student * deviation / Math.Sqrt(scores.Length));
    }

    private static string GroupOf(NewsExample example) =>
        example.Document ?? (example.Tokens is not null && DataFolder.SentenceNumber(example) is { Length: > 0 } number ? number : example.Text.ToLowerInvariant());
}
