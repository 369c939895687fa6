using NewsNlp.Data;
using NewsNlp.Training;

namespace NewsNlp.Topics;

/// <summary>What the packaged topic model is trained on and measured on: the project's headlines, annotated sentences of the public data sets, the lexicon.</summary>
internal static class TopicCorpus
{
    /// <summary>The texts of a split.</summary>
    /// <param name="data">The folder of public data sets, or null for the project's own headlines alone.</param>
    /// <param name="samples">The project's samples/data.</param>
    /// <param name="split">train or dev.</param>
    /// <exception cref="NewsDataException">Something in the files is broken; each fault is listed.</exception>
    public static IReadOnlyList<NewsExample> Read(DataFolder? data, string samples, string split = SplitRule.Train) =>
        [.. Headlines(samples, split), .. data is null ? [] : Annotated(data, samples, split)];

    /// <summary>The words and phrases known beforehand.</summary>
    public static IReadOnlyList<LexiconEntry> Lexicon(string samples) => LexiconFile.Read(Path.Combine(samples, "lexicon.csv"));

    /// <summary>What the trained model is measured on.</summary>
    public static IReadOnlyList<DevSet> Dev(DataFolder data, string samples) =>
    [
        new("headlines", [.. Headlines(samples, SplitRule.Dev)]),
        new("annotations", [.. Annotated(data, samples, SplitRule.Dev)]),
        new("titles", NewsData.Read(data.Titles)),
    ];

    /// <summary>Trains the packaged model; the same data and seed give the same bytes.</summary>
    public static TrainedTopics Train(DataFolder data, string samples, TopicOptions options, IProgress<string>? progress = null) =>
        TopicTraining.Train(Read(data, samples), options with { Lexicon = Lexicon(samples), LanguageColumn = "PredictedLanguage" }, progress);

    private static IEnumerable<NewsExample> Headlines(string samples, string split) => NewsData.ReadCsv(Path.Combine(samples, "headlines.csv")).Where(e => e.Split == split);

    private static IEnumerable<NewsExample> Annotated(DataFolder data, string samples, string split)
    {
        var errors = new List<DataError>();
        var examples = TopicAnnotationReader.Read(Path.Combine(samples, "annotations", "topics.csv"), data, errors).Where(e => e.Split == split).ToList();
        return errors.Count > 0 ? throw new NewsDataException(errors) : examples;
    }
}
