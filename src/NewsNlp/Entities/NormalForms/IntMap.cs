using System.Runtime.CompilerServices;

namespace NewsNlp.Entities.Forms;

/// <summary>A small open-addressed map from well-mixed 64-bit hashes to numbers above zero: the low bits for the place, the high 32 to check. Immutable.</summary>
internal sealed class IntMap
{
    private const int Smallest = 16;

    private readonly uint[] _marks;
    private readonly int[] _values;

    private IntMap(uint[] marks, int[] values) => (_marks, _values) = (marks, values);

    public static IntMap From(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var size = Smallest;
        while (size * 3 < entries.Count * 4) size *= 2;
        var map = new IntMap(new uint[size], new int[size]);
        foreach (var (key, value) in entries)
        {
            var at = map.Slot(key);
            (map._marks[at], map._values[at]) = (Mark(key), value);
        }

        return map;
    }

    /// <exception cref="InvalidDataException">The two arrays do not belong together.</exception>
    public static IntMap Read(BlockReader reader)
    {
        var (marks, values) = (reader.Block<uint>(), reader.Block<int>());
        if (marks.Length != values.Length || marks.Length < Smallest || (marks.Length & (marks.Length - 1)) != 0 || !marks.AsSpan().Contains(0u))
        {
            throw new InvalidDataException("a map of the table of normal forms is damaged");
        }

        return new IntMap(marks, values);
    }

    public void Write(BlockWriter writer)
    {
        writer.Block<uint>(_marks);
        writer.Block<int>(_values);
    }

    /// <summary>The value of a key, 0 where it is absent.</summary>
    public int Get(ulong key)
    {
        var at = Slot(key);
        return _marks[at] == 0 ? 0 : _values[at];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key)
    {
        var marks = _marks;
        var mark = Mark(key);
        var at = (int)key & (marks.Length - 1);
        while (marks[at] != 0 && marks[at] != mark) at = (at + 1) & (marks.Length - 1);
        return at;
    }

    private static uint Mark(ulong key) => (uint)(key >> 32) | 1U;
}
