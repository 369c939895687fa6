using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Brings entries as people write them into the form that is looked up: folded, hyphenated words in parts, <c>=</c> before each whole word.</summary>
internal static class LexiconForm
{
    public const int MaxWords = 6;

    /// <summary>Words of at most this many letters stand for themselves inside a phrase (<c>роман с</c>).</summary>
    private const int WholeWordLength = 2;

    /// <summary>Compiles a lexicon. The same entry may stand in several rows: the heaviest weight counts, with the topics of all.</summary>
    public static TopicLexicon Compile(IReadOnlyList<LexiconEntry> rows)
    {
        string[] topics = [.. rows.SelectMany(e => e.Topics).Distinct().Order(StringComparer.Ordinal)];
        if (topics.Length > LexiconHit.MaxLexiconTopics) throw new ArgumentException($"A lexicon names at most {LexiconHit.MaxLexiconTopics} topics; this one names {topics.Length}.", nameof(rows));
        var numbers = topics.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        LexiconEntry[] entries =
        [
            .. rows
                .Where(e => e.Language is Language.Kazakh or Language.Russian)
                .GroupBy(e => (e.Language, Form: Of(e.Entry)))
                .Where(g => g.Key.Form.Length > 0)
                .Select(g => new LexiconEntry(g.Key.Language, g.Key.Form, [.. g.SelectMany(e => e.Topics).Distinct().Take(LexiconHit.MaxTopics)], g.Max(e => e.Weight)))
                .OrderBy(e => e.Language).ThenBy(e => e.Entry, StringComparer.Ordinal),
        ];
        return new TopicLexicon(topics, entries, [.. entries.Select(e => LexiconHit.Of(e, numbers))]);
    }

    /// <summary>The form of an entry; empty where it has no word or too many.</summary>
    public static string Of(string entry)
    {
        var words = new List<(string Stem, bool IsWhole)>();
        foreach (var part in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = words.Count;
            for (var i = 0; i < part.Length;)
            {
                var end = i;
                while (end < part.Length && Chars.IsLetterOrDigit(part[end])) end++;
                if (end > i) words.Add((string.Concat(part[i..end].Select(Chars.Fold)), part[0] == '='));
                i = end + 1;
            }

            // Of a hyphenated word only the last part can go on.
            for (var k = first; k < words.Count - 1; k++) words[k] = (words[k].Stem, true);
        }

        if (words.Count > MaxWords) return "";
        return string.Join(' ', words.Select(w => w.IsWhole || words.Count > 1 && w.Stem.Length <= WholeWordLength ? "=" + w.Stem : w.Stem));
    }
}
