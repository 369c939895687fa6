using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Topics;

/// <summary>Where the weights of a key may lie: a hash table in buckets of one cache line, compared at once, for scoring. Immutable.</summary>
/// <remarks>
/// A slot holds eight bits of a key beside its row: nearly every row found is the key's own, and whoever reads the row sees by its mark whether it is
/// (<see cref="TopicWeights.Mark"/>).
/// </remarks>
internal sealed class KeyRows
{
    /// <summary>Rows that a slot can name.</summary>
    public const int MaxRows = (1 << RowBits) - 1;

    private const int RowBits = 24;
    private const int BucketSize = 16;
    private const int Line = 64;

    // Of sixteen slots nine are taken on average, so that few buckets run over into the next one.
    private const int UsualCount = 9;

    private readonly uint[] _slots;
    private readonly int _first;
    private readonly int _mask;

    /// <param name="keys">Distinct keys.</param>
    /// <param name="rowOf">The row of the key at a place in the list, −1 for none.</param>
    public KeyRows(IReadOnlyList<uint> keys, Func<int, int> rowOf)
    {
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys.Count / UsualCount));
        _mask = buckets - 1;
        _slots = GC.AllocateArray<uint>((buckets * BucketSize) + (Line / sizeof(uint)), pinned: true);
        unsafe { _first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_slots, 0) & (Line - 1)) / sizeof(uint); }
        for (var i = 0; i < keys.Count; i++)
        {
            if (rowOf(i) is var row and >= 0) Add(keys[i], row);
        }
    }

    /// <summary>Adds the rows that may be a key's, most often one, to a list.</summary>
    /// <param name="key">The key, which is the mark of its row.</param>
    /// <param name="value">The value of the key's feature.</param>
    /// <param name="rows">Room for the list.</param>
    /// <param name="count">The number of rows in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Find(uint key, float value, Span<WeightedRow> rows, ref int count)
    {
        var tag = Vector512.Create(key & ~(uint)MaxRows);
        for (var at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            ref var bucket = ref Bucket(at);
            // Of a slot with the key's tag only the row is left, counted from 1.
            var found = Vector512.LoadUnsafe(ref bucket) ^ tag;
            var same = Vector512.LessThan(found - Vector512<uint>.One, Vector512.Create((uint)MaxRows));
            for (var bits = same.ExtractMostSignificantBits(); bits != 0 && count < rows.Length; bits &= bits - 1)
            {
                rows[count++] = new WeightedRow((int)(Unsafe.Add(ref bucket, BitOperations.TrailingZeroCount(bits)) & MaxRows) - 1, key, value);
            }

            // Buckets fill from the front: where the last slot is empty, no key ran over.
            if (Unsafe.Add(ref bucket, BucketSize - 1) == 0) return;
        }
    }

    /// <summary>Fetches into the cache what <see cref="Find"/> will look at, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint key)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Bucket((int)key & _mask)));
    }

    private void Add(uint key, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, MaxRows);
        for (var bucket = (int)key & _mask; ; bucket = (bucket + 1) & _mask)
        {
            var slots = MemoryMarshal.CreateSpan(ref Bucket(bucket), BucketSize);
            var free = slots.IndexOf(0u);
            if (free < 0) continue;
            slots[free] = (key & ~(uint)MaxRows) | (uint)(row + 1);
            return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref uint Bucket(int bucket) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nuint)(_first + (bucket * BucketSize)));
}
