using NewsNlp.Data;
using NewsNlp.Languages;
using NewsNlp.Text;

namespace NewsNlp.LanguageExperiments;

/// <summary>The training text, and dev text that no part of it has.</summary>
internal sealed record ExperimentData(IReadOnlyList<NewsExample> Train, IReadOnlyList<string> Kazakh, IReadOnlyList<string> Russian, IReadOnlyList<NewsExample> Others, IReadOnlyList<NewsExample> Headlines)
{
    private const int Pieces = 4_000;

    /// <summary>Where the training text comes from.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. Train.Select(SourceOf).Distinct()];

    /// <summary>Those that hold other languages.</summary>
    public IReadOnlyList<string> OtherSources { get; } = [.. Train.Where(e => e.Language is not ("kk" or "ru")).Select(SourceOf).Distinct()];

    public IReadOnlyList<string> KazakhWords { get; } = Cut(Kazakh, 1);

    public IReadOnlyList<string> RussianWords { get; } = Cut(Russian, 1);

    public IReadOnlyList<string> KazakhPairs { get; } = Cut(Kazakh, 2);

    public IReadOnlyList<string> RussianPairs { get; } = Cut(Russian, 2);

    /// <exception cref="DirectoryNotFoundException">The project, or the data sets beside it, are not there.</exception>
    public static ExperimentData Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsNlp.sln"))) root = root.Parent;
        if (root?.Parent is null) throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the experiments");
        var samples = Path.Combine(root.FullName, "samples", "data");
        var data = new DataFolder(Path.Combine(root.Parent.FullName, "shared", "data"));
        var dev = LanguageCorpus.Dev(data, samples);
        NewsExample[] sib = [.. dev.Single(d => d.Name == "sib200").Examples];
        var documents = NewsData.Read(data.Nerel);
        var kept = DataFolder.DevDocuments(documents.Select(e => e.Document), 10);
        return new ExperimentData(
            [.. LanguageCorpus.Read(data, samples)],
            [.. NewsData.Read(data.KazNerd).Where(DataFolder.IsKazNerdDev).DistinctBy(DataFolder.SentenceNumber).Concat(sib.Where(e => e.Language == "kk")).Select(e => e.Text).Where(IsSentence)],
            [.. documents.Where(e => kept.Contains(e.Document!)).Concat(sib.Where(e => e.Language == "ru")).Select(e => e.Text).Where(IsSentence)],
            [.. sib.Concat(dev.Single(d => d.Name == "other-languages").Examples).Where(e => e.Language is not ("kk" or "ru"))],
            [.. dev.Single(d => d.Name == "headlines").Examples]);
    }

    /// <summary>The data set that an example is from: what stands behind the last folder named data; the words of the project's tables have no file.</summary>
    public static string SourceOf(NewsExample example)
    {
        if (string.IsNullOrEmpty(example.Source.File)) return "tables";
        var path = example.Source.File.Split('/', '\\');
        return Path.GetFileNameWithoutExtension(path[Array.LastIndexOf(path, "data") + 1]);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var token in new TokenEnumerator(text))
        {
            if (token.Kind == TokenKind.Word) words.Add(text.Substring(token.Start, token.Length));
        }

        return words;
    }

    private static bool IsSentence(string text) => Words(text).Count > 2;

    /// <summary>Different words, or pairs of neighbours, of five Cyrillic letters and more each, in lower case, drawn as often as met.</summary>
    private static List<string> Cut(IReadOnlyList<string> texts, int length)
    {
        var pieces = new List<string>();
        foreach (var text in texts)
        {
            var words = Words(text).FindAll(w => w.Length >= 5 && w.All(Chars.IsCyrillic));
            for (var i = 0; i + length <= words.Count; i++) pieces.Add(string.Join(' ', words[i..(i + length)]).ToLowerInvariant());
        }

        var shuffled = pieces.ToArray();
        new Random(6).Shuffle(shuffled);
        return [.. shuffled.Distinct().Take(Pieces)];
    }
}
