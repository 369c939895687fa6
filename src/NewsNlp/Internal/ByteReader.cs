using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsNlp.Internal;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, from memory: no copy is made of what only lies there.</summary>
internal ref struct ByteReader
{
    private readonly ReadOnlyMemory<byte> _all;
    private ReadOnlySpan<byte> _rest;

    public ByteReader(ReadOnlyMemory<byte> bytes)
    {
        _all = bytes;
        _rest = bytes.Span;
    }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The next bytes, where they lie.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)_rest.Length) ThrowEnd();
        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    /// <summary>The same for keeping.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public ReadOnlyMemory<byte> ReadMemory(int count)
    {
        var at = _all.Length - _rest.Length;
        ReadBytes(count);
        return _all.Slice(at, count);
    }

    /// <summary>The bytes of so many numbers that <see cref="Read7BitEncodedInt64"/> would read.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public ReadOnlyMemory<byte> Read7BitEncoded(int count)
    {
        var length = 0;
        for (; count > 0 && length < _rest.Length; length++) count -= _rest[length] < 0x80 ? 1 : 0;
        if (count > 0) ThrowEnd();
        return ReadMemory(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if (_rest.IsEmpty) ThrowEnd();
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public bool ReadBoolean() => ReadByte() != 0;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(ReadBytes(sizeof(float)));

    /// <exception cref="FormatException">The bytes are no such number.</exception>
    public int Read7BitEncodedInt() => Read7BitEncodedInt64() is var value and >= 0 and <= int.MaxValue ? (int)value : throw new FormatException("a count is out of range");

    /// <exception cref="FormatException">The bytes are no such number.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Read7BitEncodedInt64()
    {
        var first = ReadByte();
        return first < 0x80 ? first : ReadRest(first);
    }

    /// <summary>A string with its length in front.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(Read7BitEncodedInt()));

    /// <summary>Fills an array with values as they lie in the memory of a little-endian machine.</summary>
    public void Read<T>(Span<T> values)
        where T : unmanaged
    {
        var target = MemoryMarshal.AsBytes(values);
        ReadBytes(target.Length).CopyTo(target);
    }

    private long ReadRest(byte first)
    {
        var value = (ulong)first & 0x7F;
        for (var shift = 7; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= ((ulong)next & 0x7F) << shift;
            if (next < 0x80) return (long)value;
        }

        throw new FormatException("a number is too long");
    }

    private static void ThrowEnd() => throw new EndOfStreamException();
}
