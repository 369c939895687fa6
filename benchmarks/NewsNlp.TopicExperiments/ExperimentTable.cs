using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.TopicExperiments;

/// <summary>
/// One row of Markdown for each experiment: micro-F1 on each dev set; on all of them together micro-F1 with what it differs by from the first row (95 % interval
/// of a paired bootstrap), macro-F1, first topic right, calibration.
/// </summary>
internal sealed class ExperimentTable(ExperimentData data)
{
    private LabelCounts[]? _first;

    public string Header =>
        $"| | {string.Join(" | ", data.Dev.Select(d => d.Name))} | all | against the first | macro-F1 | first topic | ECE | ECE of titles |\n|---|{string.Concat(data.Dev.Select(_ => "---|"))}---|---|---|---|---|---|";

    public string Row(string name, ITagger tagger)
    {
        using var resources = tagger as IDisposable;
        var tallies = data.Dev.Select(d => Tally(tagger, d.Texts)).ToArray();
        var texts = tallies.SelectMany(t => t.Texts).ToArray();
        var counts = Array.ConvertAll(texts, t => t.Counts.Aggregate(default(LabelCounts), (sum, c) => sum + c.Counts));
        var difference = PairedBootstrap.F1(_first ??= counts, counts);
        var all = EvaluationSummary.Of("topics", null, texts);
        var sets = tallies.Select(t => Number(t.Result(null).MicroF1));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {string.Join(" | ", sets)} | {all.MicroF1:0.000} | {Signed(difference.Difference)} [{Signed(difference.Low)}, {Signed(difference.High)}] | {all.MacroF1:0.000} | {all.Accuracy:0.000} | {all.CalibrationError:0.000} | {tallies[0].Result(null).CalibrationError:0.000} |");
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => Math.Round(value, 3).ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);

    private static EvaluationTally Tally(ITagger tagger, NewsExample[] texts)
    {
        var tally = new EvaluationTally("topics");
        var answers = tagger.Tag(texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var best = answers[i].OrderByDescending(t => t.Score).ToArray();
            string[][] gold = texts[i].SecondTopics is { } second ? [texts[i].Topics!, second] : [texts[i].Topics!];
            TopicEvaluation.Compare(tally, gold, [.. best.Where(t => t.IsGiven).Select(t => t.Id)], best.Select(t => (t.Id, t.Score)));
        }

        return tally;
    }
}
