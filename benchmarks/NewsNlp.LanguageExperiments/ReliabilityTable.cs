using System.Globalization;
using NewsNlp.Evaluation;
using NewsNlp.Languages;

namespace NewsNlp.LanguageExperiments;

/// <summary>Stated confidence against the share of right answers: words, pairs and sentences, a thousand of each, and all sentences of other languages.</summary>
internal static class ReliabilityTable
{
    private const int Most = 1_000;

    public static string Of(LanguageModel model, ExperimentData data)
    {
        (IEnumerable<string> Texts, Language Language)[] sets =
        [
            (data.KazakhWords.Take(Most), Language.Kazakh), (data.KazakhPairs.Take(Most), Language.Kazakh), (data.Kazakh.Take(Most), Language.Kazakh),
            (data.RussianWords.Take(Most), Language.Russian), (data.RussianPairs.Take(Most), Language.Russian), (data.Russian.Take(Most), Language.Russian),
            (data.Others.Select(e => e.Text), Language.Undetermined),
        ];
        var answers = sets.SelectMany(s => s.Texts.Select(t => model.Detect(t)).Select(d => (Probability: (double)d.Confidence, Right: d.Language == s.Language))).ToList();
        var tenths = answers.GroupBy(a => Math.Min(9, (int)(a.Probability * 10))).OrderBy(g => g.Key).Select(g => string.Create(
            CultureInfo.InvariantCulture,
            $"| {g.Key / 10.0:0.0}–{(g.Key + 1) / 10.0:0.0} | {g.Average(a => a.Probability):0.000} | {g.Average(a => a.Right ? 1.0 : 0):0.000} | {g.Count()} |"));
        var error = string.Create(CultureInfo.InvariantCulture, $"{Calibration.Error(answers):0.0000}");
        return $"\n| confidence | mean | right | answers |\n|---|---|---|---|\n{string.Join('\n', tenths)}\n\nExpected calibration error: {error}";
    }
}
