using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>The weights of every topic's linear model, by feature: a row for each feature that has any. Immutable.</summary>
/// <remarks>Rows with many weights, which texts hit most, lie together. A weight has 16 significant bits, so that the package stays small.</remarks>
internal sealed class TopicWeights
{
    private const int Lane = 8;

    private readonly float[] _rows;
    private readonly int[] _rowOf;
    private readonly int _topicCount;

    /// <param name="counts">How many weights each feature has that are not zero.</param>
    /// <param name="topics">The topic of each, feature by feature.</param>
    /// <param name="weights">What a feature of value 1 adds to the topic's score.</param>
    /// <param name="topicCount">The number of topics.</param>
    public TopicWeights(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> topics, ReadOnlySpan<float> weights, int topicCount)
    {
        _topicCount = topicCount;
        RowLength = (topicCount + Lane - 1) / Lane * Lane;
        _rowOf = RowsByCount(counts, out var rows);
        _rows = new float[rows * RowLength];
        Fill(counts, topics, weights);
    }

    public int FeatureCount => _rowOf.Length;

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

    /// <summary>The weight of a feature for one topic.</summary>
    public float Of(int feature, int topic) => _rowOf[feature] is var start and >= 0 ? _rows[start + topic] : 0;

    /// <summary>The same weights for some of the features, renumbered in their order.</summary>
    public TopicWeights Select(IReadOnlyList<int> features)
    {
        var counts = new byte[features.Count];
        var topics = new List<byte>();
        var weights = new List<float>();
        for (var f = 0; f < counts.Length; f++) counts[f] = Collect(features[f], topics, weights);
        return new TopicWeights(counts, topics.ToArray(), weights.ToArray(), _topicCount);
    }

    /// <summary>The nearest number of 16 significant bits.</summary>
    public static float Round(float weight) => BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(weight) + 0x80) & 0xFFFFFF00);

    /// <summary>Writes numbers of weights, then topics, then the weights' bytes from the lowest on: like by like, so that they compress.</summary>
    public void Write(BinaryWriter writer)
    {
        var counts = new byte[FeatureCount];
        var topics = new List<byte>();
        var weights = new List<float>();
        for (var f = 0; f < counts.Length; f++) counts[f] = Collect(f, topics, weights);
        writer.Write7BitEncodedInt(FeatureCount);
        writer.Write(counts);
        writer.Write(topics.ToArray());
        for (var shift = 8; shift < 32; shift += 8)
        {
            foreach (var weight in weights) writer.Write((byte)(BitConverter.SingleToUInt32Bits(weight) >> shift));
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no weights for this many topics.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static TopicWeights Read(ref ByteReader reader, int topicCount)
    {
        var counts = reader.ReadBytes(Counts.Read(ref reader));
        var total = 0;
        foreach (var count in counts) total += count;
        var topics = reader.ReadBytes(total);
        if (topics.ContainsAnyExceptInRange((byte)0, (byte)(topicCount - 1))) throw new InvalidDataException("the topic model holds a weight for a topic that it does not have");
        var planes = reader.ReadBytes(3 * total);
        var weights = new float[total];
        for (var i = 0; i < total; i++) weights[i] = BitConverter.UInt32BitsToSingle((uint)(planes[i] << 8 | planes[total + i] << 16 | planes[(2 * total) + i] << 24));
        return new TopicWeights(counts, topics, weights, topicCount);
    }

    private byte Collect(int feature, List<byte> topics, List<float> weights)
    {
        var before = topics.Count;
        for (var t = 0; t < _topicCount; t++)
        {
            if (Of(feature, t) is not (var weight and not 0)) continue;
            topics.Add((byte)t);
            weights.Add(weight);
        }

        return (byte)(topics.Count - before);
    }

    // A counting sort, the features with most weights first.
    private int[] RowsByCount(ReadOnlySpan<byte> counts, out int rows)
    {
        Span<int> next = stackalloc int[byte.MaxValue + 1];
        next.Clear();
        foreach (var count in counts) next[count]++;
        rows = 0;
        for (var count = byte.MaxValue; count > 0; count--) (next[count], rows) = (rows, rows + next[count]);
        var rowOf = new int[counts.Length];
        for (var f = 0; f < rowOf.Length; f++) rowOf[f] = counts[f] == 0 ? -1 : next[counts[f]]++ * RowLength;
        return rowOf;
    }

    private void Fill(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> topics, ReadOnlySpan<float> weights)
    {
        var at = 0;
        for (var f = 0; f < counts.Length; f++)
        {
            for (var end = at + counts[f]; at < end; at++) _rows[_rowOf[f] + topics[at]] = weights[at];
        }
    }
}
