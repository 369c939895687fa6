using System.Buffers.Binary;
using System.Text;

namespace NewsNlp.Internal;

/// <summary>The bytes of a zip's entry. A class, as dictionaries of classes come compiled with the runtime.</summary>
internal sealed class EntryBytes(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Memory => bytes;

    public ReadOnlySpan<byte> Span => bytes.Span;
}

/// <summary>Finds the entries of a zip that stores them uncompressed, without a copy: the packaged bundle is one.</summary>
internal static class StoredZip
{
    private const uint EndMark = 0x06054B50, DirectoryMark = 0x02014B50, LocalMark = 0x04034B50;
    private const int EndLength = 22, DirectoryLength = 46, LocalLength = 30;

    /// <exception cref="InvalidDataException">The bytes are no zip, or one that compresses an entry or has a comment.</exception>
    public static Dictionary<string, EntryBytes> Read(ReadOnlyMemory<byte> zip, string name)
    {
        var bytes = zip.Span;
        if (bytes.Length < EndLength || Number(bytes, bytes.Length - EndLength) != EndMark) throw Invalid(name);
        var entries = new Dictionary<string, EntryBytes>();
        var end = bytes[^EndLength..];
        var at = (int)Number(end, 16);
        for (var left = Short(end, 10); left > 0; left--)
        {
            var entry = bytes.Slice(at, DirectoryLength);
            if (Number(entry, 0) != DirectoryMark || Short(entry, 10) != 0) throw Invalid(name);
            int length = (int)Number(entry, 24), local = (int)Number(entry, 42), path = Short(entry, 28);
            if (Number(bytes, local) != LocalMark) throw Invalid(name);
            var start = local + LocalLength + Short(bytes, local + 26) + Short(bytes, local + 28);
            entries.Add(Encoding.UTF8.GetString(bytes.Slice(at + DirectoryLength, path)), new EntryBytes(zip.Slice(start, length)));
            at += DirectoryLength + path + Short(entry, 30) + Short(entry, 32);
        }

        return entries;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static InvalidDataException Invalid(string name) => new($"{name}: not a zip of uncompressed entries");
}
