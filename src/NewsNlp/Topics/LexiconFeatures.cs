using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>What the lexicon says of a text, as numbers per topic whose worth is learned.</summary>
/// <remarks>
/// For each topic of the lexicon: the capped sum of weights, its share of all weight, whether it leads or comes second, hits by weight class,
/// where they stand, whether a phrase is among them and whether any is outside quotes.
/// </remarks>
internal static class LexiconFeatures
{
    /// <summary>Features of the text as a whole: bias by language, and whether nothing was found.</summary>
    public const int GlobalCount = 3;

    public const int PerTopic = 16;

    private const float MaxSum = 9;
    private const float LaterTopicShare = 0.7f;

    public static int Count(TopicLexicon lexicon) => GlobalCount + PerTopic * lexicon.Topics.Count;

    /// <summary>The lexicon's topic that a feature belongs to, or −1 for a feature of the whole text.</summary>
    public static int TopicOf(int feature) => feature < GlobalCount ? -1 : (feature - GlobalCount) / PerTopic;

    /// <summary>Finds the lexicon's entries, longest first, from left to right.</summary>
    public static void Match(TopicLexicon lexicon, TokenizedText text, Language language, TopicWorkArea area)
    {
        var folded = text.Folded;
        var words = area.Words;
        for (var i = 0; i < words.Length;)
        {
            var entry = lexicon.Match(folded, words, i, language, out var length);
            if (entry >= 0) area.AddMatch(new LexiconMatch(entry, i, length));
            i += entry >= 0 ? length : 1;
        }
    }

    /// <summary>Turns the hits into numbers.</summary>
    public static void Add(TopicLexicon lexicon, Language language, TopicWorkArea area)
    {
        area.AddDense(language == Language.Russian ? 1 : 0, 1);
        if (area.MatchCount == 0)
        {
            area.AddDense(2, 1);
            return;
        }

        Span<TopicHits> hits = stackalloc TopicHits[lexicon.Topics.Count];
        hits.Clear();
        float total = 0;
        foreach (var match in area.Matches)
        {
            ref readonly var hit = ref lexicon.Hit(match.Entry);
            total += Count(hits, hit.First, hit.Weight, hit.Weight, match, area);
            total += Count(hits, hit.Second, hit.Weight, hit.Weight * LaterTopicShare, match, area);
            total += Count(hits, hit.Third, hit.Weight, hit.Weight * LaterTopicShare, match, area);
        }

        var (lead, second) = Leaders(hits);
        for (var t = 0; t < hits.Length; t++)
        {
            if (hits[t].Sum > 0) Add(t, in hits[t], total, t == lead, t == second, area);
        }
    }

    private static float Count(Span<TopicHits> hits, int topic, int weight, float worth, LexiconMatch match, TopicWorkArea area)
    {
        if ((uint)topic >= (uint)hits.Length) return 0;
        ref var hit = ref hits[topic];
        if (hit.Sum == 0) hit.FirstWord = match.Word;
        hit.Sum += worth;
        hit.LastWord = match.Word;
        if (match.Length > 1) hit.Phrases++;
        if ((area.Words[match.Word].Flags & WordFlags.Quoted) != 0) hit.Quoted++;
        if (weight == 3) hit.Sure++;
        else if (weight == 2) hit.Likely++;
        else hit.Weak++;
        return worth;
    }

    private static (int Lead, int Second) Leaders(ReadOnlySpan<TopicHits> hits)
    {
        int lead = -1, second = -1;
        for (var t = 0; t < hits.Length; t++)
        {
            if (hits[t].Sum == 0) continue;
            if (lead < 0 || IsBefore(hits[t], hits[lead])) (lead, second) = (t, lead);
            else if (second < 0 || IsBefore(hits[t], hits[second])) second = t;
        }

        return (lead, second);
    }

    private static bool IsBefore(in TopicHits a, in TopicHits b) => a.Sum > b.Sum || a.Sum == b.Sum && a.FirstWord < b.FirstWord;

    private static void Add(int topic, in TopicHits hit, float total, bool leads, bool isSecond, TopicWorkArea area)
    {
        var index = GlobalCount + topic * PerTopic;
        float words = area.WordCount;
        area.AddDense(index, Math.Min(MaxSum, hit.Sum) / 3);
        area.AddDense(index + 1, hit.Sum / total);
        area.AddDense(index + 2, leads);
        area.AddDense(index + 3, isSecond);
        area.AddDense(index + 4, hit.Sure > 0);
        area.AddDense(index + 5, hit.Sure > 1);
        area.AddDense(index + 6, hit.Likely > 0);
        area.AddDense(index + 7, hit.Likely > 1);
        area.AddDense(index + 8, hit.Weak > 0);
        area.AddDense(index + 9, 1 - hit.FirstWord / words);
        area.AddDense(index + 10, hit.LastWord * 3 >= area.WordCount * 2);
        area.AddDense(index + 11, hit.FirstWord == 0);
        area.AddDense(index + 12, hit.Sum == total);
        area.AddDense(index + 13, hit.Quoted > 0);
        area.AddDense(index + 14, hit.Phrases > 0);
        area.AddDense(index + 15, hit.Phrases > 1);
    }

    private struct TopicHits
    {
        public float Sum;
        public int FirstWord, LastWord, Phrases, Quoted, Sure, Likely, Weak;
    }
}
