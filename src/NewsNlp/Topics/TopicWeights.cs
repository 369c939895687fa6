using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>The weights of every topic's linear model, by feature: a row for each feature that has any. Immutable.</summary>
/// <remarks>
/// Rows with many weights, which texts hit most, lie together. A weight has 16 significant bits, so that the package stays small, and takes three bytes:
/// a row of up to 20 topics is one cache line, as scoring mostly waits for rows.
/// </remarks>
internal sealed class TopicWeights
{
    private const int WeightBytes = 3;
    private const int Line = 64;

    // Four weights are read at once, twenty in the loop that the packaged topics take.
    private const int Lane = 4;
    private const int Block = 5 * Lane;

    private readonly byte[] _rows;
    private readonly int _first;
    private readonly int _stride;
    private readonly int[] _rowOf;
    private readonly int _topicCount;

    /// <param name="counts">How many weights each feature has that are not zero.</param>
    /// <param name="topics">The topic of each, feature by feature.</param>
    /// <param name="weights">What a feature of value 1 adds to the topic's score.</param>
    /// <param name="topicCount">The number of topics.</param>
    public TopicWeights(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> topics, ReadOnlySpan<float> weights, int topicCount)
        : this(counts, topicCount)
    {
        var at = 0;
        for (var f = 0; f < counts.Length; f++)
        {
            for (var end = at + counts[f]; at < end; at++)
            {
                var bits = BitConverter.SingleToUInt32Bits(Round(weights[at]));
                Set(ref At(_rowOf[f], topics[at]), (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24));
            }
        }
    }

    private TopicWeights(ReadOnlySpan<byte> counts, int topicCount)
    {
        _topicCount = topicCount;
        RowLength = RoundUp(topicCount, Lane);
        _stride = RoundUp((RowLength * WeightBytes) + sizeof(uint), Line);
        _rowOf = RowsByCount(counts, out var rows);
        _rows = GC.AllocateArray<byte>(checked((rows * _stride) + Line), pinned: true);
        unsafe { _first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_rows, 0) & (Line - 1)); }
    }

    public int FeatureCount => _rowOf.Length;

    /// <summary>Length of the scores that rows are added to: the number of topics, rounded up.</summary>
    public int RowLength { get; }

    /// <summary>A feature's row, or −1 where it has no weight.</summary>
    public int RowOf(int feature) => _rowOf[feature];

    /// <summary>Gives a row a mark, 0 if none is given: the key of its feature, for one who found the row by a part of it.</summary>
    public void Mark(int row, uint mark) => Unsafe.WriteUnaligned(ref At(row, RowLength), mark);

    /// <summary>Adds those of some rows that have the mark they should have, each times its value, to the topics' scores.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scores">Of length <see cref="RowLength"/>.</param>
    public void Add(ReadOnlySpan<WeightedRow> rows, Span<float> scores)
    {
        ref var target = ref MemoryMarshal.GetReference(scores[..RowLength]);
        var lane = 0;
        for (; lane + Block <= RowLength; lane += Block)
        {
            // Five sums that do not wait for each other.
            Vector128<float> a = default, b = default, c = default, d = default, e = default;
            foreach (ref readonly var row in rows)
            {
                if (MarkOf(row.Row) != row.Mark) continue;
                ref var weights = ref At(row.Row, lane);
                var value = Vector128.Create(row.Value);
                a += Four(ref weights) * value;
                b += Four(ref Unsafe.Add(ref weights, Lane * WeightBytes)) * value;
                c += Four(ref Unsafe.Add(ref weights, 2 * Lane * WeightBytes)) * value;
                d += Four(ref Unsafe.Add(ref weights, 3 * Lane * WeightBytes)) * value;
                e += Four(ref Unsafe.Add(ref weights, 4 * Lane * WeightBytes)) * value;
            }

            Add(a, ref target, lane);
            Add(b, ref target, lane + Lane);
            Add(c, ref target, lane + (2 * Lane));
            Add(d, ref target, lane + (3 * Lane));
            Add(e, ref target, lane + (4 * Lane));
        }

        for (; lane < RowLength; lane += Lane)
        {
            Vector128<float> sum = default;
            foreach (ref readonly var row in rows)
            {
                if (MarkOf(row.Row) == row.Mark) sum += Four(ref At(row.Row, lane)) * row.Value;
            }

            Add(sum, ref target, lane);
        }
    }

    /// <summary>Fetches a row into the cache, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void PrefetchRow(int row)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref At(row, 0)));
    }

    /// <summary>The weight of a feature for one topic.</summary>
    public float Of(int feature, int topic) => _rowOf[feature] is var row and >= 0 ? Four(ref At(row, topic / Lane * Lane))[topic % Lane] : 0;

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
        ReadOnlySpan<byte> low = reader.ReadBytes(total), middle = reader.ReadBytes(total), high = reader.ReadBytes(total);
        var weights = new TopicWeights(counts, topicCount);
        var at = 0;
        for (var f = 0; f < counts.Length; f++)
        {
            for (var end = at + counts[f]; at < end; at++) Set(ref weights.At(weights._rowOf[f], topics[at]), low[at], middle[at], high[at]);
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(ref byte weight, byte low, byte middle, byte high)
    {
        weight = low;
        Unsafe.Add(ref weight, 1) = middle;
        Unsafe.Add(ref weight, 2) = high;
    }

    private static int RoundUp(int number, int unit) => (number + unit - 1) / unit * unit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte At(int row, int topic) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (nuint)_first + ((nuint)row * (nuint)_stride) + (nuint)(topic * WeightBytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint MarkOf(int row) => Unsafe.ReadUnaligned<uint>(ref At(row, RowLength));

    // Each three bytes become the upper ones of a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(ref byte weights) =>
        Vector128.Shuffle(Vector128.LoadUnsafe(ref weights), Vector128.Create((byte)255, 0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector128<float> sum, ref float scores, int lane) => (Vector128.LoadUnsafe(ref scores, (nuint)lane) + sum).StoreUnsafe(ref scores, (nuint)lane);

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
        for (var f = 0; f < rowOf.Length; f++) rowOf[f] = counts[f] == 0 ? -1 : next[counts[f]]++;
        return rowOf;
    }
}
