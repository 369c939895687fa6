using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsNlp.Entities;

/// <summary>A read-mostly map from well-mixed 64-bit hashes to integers: open addressing, the top bits for the place, the 32 bits from bit 24 on to check, so that 40 bits count.</summary>
internal sealed class HashIndex
{
    /// <summary>Low bits of a hash that play no part.</summary>
    public const int UnusedBits = 24;

    private readonly Slot[] _slots;
    private int _count;

    /// <param name="capacity">How many entries it will hold at most.</param>
    public HashIndex(int capacity)
    {
        // Two slots in three are taken.
        _slots = new Slot[Math.Max(16, capacity + (capacity / 2) + 1)];
    }

    public int Count => _count;

    /// <summary>The value under a hash, −1 where there is none.</summary>
    /// <remarks>The first two slots are looked at together, without a branch that would hang on which of them it is.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        var slots = _slots;
        var check = (uint)(hash >> UnusedBits);
        var i = Place(hash);
        var next = i + 1 == slots.Length ? 0 : i + 1;
        var (first, second) = (slots[i], slots[next]);
        var isFirst = first.Check == check ? -1 : 0;
        // Behind an empty slot nothing counts.
        var isSecond = second.Check == check ? ~isFirst & ((first.Value | -first.Value) >> 31) : 0;
        var value = (first.Value & isFirst) | (second.Value & isSecond);
        return value != 0 || first.Value == 0 || second.Value == 0 ? value - 1 : FindBehind(next, check);
    }

    private int FindBehind(int i, uint check)
    {
        var slots = _slots;
        while (true)
        {
            if (++i == slots.Length) i = 0;
            ref var slot = ref slots[i];
            if (slot.Value == 0) return -1;
            if (slot.Check == check) return slot.Value - 1;
        }
    }

    /// <summary>Fetches into the cache what <see cref="Find"/> will look at, where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong hash)
    {
        // The address is only a hint: a move of the array meanwhile does no harm.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _slots[Place(hash)]));
    }

    /// <summary>Sets the value, at least 0, under a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Set(ulong hash, int value)
    {
        var check = (uint)(hash >> UnusedBits);
        for (var i = Place(hash); ; i = i + 1 == _slots.Length ? 0 : i + 1)
        {
            ref var slot = ref _slots[i];
            if (slot.Value == 0)
            {
                if (_count + 1 == _slots.Length) throw new InvalidOperationException("The index is full.");
                _count++;
                slot = new Slot(check, value + 1);
                return;
            }

            if (slot.Check != check) continue;
            slot = new Slot(check, value + 1);
            return;
        }
    }

    // Hashes are spread over the slots in their order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong hash) => (int)((hash >> 32) * (ulong)_slots.Length >> 32);

    private readonly record struct Slot(uint Check, int Value);
}
