using System.Runtime.InteropServices;

namespace NewsNlp.Entities;

/// <summary>What the first pass found in a document: the label of each token, and how often each stem got which. Reused, never shared.</summary>
internal sealed class DocumentMemory
{
    private const int Kept = 1 << 14;

    private readonly Dictionary<ulong, int> _stems = [];
    private byte[] _labels = new byte[256];
    private int[] _entries = new int[256];
    private int[] _counts = [];
    private int _labelCount;

    /// <summary>Number of tokens noted.</summary>
    public int Length { get; private set; }

    /// <summary>The first pass's labels of all tokens.</summary>
    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, Length);

    /// <summary>Forgets everything; lets go of buffers that one huge document has grown.</summary>
    public void Reset(int labels)
    {
        if (_labels.Length > Kept) (_labels, _entries, _counts) = (new byte[256], new int[256], []);
        if (_stems.Capacity > Kept) _stems.TrimExcess(0);
        _stems.Clear();
        (_labelCount, Length) = (labels, 0);
    }

    /// <summary>Adds a token.</summary>
    public void Add(ulong stem, byte label)
    {
        if (Length == _labels.Length)
        {
            Array.Resize(ref _labels, Length * 2);
            Array.Resize(ref _entries, Length * 2);
        }

        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, stem, out var known);
        if (!known)
        {
            entry = _stems.Count - 1;
            var needed = _stems.Count * _labelCount;
            if (_counts.Length < needed) Array.Resize(ref _counts, Math.Max(needed, Math.Max(_counts.Length * 2, 64 * _labelCount)));
            _counts.AsSpan(entry * _labelCount, _labelCount).Clear();
        }

        _counts[(entry * _labelCount) + label]++;
        _labels[Length] = label;
        _entries[Length++] = entry;
    }

    /// <summary>The label that a token's stem has most often elsewhere in the document, the lowest on a tie.</summary>
    /// <param name="t">Index of the token.</param>
    /// <param name="count">How often it has that label elsewhere.</param>
    /// <param name="total">How often it is elsewhere.</param>
    public int Majority(int t, out int count, out int total)
    {
        var counts = _counts.AsSpan(_entries[t] * _labelCount, _labelCount);
        var own = _labels[t];
        (var best, count, total) = (0, 0, 0);
        for (var label = 0; label < counts.Length; label++)
        {
            var c = counts[label] - (label == own ? 1 : 0);
            total += c;
            if (c > count) (best, count) = (label, c);
        }

        return best;
    }
}
