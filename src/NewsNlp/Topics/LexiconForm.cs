using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Brings entries as people write them into the form that is looked up: folded, hyphenated words in parts, <c>=</c> before each whole word.</summary>
internal static class LexiconForm
{
    public const int MaxWords = 6;

    /// <summary>Words of at most this many letters stand for themselves inside a phrase (<c>роман с</c>).</summary>
    private const int WholeWordLength = 2;

    /// <summary>Compiles a lexicon. The same entry may stand in several rows: the heaviest weight counts, with the topics of all.</summary>
    /// <remarks>Plain loops over reference types: the packaged cue words are compiled in every process that tags topics.</remarks>
    public static TopicLexicon Compile(IReadOnlyList<LexiconEntry> rows)
    {
        var topics = TopicsOf(rows);
        if (topics.Length > LexiconHit.MaxLexiconTopics) throw new ArgumentException($"A lexicon names at most {LexiconHit.MaxLexiconTopics} topics; this one names {topics.Length}.", nameof(rows));
        var numbers = new Dictionary<string, int>();
        for (var t = 0; t < topics.Length; t++) numbers[topics[t]] = t;
        var merged = Merge(rows);
        string[] keys = [.. merged.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        var text = new LexiconText(keys.Length);
        var hits = new LexiconHit[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var entry = merged[keys[i]];
            text.Add(0, entry.Entry);
            text.SetLanguage(i, entry.Language);
            hits[i] = LexiconHit.Of(entry, numbers);
        }

        return new TopicLexicon(topics, text, hits);
    }

    /// <summary>The form of an entry; empty where it has no word or too many.</summary>
    public static string Of(string entry)
    {
        var stems = new List<string>();
        Span<bool> isWhole = stackalloc bool[MaxWords + 1];
        foreach (var part in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = stems.Count;
            for (var i = 0; i < part.Length;)
            {
                var end = i;
                while (end < part.Length && Chars.IsLetterOrDigit(part[end])) end++;
                if (end > i)
                {
                    if (stems.Count == MaxWords) return "";
                    isWhole[stems.Count] = part[0] == '=';
                    stems.Add(Fold(part.AsSpan(i..end)));
                }

                i = end + 1;
            }

            // Of a hyphenated word only the last part can go on.
            for (var k = first; k < stems.Count - 1; k++) isWhole[k] = true;
        }

        for (var k = 0; k < stems.Count; k++)
        {
            if (isWhole[k] || stems.Count > 1 && stems[k].Length <= WholeWordLength) stems[k] = "=" + stems[k];
        }

        return string.Join(' ', stems);
    }

    private static string[] TopicsOf(IReadOnlyList<LexiconEntry> rows)
    {
        var known = new HashSet<string>();
        foreach (var row in rows)
        {
            foreach (var topic in row.Topics) known.Add(topic);
        }

        string[] topics = [.. known];
        Array.Sort(topics, StringComparer.Ordinal);
        return topics;
    }

    // By language and form, which is also the order of the lexicon.
    private static Dictionary<string, LexiconEntry> Merge(IReadOnlyList<LexiconEntry> rows)
    {
        var merged = new Dictionary<string, LexiconEntry>();
        foreach (var row in rows)
        {
            if (row.Language is not (Language.Kazakh or Language.Russian) || Of(row.Entry) is not { Length: > 0 } form) continue;
            var key = (char)('0' + (int)row.Language) + form;
            merged[key] = merged.TryGetValue(key, out var before)
                ? before with { Topics = Join(before.Topics, row.Topics), Weight = Math.Max(before.Weight, row.Weight) }
                : row with { Entry = form, Topics = Join([], row.Topics) };
        }

        return merged;
    }

    private static List<string> Join(IReadOnlyList<string> topics, IReadOnlyList<string> more)
    {
        var joined = new List<string>(topics);
        foreach (var topic in more)
        {
            if (joined.Count < LexiconHit.MaxTopics && !joined.Contains(topic)) joined.Add(topic);
        }

        return joined;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new char[word.Length];
        for (var i = 0; i < folded.Length; i++) folded[i] = Chars.Fold(word[i]);
        return new string(folded);
    }
}
