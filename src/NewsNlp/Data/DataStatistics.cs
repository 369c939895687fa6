namespace NewsNlp.Data;

/// <summary>What labelled texts hold, counted.</summary>
/// <param name="Texts">The number of texts.</param>
/// <param name="Documents">The number of documents that they are parts of; 0 where they stand alone.</param>
/// <param name="Lengths">Their lengths.</param>
/// <param name="Duplicates">Texts that stand before in the same file, white space and case aside.</param>
/// <param name="RepeatedIds">Ids that stand before, of texts that are no parts of documents.</param>
/// <param name="Splits">Texts per split; <c>–</c> where the file assigns none.</param>
/// <param name="Languages">The same per language; <c>–</c> where the file does not say.</param>
internal sealed record DataStatistics(
    int Texts, int Documents, TextLengths Lengths, int Duplicates, int RepeatedIds, IReadOnlyDictionary<string, int> Splits, IReadOnlyDictionary<string, LanguageStatistics> Languages)
{
    /// <summary>Stands for what a file does not say.</summary>
    public const string Unknown = "–";

    public static DataStatistics Of(IReadOnlyList<NewsExample> examples)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new DataStatistics(
            examples.Count,
            examples.Select(e => e.Document).OfType<string>().Distinct().Count(),
            TextLengths.Of(examples),
            examples.Count(e => !seen.Add(Folded(e.Text))),
            examples.Count(e => e is { Id: { } id, Document: null } && !ids.Add(id)),
            Count(examples.Select(e => e.Split ?? Unknown)),
            new SortedDictionary<string, LanguageStatistics>(
                examples.GroupBy(e => e.Language ?? Unknown).ToDictionary(g => g.Key, g => LanguageStatistics.Of([.. g])), StringComparer.Ordinal));
    }

    internal static SortedDictionary<string, int> Count(IEnumerable<string> names) =>
        new(names.GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);

    private static string Folded(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What the texts of one language hold.</summary>
/// <param name="Texts">The number of texts.</param>
/// <param name="Lengths">Their lengths.</param>
/// <param name="WithTopics">Texts whose topics are known, those without any included.</param>
/// <param name="WithoutTopic">Of these, texts without any.</param>
/// <param name="Topics">Texts per topic.</param>
/// <param name="WithEntities">Texts whose entities are known, those without any included.</param>
/// <param name="Entities">Entities per type, nested ones included.</param>
/// <param name="Nested">Of these, entities inside others.</param>
internal sealed record LanguageStatistics(
    int Texts, TextLengths Lengths, int WithTopics, int WithoutTopic, IReadOnlyDictionary<string, int> Topics, int WithEntities, IReadOnlyDictionary<string, int> Entities, int Nested)
{
    public static LanguageStatistics Of(IReadOnlyList<NewsExample> examples) => new(
        examples.Count,
        TextLengths.Of(examples),
        examples.Count(e => e.Topics is not null),
        examples.Count(e => e.Topics is { Length: 0 }),
        DataStatistics.Count(examples.SelectMany(e => e.Topics ?? [])),
        examples.Count(e => e.Entities is not null),
        DataStatistics.Count(examples.SelectMany(e => e.Entities ?? []).Select(e => e.Type)),
        examples.Sum(e => e.Entities is { } entities ? entities.Count - Outermost.Of(entities).Count : 0));
}

/// <summary>Lengths of texts, in UTF-16 code units.</summary>
internal readonly record struct TextLengths(int Shortest, double Median, double Mean, int Longest)
{
    public static TextLengths Of(IReadOnlyList<NewsExample> examples)
    {
        if (examples.Count == 0) return default;
        var sorted = examples.Select(e => e.Text.Length).Order().ToArray();
        return new TextLengths(sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0, sorted.Average(), sorted[^1]);
    }
}
