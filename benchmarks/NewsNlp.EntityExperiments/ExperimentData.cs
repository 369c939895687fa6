using NewsNlp.Data;
using NewsNlp.Entities;

namespace NewsNlp.EntityExperiments;

/// <summary>The texts and names of one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Train">What the packaged tagger is trained on.</param>
/// <param name="Listed">The names of the project's tables.</param>
/// <param name="Dev">The dev sets.</param>
/// <param name="Altered">The headlines of the dev sets in one case, and names at their beginning alone.</param>
internal sealed record ExperimentData(Language Language, IReadOnlyList<EntityTrainingText> Train, Gazetteer Listed, IReadOnlyList<DevSet> Dev, IReadOnlyList<DevSet> Altered)
{
    public const string Headlines = "headlines";

    /// <exception cref="DirectoryNotFoundException">The project, or the data sets beside it, are not there.</exception>
    public static ExperimentData Read(Language language)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsNlp.sln"))) root = root.Parent;
        if (root?.Parent is null) throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the experiments");
        var samples = Path.Combine(root.FullName, "samples", "data");
        var data = new DataFolder(Path.Combine(root.Parent.FullName, "shared", "data"));
        var dev = EntityCorpus.Read(data, samples, language, SplitRule.Dev).Select(t => t.Example)
            .GroupBy(e => IsHeadline(e) ? Headlines : e.Tokens is not null ? "KazNERD" : e.Scheme is not null ? "factRuEval" : "NEREL").Select(g => new DevSet(g.Key, [.. g])).ToArray();
        var headlines = dev.Single(d => d.Name == Headlines).Texts;
        return new ExperimentData(
            language, EntityCorpus.Read(data, samples, language), EntityCorpus.Names(samples, language), dev,
            [
                new DevSet("first word", headlines, FirstWordOnly: true),
                new DevSet("lower case", [.. headlines.Select(e => e with { Text = e.Text.ToLowerInvariant() })]),
                new DevSet("capitals", [.. headlines.Select(e => e with { Text = e.Text.ToUpperInvariant() })]),
            ]);
    }

    /// <summary>Whether a text is one of the corpus's headlines.</summary>
    public static bool IsHeadline(NewsExample example) => example.Document is null && example.Tokens is null;
}
