using NewsNlp.Data;
using NewsNlp.Training;

namespace NewsNlp.Pages;

/// <summary>What the packaged splitter is trained on and measured on: the project's headlines, running text of the public data sets, the tables of names.</summary>
internal static class HeadlineCorpus
{
    /// <summary>The texts to train on.</summary>
    /// <param name="data">The folder of public data sets, or null for the project's own headlines alone.</param>
    /// <param name="samples">The project's samples/data.</param>
    /// <exception cref="NewsDataException">Something in the files is broken; each fault is listed.</exception>
    public static IReadOnlyList<NewsExample> Read(DataFolder? data, string samples)
    {
        var files = new List<string> { Path.Combine(samples, "headlines.csv") };
        if (data is not null) files.AddRange([data.KazNerd, data.Nerel, data.FactRuEval, Path.Combine(data.Sib200, "kaz_Cyrl"), Path.Combine(data.Sib200, "rus_Cyrl")]);
        return [.. files.SelectMany(f => SplitRule.Select(NewsData.Read(f), SplitRule.Train)).Select(e => e with { Split = SplitRule.Train })];
    }

    /// <summary>What the trained splitter is measured on.</summary>
    public static IReadOnlyList<DevSet> Dev(string samples) =>
        [new("headlines", [.. NewsData.ReadCsv(Path.Combine(samples, "headlines.csv")).Where(e => e.Split == SplitRule.Dev)])];

    /// <summary>Trains the packaged splitter; the same data and seed give the same bytes.</summary>
    public static HeadlineSplitter Train(DataFolder data, string samples, HeadlineOptions options, Action<string>? progress = null) =>
        HeadlineTraining.Train(Read(data, samples), WordNames.Read(samples), options, progress);
}
