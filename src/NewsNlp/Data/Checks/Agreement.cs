using NewsNlp.Evaluation;

namespace NewsNlp.Data.Checks;

/// <summary>How far two annotations of the same texts agree.</summary>
internal static class Agreement
{
    /// <summary>Micro-F1 of the topics of texts that two readers labelled, no topic being no label; 0 where neither gave any.</summary>
    public static double OfTopics(IEnumerable<(string[] First, string[] Second)> texts)
    {
        var counts = new LabelCounts(0, 0, 0);
        foreach (var (first, second) in texts)
        {
            var shared = first.Intersect(second).Count();
            counts += new LabelCounts(shared, second.Length, first.Length);
        }

        return counts.F1;
    }

    /// <summary>F1 of the entities, nested ones included: the same span with the same type.</summary>
    public static double OfEntities(IEnumerable<(IReadOnlyList<EntitySpan> First, IReadOnlyList<EntitySpan> Second)> texts)
    {
        var counts = new LabelCounts(0, 0, 0);
        foreach (var (first, second) in texts)
        {
            counts += new LabelCounts(first.Intersect(second).Count(), second.Count, first.Count);
        }

        return counts.F1;
    }

    /// <summary>Compares a file with a second annotation of some of its texts, by id: the figures for each language and for all.</summary>
    /// <param name="examples">The first annotation.</param>
    /// <param name="second">The second.</param>
    /// <param name="errors">Receives texts of the second that the first does not have or has otherwise.</param>
    public static IReadOnlyList<(string Name, double Value)> Compare(IReadOnlyList<NewsExample> examples, IReadOnlyList<NewsExample> second, List<DataError> errors)
    {
        var byId = examples.Where(e => e.Id is not null).GroupBy(e => e.Id!).ToDictionary(g => g.Key, g => g.First());
        var pairs = new List<(NewsExample First, NewsExample Second)>();
        foreach (var other in second)
        {
            if (other.Id is null || !byId.TryGetValue(other.Id, out var first)) errors.Add(new DataError(other.Source.File ?? "", other.Source.Line, $"the first annotation has no id '{other.Id}'"));
            else pairs.Add((first, other));
        }

        var figures = new List<(string, double)>();
        foreach (var group in pairs.GroupBy(p => p.First.Language ?? "?").OrderBy(g => g.Key, StringComparer.Ordinal)) Figures(group.Key, [.. group], figures);
        Figures("all", pairs, figures);
        return figures;
    }

    private static void Figures(string name, List<(NewsExample First, NewsExample Second)> pairs, List<(string, double)> figures)
    {
        figures.Add(($"{name}: texts read twice", pairs.Count));
        figures.Add(($"{name}: agreement on topics, micro-F1", Round(OfTopics(pairs.Select(p => (p.First.Topics ?? [], p.Second.Topics ?? []))))));

        // Where a text was mended after the second reading its offsets no longer compare.
        var same = pairs.Where(p => p.First.Text == p.Second.Text && p.First.Entities is not null && p.Second.Entities is not null).ToArray();
        figures.Add(($"{name}: agreement on entities, exact-span F1", Round(OfEntities(same.Select(p => (p.First.Entities!, p.Second.Entities!))))));
    }

    private static double Round(double value) => Math.Round(value, 4);
}
