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

    // A feature with more weights than this is added as a whole row.
    private const int MaxSparse = 8;

    // As on disk, where they may lie: the differences of ascending keys, and how many weights each has.
    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _counts;
    private readonly LabelWeight[] _weights;
    private readonly float[] _rows;
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
        _rows = new float[dense * stride];
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
                foreach (var weight in weights.AsSpan(start, count)) _rows[(row * stride) + weight.Label] = weight.Weight;
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
    public void AddTo(ReadOnlySpan<ulong> features, Span<float> row)
    {
        ref var scores = ref MemoryMarshal.GetReference(row[.._stride]);
        Span<ulong> candidates = stackalloc ulong[Batch];
        Span<int> found = stackalloc int[Batch];
        while (!features.IsEmpty)
        {
            var batch = features[..Math.Min(features.Length, Batch)];
            var count = Look(batch, candidates, found);
            Add(found[..count], ref scores);
            features = features[batch.Length..];
        }
    }

    // In rounds, each fetching ahead for the next one: most of the time goes into waiting for memory.
    private int Look(ReadOnlySpan<ulong> features, Span<ulong> candidates, Span<int> found)
    {
        var count = 0;
        foreach (var feature in features)
        {
            candidates[count] = feature;
            var mayBe = (int)(_filter[(feature >> _filterShift) & (ulong)(_filter.Length - 1)] >> (int)(feature >> HashIndex.UnusedBits) & 1);
            if (mayBe != 0) _index.Prefetch(feature);
            count += mayBe;
        }

        var hits = 0;
        for (var i = 0; i < count; i++)
        {
            var value = _index.Find(candidates[i]);
            found[hits] = value;
            if (value < 0) continue;
            Prefetch(value);
            hits++;
        }

        return hits;
    }

    private void Add(ReadOnlySpan<int> found, ref float scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var value in found)
        {
            var count = value & DenseMark;
            if (count == DenseMark)
            {
                AddRow(ref Unsafe.Add(ref rows, (value >> CountBits) * _stride), ref scores);
                continue;
            }

            ref var first = ref Unsafe.Add(ref weights, value >> CountBits);
            for (var i = 0; i < count; i++)
            {
                var weight = Unsafe.Add(ref first, i);
                Unsafe.Add(ref scores, weight.Label) += weight.Weight;
            }
        }
    }

    // The address is only a hint: a move of the array meanwhile does no harm.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(int value)
    {
        if (!Sse.IsSupported) return;
        if ((value & DenseMark) == DenseMark) Sse.Prefetch0(Unsafe.AsPointer(ref _rows[(value >> CountBits) * _stride]));
        else Sse.Prefetch0(Unsafe.AsPointer(ref _weights[value >> CountBits]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRow(ref float row, ref float scores)
    {
        for (var v = 0; v < _stride; v += Vector512<float>.Count)
        {
            (Vector512.LoadUnsafe(ref scores, (nuint)v) + Vector512.LoadUnsafe(ref row, (nuint)v)).StoreUnsafe(ref scores, (nuint)v);
        }
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
