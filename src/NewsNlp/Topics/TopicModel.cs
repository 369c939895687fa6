using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Scores topics over extracted weights: immutable, thread-safe, without allocation, free of ML.NET types.</summary>
internal sealed class TopicModel
{
    private const int LookAhead = 24;

    // A long text's keys are made for so many words at a time.
    private const int Piece = 64;

    // More rows than a key can be taken to have.
    private const int Room = 64;

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
        var keys = featurizer.Keys.Keys;
        _keyRows = new KeyRows(keys, key => weights.RowOf(featurizer.FirstKey + key));
        for (var i = 0; i < keys.Count; i++)
        {
            if (weights.RowOf(featurizer.FirstKey + i) is var row and >= 0) weights.Mark(row, keys[i]);
        }
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
        Featurizer.RunLexicon(text, language, area);
        var sums = area.Sums(Weights.RowLength);
        for (var t = 0; t < _topics.Length; t++) sums[t] = _topics[t].Bias;
        Add(text, language, area, sums);
        sums[.._topics.Length].CopyTo(scores);
        var hits = area.MatchCount;
        area.Trim();
        _areas.Return(area);
        return hits;
    }

    // Rows are looked up first and added by the hundreds.
    private void Add(TokenizedText text, Language language, TopicWorkArea area, Span<float> scores)
    {
        var rows = area.Rows;
        var count = 0;
        for (var i = 0; i < area.DenseCount; i++) Add(area.DenseIndices[i], area.DenseValues[i], rows, scores, ref count);
        foreach (var match in area.Matches) Add(Featurizer.FirstEntry + match.Entry, 1, rows, scores, ref count);
        float stem = TopicFeaturizer.StemValue(area), gram = TopicFeaturizer.GramValue(area);
        for (int first = 0, end; first < area.WordCount; first = end)
        {
            end = Math.Min(first + Piece, area.WordCount);
            area.ClearKeys();
            TextKeys.Add(text, language, area, first, end);
            Add(area, first, end, stem, gram, scores, ref count);
        }

        Weights.Add(rows[..count], scores);
    }

    // Looking ahead fetches what comes next.
    private void Add(TopicWorkArea area, int first, int end, float stem, float gram, Span<float> scores, ref int count)
    {
        var rows = area.Rows;
        var keys = area.Keys;
        foreach (var key in keys[..Math.Min(LookAhead, keys.Length)]) _keyRows.Prefetch(key);
        var at = 0;
        for (var w = first; w < end; w++)
        {
            var heads = at + TextKeys.Heads(area.Words[w]);
            for (; at < area.KeyEnds[w]; at++)
            {
                if (count > rows.Length - Room) Flush(rows, scores, ref count);
                if (at + LookAhead < keys.Length) _keyRows.Prefetch(keys[at + LookAhead]);
                var before = count;
                _keyRows.Find(keys[at], at < heads ? stem : gram, rows, ref count);
                if (count > before) Weights.PrefetchRow(rows[before].Row);
            }
        }
    }

    private void Add(int feature, float value, Span<WeightedRow> rows, Span<float> scores, ref int count)
    {
        if (Weights.RowOf(feature) is not (var row and >= 0)) return;
        if (count == rows.Length) Flush(rows, scores, ref count);
        Weights.PrefetchRow(row);
        rows[count++] = new WeightedRow(row, 0, value);
    }

    private void Flush(ReadOnlySpan<WeightedRow> rows, Span<float> scores, ref int count)
    {
        Weights.Add(rows[..count], scores);
        count = 0;
    }
}
