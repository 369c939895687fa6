using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>For each class of <see cref="CueWords"/>, whether a text has a word of it and whether it has several.</summary>
internal static class CueFeatures
{
    // Up to this many words a class counts in full; in a longer text it says less.
    private const float FullLength = 8;

    private static readonly TopicLexicon s_cues = CueWords.Compile();

    public static int Count => 2 * s_cues.Topics.Count;

    /// <summary>Finds the cues and turns them into numbers.</summary>
    /// <param name="first">Number of the first cue's feature.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="area">Has its words; receives the hits and the numbers.</param>
    public static void Add(int first, TokenizedText text, Language language, TopicWorkArea area)
    {
        var folded = text.Folded;
        var words = area.Words;
        Span<int> counts = stackalloc int[s_cues.Topics.Count];
        counts.Clear();
        for (var i = 0; i < words.Length;)
        {
            var entry = s_cues.Match(folded, words, i, language, out var length);
            if (entry < 0)
            {
                i++;
                continue;
            }

            area.AddCue(new LexiconMatch(entry, i, length));
            ref readonly var hit = ref s_cues.Hit(entry);
            counts[hit.First]++;
            if (hit.Second >= 0) counts[hit.Second]++;
            if (hit.Third >= 0) counts[hit.Third]++;
            i += length;
        }

        var value = MathF.Min(1, MathF.Sqrt(FullLength / words.Length));
        for (var c = 0; c < counts.Length; c++)
        {
            if (counts[c] > 0) area.AddDense(first + 2 * c, value);
            if (counts[c] > 1) area.AddDense(first + 2 * c + 1, value);
        }
    }

    /// <summary>Whether a hit belongs to the class that a feature is of.</summary>
    /// <param name="entry">The hit's entry.</param>
    /// <param name="feature">The feature's number, counted from the first cue's.</param>
    public static bool IsOf(int entry, int feature)
    {
        ref readonly var hit = ref s_cues.Hit(entry);
        var of = feature / 2;
        return hit.First == of || hit.Second == of || hit.Third == of;
    }
}
