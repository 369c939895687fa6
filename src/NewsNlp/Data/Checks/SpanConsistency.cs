using System.Globalization;

namespace NewsNlp.Data.Checks;

/// <summary>What a corpus' marks say about one surface in one language.</summary>
/// <param name="Language">The texts' language, or <c>?</c>.</param>
/// <param name="Surface">The surface as written.</param>
/// <param name="Types">How often it is marked as each type, the most frequent first.</param>
/// <param name="Marked">A text where it is marked.</param>
/// <param name="Bare">Texts where it stands outside every mark.</param>
internal sealed record SurfaceUse(
    string Language, string Surface, IReadOnlyList<(string Type, int Count)> Types, NewsExample Marked, IReadOnlyList<NewsExample> Bare)
{
    /// <summary>The types as <c>ORG 5, FAC 1</c>.</summary>
    public string Described => string.Join(", ", Types.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Type} {t.Count}")));
}

/// <summary>Finds surfaces that one rule for every span would treat alike and the marks do not: several types, or marked here and bare there.</summary>
/// <remarks>Numbers, dates and amounts are left out: what they are is decided by the words around them.</remarks>
internal static class SpanConsistency
{
    private const int ShortestSurface = 3;
    private const int LongestSurface = 5;

    private static readonly HashSet<string> s_values = ["CARDINAL", "ORDINAL", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"];

    public static IReadOnlyList<SurfaceUse> Of(IReadOnlyList<NewsExample> examples)
    {
        var uses = new Dictionary<(string, string), Use>();
        foreach (var example in examples)
        {
            foreach (var entity in example.Entities ?? [])
            {
                if (s_values.Contains(entity.Type) || entity.End - entity.Start < ShortestSurface) continue;
                var key = (example.Language ?? "?", example.Text[entity.Start..entity.End]);
                if (!uses.TryGetValue(key, out var use)) uses[key] = use = new Use(example);
                use.Types[entity.Type] = use.Types.GetValueOrDefault(entity.Type) + 1;
            }
        }

        foreach (var example in examples)
        {
            if (example.Entities is not null) FindBare(example, uses);
        }

        return
        [
            .. uses.Where(u => u.Value.Types.Count > 1 || u.Value.Bare.Count > 0)
                .OrderBy(u => u.Key.Item1, StringComparer.Ordinal).ThenBy(u => u.Key.Item2, StringComparer.Ordinal)
                .Select(u => new SurfaceUse(u.Key.Item1, u.Key.Item2, [.. u.Value.Types.OrderByDescending(t => t.Value).Select(t => (t.Key, t.Value))], u.Value.First, u.Value.Bare)),
        ];
    }

    private static void FindBare(NewsExample example, Dictionary<(string, string), Use> uses)
    {
        var words = Words(example.Text);
        for (var first = 0; first < words.Count; first++)
        {
            for (var last = first; last < Math.Min(words.Count, first + LongestSurface); last++)
            {
                var (start, end) = (words[first].Start, words[last].End);
                if (!uses.TryGetValue((example.Language ?? "?", example.Text[start..end]), out var use)) continue;
                if (!example.Entities!.Any(e => e.Start < end && start < e.End)) use.Bare.Add(example);
            }
        }
    }

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsOfWord(text, end)) end++;
            if (end > i) words.Add(new TextSpan(i, end));
            i = end + 1;
        }

        return words;
    }

    private static bool IsOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '-' or '’' or '\'' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));

    private sealed record Use(NewsExample First)
    {
        public Dictionary<string, int> Types { get; } = [];

        public List<NewsExample> Bare { get; } = [];
    }
}
