using System.Buffers.Binary;

namespace NewsNlp.Entities.Forms;

/// <summary>Finds arrays of plain values as <see cref="BlockWriter"/> wrote them: a count, then the values as they lie in the memory of a little-endian machine.</summary>
/// <param name="first">Where they lie and are used, in memory that stays for good.</param>
/// <param name="length">Their length in bytes.</param>
internal sealed unsafe class BlockReader(byte* first, int length)
{
    private int _at;

    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(Next(sizeof(int)), sizeof(int)));

    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    /// <exception cref="InvalidDataException">The count makes no sense.</exception>
    public Block<T> Block<T>()
        where T : unmanaged
    {
        var count = Number();
        if (count < 0) throw new InvalidDataException($"a table of {count} entries makes no sense");
        return new Block<T>((T*)Next((long)count * sizeof(T)), count);
    }

    private byte* Next(long count)
    {
        if (count > length - _at) throw new EndOfStreamException();
        var start = first + _at;
        _at += (int)count;
        return start;
    }
}
