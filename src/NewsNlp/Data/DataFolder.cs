namespace NewsNlp.Data;

/// <summary>The folder that holds the public data sets as published, and the fixed dev splits of each.</summary>
internal sealed class DataFolder(string root)
{
    public string Root { get; } = root;

    public string KazNerd => Path.Combine(Root, "kaznerd", "IOB2_valid2.txt");

    public string Nerel => Path.Combine(Root, "nerel", "train");

    public string FactRuEval => Path.Combine(Root, "factrueval", "devset");

    public string Sib200 => Path.Combine(Root, "sib200");

    public string OtherLanguages => Path.Combine(Root, "other-languages");

    public string Titles => Path.Combine(Root, "titles-dev", "titles.tsv");

    public bool Exists => Directory.Exists(Root);

    /// <summary>KazNERD's sentence number: variants of one sentence share it.</summary>
    public static string SentenceNumber(NewsExample example) => example.Id is { Length: > 3 } id ? id[3..] : "";

    /// <summary>KazNERD's dev part: one sentence number in ten, with all its variants.</summary>
    public static bool IsKazNerdDev(NewsExample example) => SentenceNumber(example) is { Length: > 0 } number && number[^1] == '0';

    /// <summary>The dev documents of a folder: every n-th name in ordinal order.</summary>
    public static HashSet<string> DevDocuments(IEnumerable<string?> documents, int every) =>
        documents.OfType<string>().Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % every == 0).ToHashSet();
}
