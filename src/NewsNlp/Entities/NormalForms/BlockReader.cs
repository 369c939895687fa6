using System.Runtime.InteropServices;

namespace NewsNlp.Entities.Forms;

/// <summary>Reads arrays of plain values as <see cref="BlockWriter"/> wrote them: a count, then the values as they lie in the memory of a little-endian machine.</summary>
internal sealed class BlockReader(Stream stream)
{
    private const int Longest = 1 << 24;

    /// <exception cref="EndOfStreamException">The stream ends early.</exception>
    public int Number()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        stream.ReadExactly(bytes);
        return BitConverter.ToInt32(bytes);
    }

    /// <exception cref="EndOfStreamException">The stream ends early.</exception>
    /// <exception cref="InvalidDataException">The count makes no sense.</exception>
    public T[] Block<T>()
        where T : unmanaged
    {
        var count = Number();
        if (count is < 0 or > Longest) throw new InvalidDataException($"a table of {count} entries makes no sense");
        var values = GC.AllocateUninitializedArray<T>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
