using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>The packaged corpus as text to mix with own data, and its dev part.</summary>
/// <param name="corpus">The folder of the packaged corpus.</param>
/// <param name="dataSets">The folder of public data sets, or null for the written corpus alone.</param>
internal sealed class PackagedMix(string corpus, DataFolder? dataSets)
{
    private string HeadlineFile => Path.Combine(corpus, "headlines.csv");

    /// <summary>What trains along with own data of a task.</summary>
    public IReadOnlyList<NewsExample> Train(string task) => task switch
    {
        "language" => [.. LanguageCorpus.Read(dataSets, corpus)],
        "topics" => TopicCorpus.Read(dataSets, corpus),
        "entities" => dataSets is null ? Headlines(SplitRule.Train) : [.. Tagged(dataSets, Language.Kazakh), .. Tagged(dataSets, Language.Russian)],
        _ => HeadlineCorpus.Read(dataSets, corpus),
    };

    /// <summary>The written headlines kept out of training.</summary>
    public IReadOnlyList<NewsExample> Dev => Headlines(SplitRule.Dev);

    private NewsExample[] Headlines(string split) => [.. NewsData.ReadCsv(HeadlineFile).Where(e => e.Split == split)];

    private IEnumerable<NewsExample> Tagged(DataFolder data, Language language) =>
        EntityCorpus.Read(data, corpus, language).Select(t => t.Example with { Weight = t.Weight, KnownLabels = t.Marking.Types, Marking = t.Marking.Types is null ? null : t.Marking, Language = language.Tag() });
}
