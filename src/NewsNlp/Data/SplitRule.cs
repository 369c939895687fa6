namespace NewsNlp.Data;

/// <summary>Which examples belong to a split: the file's own where it has one, else one in ten for dev by a fixed rule.</summary>
/// <remarks>
/// Documents are never cut: of their names in ordinal order every tenth is dev, every fifth where there are fewer than 200. KazNERD's sentences go by
/// their number, so that variants of one sentence stay together. Other examples go by their place in the file.
/// </remarks>
internal static class SplitRule
{
    public const string Dev = "dev";
    public const string Train = "train";

    private const int Every = 10;
    private const int EveryOfFew = 5;
    private const int FewDocuments = 200;

    /// <param name="examples">The examples of one file or folder.</param>
    /// <param name="split">The split's name, or null for all examples.</param>
    public static IReadOnlyList<NewsExample> Select(IReadOnlyList<NewsExample> examples, string? split)
    {
        if (split is null) return examples;
        if (examples.Any(e => e.Split is not null)) return [.. examples.Where(e => e.Split == split)];
        var isDev = Rule(examples);
        return split switch
        {
            Dev => [.. examples.Where((e, i) => isDev(e, i))],
            Train => [.. examples.Where((e, i) => !isDev(e, i))],
            _ => [],
        };
    }

    private static Func<NewsExample, int, bool> Rule(IReadOnlyList<NewsExample> examples)
    {
        if (examples.Any(e => e.Tokens is not null && e.Id is not null)) return (e, _) => DataFolder.IsKazNerdDev(e);
        var documents = examples.Select(e => e.Document).OfType<string>().Distinct().Count();
        if (documents < EveryOfFew) return (_, i) => i % Every == 0;
        var dev = DataFolder.DevDocuments(examples.Select(e => e.Document), documents < FewDocuments ? EveryOfFew : Every);
        return (e, _) => e.Document is { } document && dev.Contains(document);
    }
}
