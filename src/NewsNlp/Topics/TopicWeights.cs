using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Topics;

/// <summary>The weights of every topic's linear model, by feature. Immutable.</summary>
/// <remarks>Kept twice: what is not zero, to be written and explained; and as full rows, one for each feature that has a weight, to be
/// added up. Rows with many weights, which texts hit most, lie together.</remarks>
internal sealed class TopicWeights
{
    private const int Lane = 8;

    private readonly int[] _starts;
    private readonly TopicWeight[] _weights;
    private readonly float[] _rows;
    private readonly int[] _rowOf;

    /// <param name="starts">For each feature, the place of its first weight; one more behind the last.</param>
    /// <param name="weights">The weights, feature by feature.</param>
    /// <param name="topicCount">The number of topics.</param>
    public TopicWeights(int[] starts, TopicWeight[] weights, int topicCount)
    {
        _starts = starts;
        _weights = weights;
        RowLength = (topicCount + Lane - 1) / Lane * Lane;
        (_rows, _rowOf) = Rows();
    }

    public int FeatureCount => _starts.Length - 1;

    public int Count => _weights.Length;

    /// <summary>Length of the scores that <see cref="Add"/> takes: the number of topics, rounded up.</summary>
    public int RowLength { get; }

    /// <summary>Where a feature's row starts, or −1 where it has no weight.</summary>
    public int RowOf(int feature) => _rowOf[feature];

    /// <summary>Adds a feature's weights, times its value, to the topics' scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature, float value, Span<float> scores)
    {
        if (_rowOf[feature] is var start and >= 0) AddRows([start], value, scores);
    }

    /// <summary>Adds the sum of rows, times a value, to the topics' scores.</summary>
    /// <param name="rows">Where they start, see <see cref="RowOf"/>.</param>
    /// <param name="value">The value that their features have in common.</param>
    /// <param name="scores">Of length <see cref="RowLength"/>.</param>
    public void AddRows(ReadOnlySpan<int> rows, float value, Span<float> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var first = ref MemoryMarshal.GetReference(scores[..RowLength]);
        for (nuint lane = 0; lane < (nuint)RowLength; lane += Lane)
        {
            var sum = Vector256<float>.Zero;
            foreach (var row in rows) sum += Vector256.LoadUnsafe(ref weights, (nuint)row + lane);
            (Vector256.LoadUnsafe(ref first, lane) + (sum * value)).StoreUnsafe(ref first, lane);
        }
    }

    /// <summary>Fetches a row into the cache, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void PrefetchRow(int start)
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(Unsafe.AsPointer(ref _rows[start]));
        Sse.Prefetch0(Unsafe.AsPointer(ref _rows[start + RowLength - 1]));
    }

    /// <summary>A feature's weights.</summary>
    public ReadOnlySpan<TopicWeight> Of(int feature)
    {
        var start = _starts[feature];
        return _weights.AsSpan(start, _starts[feature + 1] - start);
    }

    /// <summary>The weight of a feature for one topic.</summary>
    public float Of(int feature, int topic)
    {
        foreach (ref readonly var weight in Of(feature))
        {
            if (weight.Topic == topic) return weight.Weight;
        }

        return 0;
    }

    /// <summary>The same weights for some of the features, renumbered in their order.</summary>
    public TopicWeights Select(IReadOnlyList<int> features)
    {
        var starts = new int[features.Count + 1];
        var weights = new List<TopicWeight>(Count);
        for (var f = 0; f < features.Count; f++)
        {
            weights.AddRange(Of(features[f]));
            starts[f + 1] = weights.Count;
        }

        return new TopicWeights(starts, [.. weights], RowLength);
    }

    private (float[] Rows, int[] RowOf) Rows()
    {
        var rowOf = new int[FeatureCount];
        var length = 0;
        var byCount = new int[rowOf.Length];
        var order = new int[rowOf.Length];
        for (var f = 0; f < order.Length; f++) (order[f], byCount[f]) = (f, -Of(f).Length);
        Array.Sort(byCount, order);
        foreach (var f in order)
        {
            rowOf[f] = Of(f).Length > 0 ? length : -1;
            if (rowOf[f] >= 0) length += RowLength;
        }

        var rows = new float[length];
        for (var f = 0; f < rowOf.Length; f++)
        {
            foreach (var weight in Of(f)) rows[rowOf[f] + weight.Topic] = weight.Weight;
        }

        return (rows, rowOf);
    }

    /// <summary>Writes numbers of weights, then topics, then weights: like by like, so that they compress.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(FeatureCount);
        for (var f = 0; f < FeatureCount; f++) writer.Write((byte)Of(f).Length);
        foreach (var weight in _weights) writer.Write((byte)weight.Topic);
        foreach (var weight in _weights) writer.Write(weight.Weight);
    }

    /// <exception cref="InvalidDataException">The bytes are no weights for this many topics.</exception>
    public static TopicWeights Read(BinaryReader reader, int topicCount)
    {
        var starts = new int[Counts.Read(reader) + 1];
        for (var f = 1; f < starts.Length; f++) starts[f] = starts[f - 1] + reader.ReadByte();
        var weights = new TopicWeight[starts[^1]];
        var topics = reader.ReadBytes(weights.Length);
        if (topics.Length < weights.Length) throw new EndOfStreamException();
        for (var i = 0; i < weights.Length; i++)
        {
            if (topics[i] >= topicCount) throw new InvalidDataException("the topic model holds a weight for a topic that it does not have");
            weights[i] = new TopicWeight(topics[i], reader.ReadSingle());
        }

        return new TopicWeights(starts, weights, topicCount);
    }
}

/// <summary>One weight.</summary>
/// <param name="Topic">Number of the topic.</param>
/// <param name="Weight">What a feature of value 1 adds to the topic's score.</param>
internal readonly record struct TopicWeight(int Topic, float Weight);
