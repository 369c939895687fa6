using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Topics;

/// <summary>Where the weights of a key lie: a hash table with open addressing, for scoring. Immutable.</summary>
internal sealed class KeyRows
{
    private readonly Slot[] _slots;

    /// <param name="keys">Distinct keys above zero.</param>
    /// <param name="rowOf">The row of the key at a place in the list.</param>
    public KeyRows(IReadOnlyList<uint> keys, Func<int, int> rowOf)
    {
        // At most two slots in three are taken: the smaller table misses the cache less often than the longer runs cost.
        var capacity = 16;
        while (capacity * 2 < keys.Count * 3) capacity *= 2;
        _slots = new Slot[capacity];
        for (var i = 0; i < keys.Count; i++)
        {
            var slot = (int)keys[i] & (capacity - 1);
            while (_slots[slot].Key != 0) slot = (slot + 1) & (capacity - 1);
            _slots[slot] = new Slot(keys[i], rowOf(i));
        }
    }

    /// <summary>The row of a key, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(uint key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found.Key == key) return found.Row;
            if (found.Key == 0) return -1;
        }
    }

    /// <summary>Fetches into the cache what <see cref="Find"/> will look at, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint key)
    {
        // The address is only a hint: a move of the array meanwhile does no harm.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(int)key & (_slots.Length - 1)]));
    }

    private readonly record struct Slot(uint Key, int Row);
}
