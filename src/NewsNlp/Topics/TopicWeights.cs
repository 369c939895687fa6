using System.Runtime.CompilerServices;

namespace NewsNlp.Topics;

/// <summary>The weights of every topic's linear model, by feature: only what is not zero. Immutable.</summary>
internal sealed class TopicWeights
{
    private readonly int[] _ends;
    private readonly byte[] _topics;
    private readonly float[] _weights;

    /// <param name="ends">For each feature, the number of weights up to its last.</param>
    /// <param name="topics">The topic of each weight.</param>
    /// <param name="weights">The weights, feature by feature.</param>
    public TopicWeights(int[] ends, byte[] topics, float[] weights)
    {
        _ends = ends;
        _topics = topics;
        _weights = weights;
    }

    public int FeatureCount => _ends.Length;

    public int Count => _weights.Length;

    /// <summary>Adds a feature's weights, times its value, to the topics' scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature, float value, Span<float> scores)
    {
        var end = _ends[feature];
        for (var i = feature == 0 ? 0 : _ends[feature - 1]; i < end; i++) scores[_topics[i]] += value * _weights[i];
    }

    /// <summary>The weight of a feature for one topic.</summary>
    public float Of(int feature, int topic)
    {
        for (var i = feature == 0 ? 0 : _ends[feature - 1]; i < _ends[feature]; i++)
        {
            if (_topics[i] == topic) return _weights[i];
        }

        return 0;
    }

    /// <summary>Whether any topic has a weight for the feature.</summary>
    public bool Has(int feature) => _ends[feature] > (feature == 0 ? 0 : _ends[feature - 1]);

    /// <summary>The same weights for some of the features, renumbered in their order.</summary>
    public TopicWeights Select(IReadOnlyList<int> features)
    {
        var ends = new int[features.Count];
        var topics = new List<byte>(Count);
        var weights = new List<float>(Count);
        for (var f = 0; f < ends.Length; f++)
        {
            var feature = features[f];
            for (var i = feature == 0 ? 0 : _ends[feature - 1]; i < _ends[feature]; i++)
            {
                topics.Add(_topics[i]);
                weights.Add(_weights[i]);
            }

            ends[f] = weights.Count;
        }

        return new TopicWeights(ends, [.. topics], [.. weights]);
    }

    /// <summary>Writes numbers of weights, then topics, then weights: like by like, so that they compress.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_ends.Length);
        var last = 0;
        foreach (var end in _ends)
        {
            writer.Write((byte)(end - last));
            last = end;
        }

        writer.Write(_topics);
        foreach (var weight in _weights) writer.Write(weight);
    }

    /// <exception cref="InvalidDataException">The bytes are no weights for this many topics.</exception>
    public static TopicWeights Read(BinaryReader reader, int topicCount)
    {
        var ends = new int[Counts.Read(reader)];
        var count = 0;
        for (var f = 0; f < ends.Length; f++) ends[f] = count += reader.ReadByte();
        var topics = reader.ReadBytes(count);
        if (topics.Length < count) throw new EndOfStreamException();
        foreach (var topic in topics)
        {
            if (topic >= topicCount) throw new InvalidDataException("the topic model holds a weight for a topic that it does not have");
        }

        var weights = new float[count];
        for (var i = 0; i < count; i++) weights[i] = reader.ReadSingle();
        return new TopicWeights(ends, topics, weights);
    }
}
