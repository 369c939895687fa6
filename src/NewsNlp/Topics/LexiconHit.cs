namespace NewsNlp.Topics;

/// <summary>What a lexicon entry says: up to three topics, as indices into the lexicon's list, and a weight of 1 to 3.</summary>
internal readonly record struct LexiconHit(int First, int Second, int Third, int Weight)
{
    public const int MaxTopics = 3;
    public const int MaxLexiconTopics = 255;

    public static LexiconHit Of(LexiconEntry entry, Dictionary<string, int> topics) => new(
        topics[entry.Topics[0]],
        entry.Topics.Count > 1 ? topics[entry.Topics[1]] : -1,
        entry.Topics.Count > 2 ? topics[entry.Topics[2]] : -1,
        Math.Clamp(entry.Weight, 1, 3));
}
