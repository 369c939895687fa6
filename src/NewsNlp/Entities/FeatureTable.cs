using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Entities;

/// <summary>The weights of features that have any: from a feature's hash to its labels and their weights. Immutable.</summary>
/// <remarks>Only 40 bits of a hash count and weights are kept in 16 bits, on disk; what is read back is what every path scores with.</remarks>
internal sealed class FeatureTable
{
    private const int CountBits = 7;
    private const int MaxWeights = 1 << (31 - CountBits);

    private readonly ulong[] _keys;
    private readonly byte[] _counts;
    private readonly LabelWeight[] _weights;
    private readonly HashIndex _index;

    private FeatureTable(ulong[] keys, byte[] counts, LabelWeight[] weights)
    {
        (_keys, _counts, _weights) = (keys, counts, weights);
        _index = new HashIndex(keys.Length);
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            _index.Set(keys[i], (start << CountBits) | counts[i]);
            start += counts[i];
        }
    }

    public int FeatureCount => _keys.Length;

    public int WeightCount => _weights.Length;

    /// <summary>Takes the parameters that are not zero.</summary>
    public static FeatureTable From(CrfDataset data, ReadOnlySpan<float> parameters)
    {
        var order = Enumerable.Range(0, data.Hashes.Length).ToArray();
        Array.Sort([.. data.Hashes], order);
        var keys = new List<ulong>();
        var counts = new List<byte>();
        var weights = new List<LabelWeight>();
        foreach (var feature in order)
        {
            var range = data.Ranges[feature];
            var before = weights.Count;
            for (var k = range.Start; k < range.Start + range.Length; k++)
            {
                var weight = (float)(Half)parameters[k];
                if (weight != 0) weights.Add(new LabelWeight(weight, data.LabelOf[k]));
            }

            if (weights.Count == before) continue;
            var key = data.Hashes[feature] >> HashIndex.UnusedBits << HashIndex.UnusedBits;
            if (keys.Count > 0 && keys[^1] == key)
            {
                // Two features in one key, one in many millions: the first stays.
                weights.RemoveRange(before, weights.Count - before);
                continue;
            }

            keys.Add(key);
            counts.Add((byte)(weights.Count - before));
        }

        if (weights.Count > MaxWeights) throw new InvalidOperationException($"The model has {weights.Count} weights; at most {MaxWeights} can be kept. Raise L1.");
        return new FeatureTable([.. keys], [.. counts], [.. weights]);
    }

    /// <summary>Adds the weights of features to a row of label scores.</summary>
    public void AddTo(ReadOnlySpan<ulong> features, Span<float> row)
    {
        ref var scores = ref MemoryMarshal.GetReference(row);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var found = _index.Find(feature);
            if (found < 0) continue;
            ref var first = ref Unsafe.Add(ref weights, found >> CountBits);
            var count = found & ((1 << CountBits) - 1);
            for (var i = 0; i < count; i++)
            {
                var weight = Unsafe.Add(ref first, i);
                Unsafe.Add(ref scores, weight.Label) += weight.Weight;
            }
        }
    }

    /// <summary>Writes keys as differences, then counts, labels and weights, each kind together so that they compress.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(_weights.Length);
        var before = 0L;
        foreach (var key in _keys)
        {
            var at = (long)(key >> HashIndex.UnusedBits);
            writer.Write7BitEncodedInt64(at - before);
            before = at;
        }

        writer.Write(_counts);
        foreach (var weight in _weights) writer.Write((byte)weight.Label);
        foreach (var weight in _weights) writer.Write((Half)weight.Weight);
    }

    /// <exception cref="InvalidDataException">The numbers make no sense.</exception>
    public static FeatureTable Read(BinaryReader reader, int labelCount)
    {
        var (features, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (features < 0 || count < features || count >= MaxWeights) throw new InvalidDataException("The feature table's size makes no sense.");
        var keys = new ulong[features];
        var at = 0L;
        foreach (ref var key in keys.AsSpan()) key = (ulong)(at += reader.Read7BitEncodedInt64()) << HashIndex.UnusedBits;
        var counts = new byte[features];
        reader.BaseStream.ReadExactly(counts);
        if (counts.Sum(c => (long)c) != count) throw new InvalidDataException("The feature table's counts do not add up.");
        var labels = new byte[count];
        reader.BaseStream.ReadExactly(labels);
        var weights = new LabelWeight[count];
        for (var i = 0; i < count; i++)
        {
            if (labels[i] >= labelCount) throw new InvalidDataException($"The feature table names label {labels[i]} of {labelCount}.");
            weights[i] = new LabelWeight((float)reader.ReadHalf(), labels[i]);
        }

        return new FeatureTable(keys, counts, weights);
    }

    private readonly record struct LabelWeight(float Weight, int Label);
}
