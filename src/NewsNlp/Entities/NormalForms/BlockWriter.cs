using System.Runtime.InteropServices;

namespace NewsNlp.Entities.Forms;

/// <summary>Writes arrays of plain values, see <see cref="BlockReader"/>.</summary>
internal sealed class BlockWriter(Stream stream)
{
    public void Number(int number) => stream.Write(BitConverter.GetBytes(number));

    public void Block<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Number(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }
}
