using NewsNlp.Entities;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Benchmarks;

/// <summary>The least that a stage must do: one pass that computes its feature hashes and reads one weight for each.</summary>
internal sealed class Floor
{
    private const int Bits = 16;

    private readonly float[] _weights = new float[1 << Bits];
    private readonly int[] _slots = new int[HashedNgrams.MaxSlots];
    private readonly TopicWorkArea _topics = new();
    private readonly FeatureArea _features = new();
    private readonly HashedNgrams _ngrams;

    public Floor(int longestNgram)
    {
        _ngrams = new HashedNgrams(Bits, longestNgram);
        for (var i = 0; i < _weights.Length; i++) _weights[i] = i & 7;
    }

    /// <summary>Language: the n-grams of each word.</summary>
    public float Language(TokenizedText text)
    {
        var sum = 0f;
        var tokens = text.Tokens;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Kind != TokenKind.Word) continue;
            foreach (var slot in _slots.AsSpan(0, _ngrams.Fill(text.TokenFolded(t), _slots))) sum += _weights[slot];
        }

        return sum;
    }

    /// <summary>Topics: stems and n-grams of each word.</summary>
    public float Topics(TopicFeaturizer featurizer, TokenizedText text, Language language)
    {
        var sum = 0f;
        featurizer.RunKeys(text, language, _topics);
        foreach (var key in _topics.Keys) sum += _weights[key & ((1 << Bits) - 1)];
        return sum;
    }

    /// <summary>Entities: the features of each token.</summary>
    public float Entities(CrfFeatures features, TokenizedText text)
    {
        var sum = 0f;
        features.Extract(text, 0, text.Tokens.Length, _features);
        foreach (var hash in _features.Features) sum += _weights[hash >> (64 - Bits)];
        return sum;
    }
}
