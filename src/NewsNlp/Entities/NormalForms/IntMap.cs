using System.Runtime.CompilerServices;

namespace NewsNlp.Entities.Forms;

/// <summary>A small open-addressed map from well-mixed 64-bit hashes to numbers above zero: the low bits for the place, the high 32 to check. Immutable.</summary>
internal sealed class IntMap
{
    private const int Smallest = 16;

    private readonly Block<uint> _marks;
    private readonly Block<int> _values;

    private IntMap(Block<uint> marks, Block<int> values) => (_marks, _values) = (marks, values);

    public static IntMap From(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var size = Smallest;
        while (size * 3 < entries.Count * 4) size *= 2;
        var (marks, values) = (new uint[size], new int[size]);
        foreach (var (key, value) in entries)
        {
            var at = Slot(marks, key);
            (marks[at], values[at]) = (Mark(key), value);
        }

        return new IntMap(new Block<uint>(marks), new Block<int>(values));
    }

    /// <exception cref="InvalidDataException">The two arrays do not belong together.</exception>
    public static IntMap Read(BlockReader reader)
    {
        var (marks, values) = (reader.Block<uint>(), reader.Block<int>());
        if (marks.Length != values.Length || marks.Length < Smallest || (marks.Length & (marks.Length - 1)) != 0 || !marks.Span.Contains(0u))
        {
            throw new InvalidDataException("a map of the table of normal forms is damaged");
        }

        return new IntMap(marks, values);
    }

    public void Write(BlockWriter writer)
    {
        writer.Block(_marks.Span);
        writer.Block(_values.Span);
    }

    /// <summary>The value of a key, 0 where it is absent.</summary>
    public int Get(ulong key)
    {
        var at = Slot(_marks.Span, key);
        return _marks[at] == 0 ? 0 : _values[at];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ReadOnlySpan<uint> marks, ulong key)
    {
        var mark = Mark(key);
        var at = (int)key & (marks.Length - 1);
        while (marks[at] != 0 && marks[at] != mark) at = (at + 1) & (marks.Length - 1);
        return at;
    }

    private static uint Mark(ulong key) => (uint)(key >> 32) | 1U;
}
