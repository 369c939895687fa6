using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>Known keys and their numbers, in ascending order of the keys. Immutable.</summary>
internal sealed class KeyTable
{
    private readonly uint[] _keys;

    /// <param name="keys">Distinct keys above zero, ascending.</param>
    public KeyTable(uint[] keys) => _keys = keys;

    public IReadOnlyList<uint> Keys => _keys;

    /// <summary>The number of a key, or −1.</summary>
    public int Find(uint key) => Math.Max(-1, Array.BinarySearch(_keys, key));

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
    public static KeyTable Read(ref ByteReader reader)
    {
        var keys = new uint[Counts.Read(ref reader)];
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
