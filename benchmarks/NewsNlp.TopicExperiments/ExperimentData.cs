using NewsNlp.Data;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>The training text and the dev sets.</summary>
/// <param name="Train">Headlines and annotated sentences to train on.</param>
/// <param name="Lexicon">The lexicon.</param>
/// <param name="Dev">The dev sets by name.</param>
/// <param name="Unlabelled">Sentences that nobody read for topics.</param>
/// <param name="Documents">The documents of Russian dev sentences: their lines, and the sentences.</param>
internal sealed record ExperimentData(IReadOnlyList<NewsExample> Train, IReadOnlyList<LexiconEntry> Lexicon, IReadOnlyList<(string Name, NewsExample[] Texts)> Dev, IReadOnlyList<NewsExample> Unlabelled,
    IReadOnlyList<(string[] Paragraphs, NewsExample[] Sentences)> Documents)
{
    /// <summary>The lexicon compiled for lookup.</summary>
    public TopicLexicon CompiledLexicon { get; } = LexiconForm.Compile(Lexicon);

    /// <summary>One training text in ten: what the baselines choose their threshold on.</summary>
    public IEnumerable<NewsExample> Held => Train.Where((_, i) => i % 10 == 0);

    /// <summary>The others.</summary>
    public IEnumerable<NewsExample> NotHeld => Train.Where((_, i) => i % 10 != 0);

    /// <exception cref="DirectoryNotFoundException">The project, or the data sets beside it, are not there.</exception>
    public static ExperimentData Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsNlp.sln"))) root = root.Parent;
        if (root?.Parent is null) throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the experiments");
        var samples = Path.Combine(root.FullName, "samples", "data");
        NewsExample[] headlines = [.. NewsData.Read(Path.Combine(samples, "headlines.csv"))];
        NewsExample[] lines = [.. NewsData.Read(Path.Combine(samples, "annotations", "topics.csv"))];
        return new ExperimentData(
            [.. headlines.Concat(lines).Where(e => e.Split == "train")],
            LexiconFile.Read(Path.Combine(samples, "lexicon.csv")),
            [
                ("titles", [.. NewsData.Read(Path.Combine(root.Parent.FullName, "shared", "data", "titles-dev", "titles.tsv"))]),
                ("sentences kk", Kept(lines, "kk")), ("sentences ru", Kept(lines, "ru")), ("headlines kk", Kept(headlines, "kk")), ("headlines ru", Kept(headlines, "ru")),
            ],
            UnlabelledText.Read(Path.Combine(root.Parent.FullName, "shared", "data"), lines),
            DevDocuments(new DataFolder(Path.Combine(root.Parent.FullName, "shared", "data")), lines));
    }

    private static (string[], NewsExample[])[] DevDocuments(DataFolder folder, NewsExample[] lines)
    {
        var dev = lines.Where(e => e.Split == "dev" && e.Language == "ru").ToArray();
        return [.. NewsData.Read(folder.Nerel).Concat(NewsData.Read(folder.FactRuEval)).GroupBy(e => e.Document)
            .Select(d => (Paragraphs: d.Select(p => p.Text).ToArray(), Sentences: dev.Where(s => d.Any(p => p.Text.Contains(s.Text, StringComparison.Ordinal))).ToArray()))
            .Where(d => d.Sentences.Length > 2)];
    }

    private static NewsExample[] Kept(NewsExample[] examples, string language) => [.. examples.Where(e => e.Split == "dev" && e.Language == language)];
}
