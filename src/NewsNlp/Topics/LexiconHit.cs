namespace NewsNlp.Topics;

/// <summary>What a lexicon entry says: up to three topics, as indices into the lexicon's list, and a weight of 1 to 3.</summary>
internal readonly record struct LexiconHit(short First, short Second, short Third, byte Weight)
{
    public const int MaxTopics = 3;
    public const int MaxLexiconTopics = 255;

    public static LexiconHit Of(LexiconEntry entry, Dictionary<string, int> topics) => new(
        (short)topics[entry.Topics[0]],
        (short)(entry.Topics.Count > 1 ? topics[entry.Topics[1]] : -1),
        (short)(entry.Topics.Count > 2 ? topics[entry.Topics[2]] : -1),
        (byte)Math.Clamp(entry.Weight, 1, 3));
}
