using System.Globalization;
using NewsNlp.Evaluation;
using NewsNlp.Internal;
using NewsNlp.Training;

namespace NewsNlp.LearningCurves;

/// <summary>How F1 on dev text grows with what a model is trained on: with texts while the tables stay whole, with tables while the texts stay whole.</summary>
internal abstract class Curve
{
    // Seed of the trainers; parts are drawn by hash.
    protected const int Seed = 1;

    private static readonly double[] s_shares = [0.12, 0.25, 0.5, 1];

    /// <summary>What the shares are of.</summary>
    protected abstract (string Texts, string Tables) Sources { get; }

    /// <summary>The dev sets.</summary>
    protected abstract IReadOnlyList<DevSet> Dev { get; }

    /// <summary>Trains on parts.</summary>
    /// <param name="texts">Share of the texts.</param>
    /// <param name="tables">Share of the tables.</param>
    /// <returns>The model, the number of texts and the number of rows of the tables.</returns>
    protected abstract (TrainedPart Part, int Texts, int Rows) Train(double texts, double tables);

    /// <summary>The evaluation's name for the task.</summary>
    protected abstract string Task { get; }

    /// <summary>A Markdown table, line by line as the rows are measured.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"| {Task} | {Sources.Texts} | {Sources.Tables} | {string.Join(" | ", Dev.Select(d => d.Name))} |";
        yield return $"|---|---|---|{string.Concat(Dev.Select(_ => "---|"))}";
        foreach (var share in s_shares) yield return Row(Sources.Texts, share, share, 1);
        foreach (var share in s_shares.SkipLast(1)) yield return Row(Sources.Tables, share, 1, share);
    }

    private string Row(string what, double share, double texts, double tables)
    {
        var (part, count, rows) = Train(texts, tables);
        var analyzer = NewsAnalyzer.Of(Bundle.Empty.With(part.Name, part.Weights, null, new PartManifest()));
        var scores = Dev.Select(d => F1(analyzer, d).ToString("0.000", CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"| {share * 100:0} % of the {what} | {count:N0} | {rows:N0} | {string.Join(" | ", scores)} |");
    }

    private double F1(NewsAnalyzer analyzer, DevSet dev) =>
        TextCounts.Count(Task, analyzer, dev.Examples).Aggregate(default(LabelCounts), (sum, text) => sum + text.All).F1;
}
