using System.Globalization;
using NewsNlp.Languages;
using NewsNlp.Text;

namespace NewsNlp.LanguageExperiments;

/// <summary>One row of Markdown for each model, all in per cent.</summary>
internal static class AblationTable
{
    public const string Header =
        "| | kk words | ru words | kk pairs | ru pairs | sentences | damaged pairs | damaged sentences | Latin sentences | headlines | in capitals | lost | accepted | MB |\n" +
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    public static string Row(string name, LanguageModel model, ExperimentData data)
    {
        var both = Share.Both;
        string[] words =
        [
            Share.WithInterval(Share.Of(model, data.KazakhWords, both, Language.Kazakh), data.KazakhWords.Count),
            Share.WithInterval(Share.Of(model, data.RussianWords, both, Language.Russian), data.RussianWords.Count),
        ];
        double[] shares =
        [
            Share.Of(model, data.KazakhPairs, both, Language.Kazakh),
            Share.Of(model, data.RussianPairs, both, Language.Russian),
            (Share.Of(model, data.Kazakh, both, Language.Kazakh) + Share.Of(model, data.Russian, both, Language.Russian)) / 2,
            Share.Of(model, data.KazakhPairs.Select(KazakhTyping.OnRussianKeyboard), both, Language.Kazakh),
            Share.Of(model, data.Kazakh.Select(KazakhTyping.OnRussianKeyboard), [], Language.Kazakh),
            Enum.GetValues<KazakhAlphabet>().Average(a => Share.Of(model, data.Kazakh.Select(t => KazakhLatin.FromCyrillic(t, a)), [], Language.KazakhLatin)),
            Headlines(model, data, t => t),
            Headlines(model, data, t => t.ToUpperInvariant()),
            Share.Of(model, data.Kazakh.Concat(data.Russian), [], Language.Undetermined),
            Share.Of(model, data.Others.Select(e => e.Text), [], Language.Kazakh, Language.Russian),
        ];
        var size = Compressed(model);
        return $"| {name} | {string.Join(" | ", words.Concat(shares.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture))))} | {size.ToString("0.00", CultureInfo.InvariantCulture)} |";
    }

    private static double Headlines(LanguageModel model, ExperimentData data, Func<string, string> typed) =>
        100.0 * data.Headlines.Count(e => model.Detect(typed(e.Text)).Language.Tag() == e.Language) / data.Headlines.Count;

    private static double Compressed(LanguageModel model)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(bytes, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) model.Write(deflate);
        return bytes.Length / 1e6;
    }
}
