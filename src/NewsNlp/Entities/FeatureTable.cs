using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Runtime.Intrinsics;
using NewsNlp.Internal;

namespace NewsNlp.Entities;

/// <summary>The weights of features that have any: from a feature's hash to its labels and their weights. Immutable.</summary>
/// <remarks>Only 40 bits of a hash count and weights are kept in 16 bits, on disk; what is read back is what every path scores with.</remarks>
internal sealed partial class FeatureTable
{
    private const int CountBits = 7;
    private const int MaxWeights = 1 << (31 - CountBits);
    private const int Batch = 128;
    private const int DenseMark = (1 << CountBits) - 1;

    private const int Lanes = 16;
    private const int Line = 64;

    // A feature with more weights than this is added as a whole row.
    private const int MaxSparse = 8;

    // As on disk, where they may lie: the differences of ascending keys, and how many weights each has.
    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _counts;
    private readonly LabelWeight[] _weights;

    // Rows of 16-bit weights: half the memory to wait for.
    private readonly Half[] _rows;
    private readonly int _stride;
    private readonly HashIndex _index;

    // One bit for each key, by other bits of it than the index goes by first: tells most absent features without touching the index.
    private readonly ulong[] _filter;
    private readonly int _filterShift;

    private FeatureTable(ReadOnlyMemory<byte> keys, ReadOnlyMemory<byte> counts, LabelWeight[] weights, int stride)
    {
        (_keys, _counts, _weights, _stride) = (keys, counts, weights, stride);
        var dense = 0;
        foreach (var count in counts.Span) dense += count > MaxSparse ? 1 : 0;
        _rows = new Half[dense * stride];
        _index = new HashIndex(counts.Length);
        _filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, counts.Length / 4))];
        _filterShift = 64 - BitOperations.Log2((uint)_filter.Length);
        if (_filter.Length == 1) _filterShift = 63;
        var reader = new ByteReader(keys);
        var (start, row, at) = (0, 0, 0L);
        foreach (var count in counts.Span)
        {
            var key = (ulong)(at += reader.Read7BitEncodedInt64()) << HashIndex.UnusedBits;
            _filter[(key >> _filterShift) & (ulong)(_filter.Length - 1)] |= 1UL << (int)(key >> HashIndex.UnusedBits);
            if (count > MaxSparse)
            {
                foreach (var weight in weights.AsSpan(start, count)) _rows[(row * stride) + weight.Label] = (Half)weight.Weight;
                _index.Set(key, (row++ << CountBits) | DenseMark);
            }
            else
            {
                _index.Set(key, (start << CountBits) | count);
            }

            start += count;
        }
    }

    public int FeatureCount => _counts.Length;

    public int WeightCount => _weights.Length;

    /// <summary>Adds the weights of features to a row of label scores.</summary>
    /// <param name="features">Hashes of the features.</param>
    /// <param name="row">The scores, padded to the label set's stride.</param>
    [SkipLocalsInit]
    public void AddTo(ReadOnlySpan<ulong> features, Span<float> row)
    {
        ref var scores = ref MemoryMarshal.GetReference(row[.._stride]);
        Span<ulong> candidates = stackalloc ulong[Batch];
        Span<int> sparse = stackalloc int[Batch];
        Span<int> dense = stackalloc int[Batch];
        while (!features.IsEmpty)
        {
            var batch = features[..Math.Min(features.Length, Batch)];
            var (sparseCount, denseCount) = Look(candidates[..Candidates(batch, candidates)], sparse, dense);
            AddRows(dense[..denseCount], ref scores);
            AddSparse(sparse[..sparseCount], ref scores);
            features = features[batch.Length..];
        }
    }

    // Candidates, then their places, then their weights, each round fetching ahead for the next one: most of the time goes into waiting for memory. The
    // loops have no branches that hang on a feature, as none of them can be foretold.
    private int Candidates(ReadOnlySpan<ulong> features, Span<ulong> candidates)
    {
        var (filter, shift, count) = (_filter, _filterShift, 0);
        foreach (var feature in features)
        {
            candidates[count] = feature;
            _index.Prefetch(feature);
            count += (int)(filter[(feature >> shift) & (ulong)(filter.Length - 1)] >> (int)(feature >> HashIndex.UnusedBits) & 1);
        }

        return count;
    }

    private (int Sparse, int Dense) Look(ReadOnlySpan<ulong> candidates, Span<int> sparse, Span<int> dense)
    {
        var (sparseCount, denseCount) = (0, 0);
        foreach (var candidate in candidates)
        {
            var value = _index.Find(candidate);
            var isDense = (value & DenseMark) == DenseMark ? 1 : 0;
            sparse[sparseCount] = value;
            dense[denseCount] = value >> CountBits;
            var isFound = (int)((uint)~value >> 31);
            sparseCount += isFound & ~isDense;
            denseCount += isFound & isDense;
            Prefetch(value & ~(value >> 31), isDense);
        }

        return (sparseCount, denseCount);
    }

    private void AddSparse(ReadOnlySpan<int> found, ref float scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var value in found)
        {
            ref var first = ref Unsafe.Add(ref weights, value >> CountBits);
            for (var i = 0; i < (value & DenseMark); i++)
            {
                var weight = Unsafe.Add(ref first, i);
                Unsafe.Add(ref scores, weight.Label) += weight.Weight;
            }
        }
    }

    // The sums stay in registers: in memory each row would wait for the one before.
    private void AddRows(ReadOnlySpan<int> found, ref float scores)
    {
        ref var rows = ref Unsafe.As<Half, ushort>(ref MemoryMarshal.GetArrayDataReference(_rows));
        var v = 0;
        for (; v + (4 * Lanes) <= _stride; v += 4 * Lanes)
        {
            Vector512<float> a = default, b = default, c = default, d = default;
            foreach (var row in found)
            {
                ref var weights = ref Unsafe.Add(ref rows, (nint)row * _stride + v);
                a += Widen(ref weights);
                b += Widen(ref Unsafe.Add(ref weights, Lanes));
                c += Widen(ref Unsafe.Add(ref weights, 2 * Lanes));
                d += Widen(ref Unsafe.Add(ref weights, 3 * Lanes));
            }

            Add(a, ref Unsafe.Add(ref scores, v));
            Add(b, ref Unsafe.Add(ref scores, v + Lanes));
            Add(c, ref Unsafe.Add(ref scores, v + (2 * Lanes)));
            Add(d, ref Unsafe.Add(ref scores, v + (3 * Lanes)));
        }

        for (; v < _stride; v += Lanes)
        {
            Vector512<float> sum = default;
            foreach (var row in found) sum += Widen(ref Unsafe.Add(ref rows, (nint)row * _stride + v));
            Add(sum, ref Unsafe.Add(ref scores, v));
        }
    }

    /// <summary>Sixteen 16-bit floating-point numbers, finite ones, as 32-bit ones.</summary>
    /// <remarks>Sign, exponent and fraction move to their places; the exponent, 112 too small then, is mended by a multiplication, which is exact.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Widen(ref ushort halves)
    {
        var wide = Vector512.WidenLower(Vector256.LoadUnsafe(ref halves).ToVector512Unsafe()) << 16;
        var moved = (wide.AsInt32() >> 3) & Vector512.Create(unchecked((int)0x8FFFE000));
        return moved.AsSingle() * Vector512.Create(5.192296858534828e33f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<float> sum, ref float scores) => (Vector512.LoadUnsafe(ref scores) + sum).StoreUnsafe(ref scores);

    // The address is only a hint: a move of the array meanwhile does no harm.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(int value, int isDense)
    {
        if (!Sse.IsSupported) return;
        var weights = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_weights)) + ((nint)(value >> CountBits) * sizeof(uint));
        var row = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows)) + ((nint)(value >> CountBits) * _stride * sizeof(ushort));
        var at = weights ^ ((weights ^ row) & -(nint)isDense);
        Sse.Prefetch0((void*)at);
        Sse.Prefetch0((byte*)at + Line);
    }

    /// <summary>Writes keys as differences, then counts, labels and weights, each kind together so that they compress.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(FeatureCount);
        writer.Write(_weights.Length);
        writer.Write(_keys.Span);
        writer.Write(_counts.Span);
        foreach (var weight in _weights) writer.Write((byte)weight.Label);
        foreach (var weight in _weights) writer.Write((Half)weight.Weight);
    }

    /// <exception cref="InvalidDataException">The numbers make no sense.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FeatureTable Read(ref ByteReader reader, LabelSet set)
    {
        var (features, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (features < 0 || count < features || count >= MaxWeights) throw new InvalidDataException("The feature table's size makes no sense.");
        var keys = reader.Read7BitEncoded(features);
        var counts = reader.ReadMemory(features);
        var total = 0L;
        foreach (var c in counts.Span) total += c;
        if (total != count) throw new InvalidDataException("The feature table's counts do not add up.");
        var labels = reader.ReadBytes(count);
        var halves = MemoryMarshal.Cast<byte, Half>(reader.ReadBytes(count * 2));
        var weights = new LabelWeight[count];
        for (var i = 0; i < count; i++)
        {
            if (labels[i] >= set.Count) throw new InvalidDataException($"The feature table names label {labels[i]} of {set.Count}.");
            weights[i] = new LabelWeight((float)halves[i], labels[i]);
        }

        return new FeatureTable(keys, counts, weights, set.Stride);
    }

    /// <summary>A weight and its label in four bytes: weights have 16 bits of precision, which leaves the lowest bits of a 32-bit one free.</summary>
    private readonly struct LabelWeight(float weight, int label)
    {
        private const uint LabelBits = 127;

        private readonly uint _bits = BitConverter.SingleToUInt32Bits(weight) | (uint)label;

        public float Weight => BitConverter.UInt32BitsToSingle(_bits & ~LabelBits);

        public int Label => (int)(_bits & LabelBits);
    }
}
