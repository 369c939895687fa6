using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.TopicExperiments;

/// <summary>One row of Markdown for each experiment: micro-F1 on each dev set; on all of them together micro-F1 with its 95 % interval, macro-F1, first topic right, calibration.</summary>
internal static class ExperimentTable
{
    public static string Header(ExperimentData data) =>
        $"| | {string.Join(" | ", data.Dev.Select(d => d.Name))} | all, 95 % | macro-F1 | first topic | ECE |\n|---|{string.Concat(data.Dev.Select(_ => "---|"))}---|---|---|---|";

    public static string Row(string name, ITagger tagger, ExperimentData data)
    {
        using var resources = tagger as IDisposable;
        var sets = data.Dev.Select(d => string.Create(CultureInfo.InvariantCulture, $"{Evaluate(tagger, d.Texts).MicroF1:0.000}"));
        var all = Evaluate(tagger, [.. data.Dev.SelectMany(d => d.Texts)]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {string.Join(" | ", sets)} | {all.MicroF1:0.000} [{all.MicroF1Interval.Low:0.000}, {all.MicroF1Interval.High:0.000}] | {all.MacroF1:0.000} | {all.Accuracy:0.000} | {all.CalibrationError:0.000} |");
    }

    private static EvaluationResult Evaluate(ITagger tagger, NewsExample[] texts)
    {
        var tally = new EvaluationTally("topics");
        var answers = tagger.Tag(texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var best = answers[i].OrderByDescending(t => t.Score).ToArray();
            string[][] gold = texts[i].SecondTopics is { } second ? [texts[i].Topics!, second] : [texts[i].Topics!];
            TopicEvaluation.Compare(tally, gold, [.. best.Where(t => t.IsGiven).Select(t => t.Id)], best.Select(t => (t.Id, t.Score)));
        }

        return tally.Result(null);
    }
}
