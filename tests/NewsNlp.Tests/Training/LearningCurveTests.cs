using System.Globalization;
using System.Text;
using NewsNlp.Data;
using NewsNlp.Evaluation;
using NewsNlp.Internal;
using NewsNlp.Topics;
using NewsNlp.Training;

namespace NewsNlp.Tests.Training;

/// <summary>What more text and more lexicon bring.</summary>
public sealed class LearningCurveTests
{
    private const string Output = "NEWSNLP_LEARNING_CURVE";

    private static readonly double[] s_shares = [0.12, 0.25, 0.5, 1];

    [Fact]
    public void A_smaller_sample_lies_inside_a_larger_one()
    {
        string[] items = [.. Enumerable.Range(0, 200).Select(i => $"item {i}")];
        var quarter = Sample.Of(items, i => i, 0.25);
        Assert.Equal(50, quarter.Length);
        var half = Sample.Of(items, i => i, 0.5);
        Assert.All(quarter, i => Assert.Contains(i, half));
        Assert.NotEqual(items.Take(50), quarter);
    }

    /// <summary>
    /// The smallest part must hold every topic, or the curve would compare models of different topics. With the environment variable
    /// NEWSNLP_LEARNING_CURVE, which names the file for the table, the curve itself is measured, in minutes.
    /// </summary>
    [SkippableFact]
    public void Smallest_part_of_the_text_holds_every_topic()
    {
        var texts = Sample.Of(TopicCorpus.Read(null, Shared.Samples), NameOf, s_shares[0]);
        Assert.Equal(Topic.All.Order(StringComparer.Ordinal), texts.SelectMany(t => t.Topics!).Distinct().Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable(Output) is { Length: > 0 } output) Assert.True(Measure(output));
    }

    private static bool Measure(string output)
    {
        var texts = TopicCorpus.Read(Shared.Data, Shared.Samples);
        var lexicon = TopicCorpus.Lexicon(Shared.Samples);
        var sets = TopicCorpus.Dev(Shared.Data, Shared.Samples);
        var table = new StringBuilder($"| trained on | texts | entries | {string.Join(" | ", sets.Select(s => s.Name))} |\n|---|---|---|{string.Concat(sets.Select(_ => "---|"))}\n");
        var means = s_shares.Select(share => Row("text", share, Sample.Of(texts, NameOf, share), lexicon)).ToArray();
        foreach (var share in s_shares.Where(s => s < 1)) Row("lexicon", share, texts, Sample.Of(lexicon, e => $"{e.Language} {e.Entry}", share));
        return means[^1] > means[0];

        double Row(string what, double share, IReadOnlyList<NewsExample> examples, IReadOnlyList<LexiconEntry> entries)
        {
            var analyzer = Train(examples, new TopicOptions { Lexicon = entries });
            double[] f1 = [.. sets.Select(s => F1(analyzer, s.Examples))];
            var shown = string.Join(" | ", f1.Select(f => f.ToString("0.000", CultureInfo.InvariantCulture)));
            table.Append(CultureInfo.InvariantCulture, $"| {share * 100:0} % of the {what} | {examples.Count} | {entries.Count} | {shown} |\n");
            File.WriteAllText(output, table.ToString());
            return f1.Average();
        }
    }

    private static NewsAnalyzer Train(IReadOnlyList<NewsExample> texts, TopicOptions options)
    {
        var trained = TrainedPart.Of(TopicTraining.Train(texts, options), options.Seed);
        return NewsAnalyzer.Of(Bundle.Empty.With(trained.Name, trained.Weights, null, new PartManifest()));
    }

    private static double F1(NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples) => Evaluator.Run("topics", analyzer, [("dev", examples)]).Together.MicroF1;

    private static string NameOf(NewsExample example) => $"{example.Id} {example.Text}";
}
