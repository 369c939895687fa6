using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Scores topics over extracted weights: immutable, thread-safe, without allocation, free of ML.NET types.</summary>
internal sealed class TopicModel
{
    private readonly TopicDecision[] _topics;
    private readonly string[] _ids;
    private readonly WorkAreaPool<TopicWorkArea> _areas = new(() => new TopicWorkArea());

    public TopicModel(IReadOnlyList<TopicDecision> topics, TopicFeaturizer featurizer, TopicWeights weights)
    {
        _topics = [.. topics];
        _ids = [.. topics.Select(t => t.Id)];
        Featurizer = featurizer;
        Weights = weights;
    }

    /// <summary>Topic ids; scores come in this order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<TopicDecision> Topics => _topics;

    public TopicFeaturizer Featurizer { get; }

    public TopicWeights Weights { get; }

    /// <summary>The probability of each topic.</summary>
    /// <param name="text">The text; Kazakh in Latin script in its Cyrillic form.</param>
    /// <param name="language">Its language.</param>
    /// <param name="scores">Receives the probabilities, 0 to 1, in the order of <see cref="Ids"/>.</param>
    public void Score(TokenizedText text, Language language, Span<float> scores)
    {
        ScoreLinear(text, language, scores);
        for (var t = 0; t < _topics.Length; t++) scores[t] = _topics[t].Probability(scores[t]);
    }

    /// <summary>The linear score of each topic, before calibration.</summary>
    /// <returns>The number of the lexicon's hits.</returns>
    public int ScoreLinear(TokenizedText text, Language language, Span<float> scores)
    {
        var area = _areas.Rent();
        Featurizer.Run(text, language, area);
        var sums = area.Sums(Weights.RowLength);
        for (var t = 0; t < _topics.Length; t++) sums[t] = _topics[t].Bias;
        Add(area, sums);
        sums[.._topics.Length].CopyTo(scores);
        var hits = area.MatchCount;
        area.Trim();
        _areas.Return(area);
        return hits;
    }

    private void Add(TopicWorkArea area, Span<float> scores)
    {
        var weights = Weights;
        for (var i = 0; i < area.DenseCount; i++) weights.Add(area.DenseIndices[i], area.DenseValues[i], scores);
        foreach (var match in area.Matches) weights.Add(Featurizer.FirstEntry + match.Entry, 1, scores);
        float stem = TopicFeaturizer.StemValue(area), gram = TopicFeaturizer.GramValue(area);
        var table = Featurizer.Keys;
        var firstKey = Featurizer.FirstKey;
        var keys = area.Keys;
        var at = 0;
        foreach (var end in area.KeyEnds)
        {
            var value = stem;
            for (; at < end; at++)
            {
                if (table.Find(keys[at]) is var number and >= 0) weights.Add(firstKey + number, value, scores);
                value = gram;
            }
        }
    }
}
