using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Scores topics over extracted weights: immutable, thread-safe, without allocation, free of ML.NET types.</summary>
internal sealed class TopicModel
{
    private const int LookAhead = 24;

    private readonly TopicDecision[] _topics;
    private readonly string[] _ids;
    private readonly KeyRows _keyRows;
    private readonly WorkAreaPool<TopicWorkArea> _areas = new(() => new TopicWorkArea());

    /// <param name="topics">The topics, and from which probability on each is given.</param>
    /// <param name="bar">From which probability on the best topic is given even below its threshold.</param>
    /// <param name="featurizer">Makes the features.</param>
    /// <param name="weights">Their weights.</param>
    public TopicModel(IReadOnlyList<TopicDecision> topics, float bar, TopicFeaturizer featurizer, TopicWeights weights)
    {
        Bar = bar;
        _topics = new TopicDecision[topics.Count];
        _ids = new string[topics.Count];
        for (var t = 0; t < topics.Count; t++)
        {
            _topics[t] = topics[t];
            _ids[t] = topics[t].Id;
        }

        Featurizer = featurizer;
        Weights = weights;
        _keyRows = new KeyRows(featurizer.Keys.Keys, key => weights.RowOf(featurizer.FirstKey + key));
    }

    /// <summary>Topic ids; scores come in this order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<TopicDecision> Topics => _topics;

    /// <summary>From this probability on the best topic is given even below its threshold.</summary>
    public float Bar { get; }

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

    /// <summary>Whether each topic is given: from its threshold on, the best one from the bar on.</summary>
    /// <param name="scores">What <see cref="Score"/> wrote.</param>
    /// <param name="given">Receives the answers, in the order of <see cref="Ids"/>.</param>
    public void Decide(ReadOnlySpan<float> scores, Span<bool> given)
    {
        for (var t = 0; t < _topics.Length; t++) given[t] = scores[t] >= _topics[t].Threshold;
        if (TopicRule.Best(scores, Bar) is var best and >= 0) given[best] = true;
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
        AddKeys(area, scores);
    }

    // First all rows are looked up, then added: looking ahead fetches what comes next. Stems have one value, grams another.
    private void AddKeys(TopicWorkArea area, Span<float> scores)
    {
        var keys = area.Keys;
        var rows = area.Rows(keys.Length);
        for (var i = 0; i < Math.Min(LookAhead, keys.Length); i++) _keyRows.Prefetch(keys[i]);
        int stems = 0, grams = keys.Length, at = 0;
        for (var w = 0; w < area.WordCount; w++)
        {
            var heads = at + TextKeys.Heads(area.Words[w]);
            for (var end = area.KeyEnds[w]; at < end; at++)
            {
                if (at + LookAhead < keys.Length) _keyRows.Prefetch(keys[at + LookAhead]);
                var row = _keyRows.Find(keys[at]);
                if (row < 0) continue;
                Weights.PrefetchRow(row);
                if (at < heads) rows[stems++] = row;
                else rows[--grams] = row;
            }
        }

        Weights.AddRows(rows[..stems], TopicFeaturizer.StemValue(area), scores);
        Weights.AddRows(rows[grams..], TopicFeaturizer.GramValue(area), scores);
    }
}
