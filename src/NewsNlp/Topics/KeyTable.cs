using System.Runtime.CompilerServices;

namespace NewsNlp.Topics;

/// <summary>Known keys and their numbers, in ascending order of the keys. Immutable.</summary>
internal sealed class KeyTable
{
    private readonly Slot[] _slots;

    /// <param name="keys">Distinct keys above zero, ascending.</param>
    public KeyTable(uint[] keys)
    {
        Keys = keys;
        var capacity = 16;
        while (capacity < keys.Length * 2) capacity *= 2;
        _slots = new Slot[capacity];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & (capacity - 1);
            while (_slots[slot].Key != 0) slot = (slot + 1) & (capacity - 1);
            _slots[slot] = new Slot(keys[i], i);
        }
    }

    public IReadOnlyList<uint> Keys { get; }

    /// <summary>The number of a key, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(uint key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found.Key == key) return found.Number;
            if (found.Key == 0) return -1;
        }
    }

    /// <summary>Writes the distances between keys, a few bytes each.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Keys.Count);
        uint last = 0;
        foreach (var key in Keys)
        {
            writer.Write7BitEncodedInt64(key - last);
            last = key;
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no key table.</exception>
    public static KeyTable Read(BinaryReader reader)
    {
        var keys = new uint[Counts.Read(reader)];
        long last = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var step = reader.Read7BitEncodedInt64();
            last += step;
            if (step <= 0 || last > uint.MaxValue) throw new InvalidDataException("the keys of the topic model are not in order");
            keys[i] = (uint)last;
        }

        return new KeyTable(keys);
    }

    private readonly record struct Slot(uint Key, int Number);
}
