using System.Runtime.CompilerServices;

namespace NewsNlp.Topics;

/// <summary>Known keys and their numbers, in ascending order of the keys. Immutable.</summary>
internal sealed class KeyTable
{
    private readonly uint[] _slots;
    private readonly int[] _numbers;
    private readonly int _mask;

    /// <param name="keys">Distinct keys above zero, ascending.</param>
    public KeyTable(uint[] keys)
    {
        Keys = keys;
        var capacity = 16;
        while (capacity < keys.Length * 2) capacity *= 2;
        _mask = capacity - 1;
        _slots = new uint[capacity];
        _numbers = new int[capacity];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = keys[i];
            _numbers[slot] = i;
        }
    }

    public IReadOnlyList<uint> Keys { get; }

    /// <summary>The number of a key, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(uint key)
    {
        for (var slot = (int)key & _mask; ; slot = (slot + 1) & _mask)
        {
            var found = _slots[slot];
            if (found == key) return _numbers[slot];
            if (found == 0) return -1;
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
}
