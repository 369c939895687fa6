using System.IO.Compression;
using System.Security.Cryptography;

namespace NewsNlp.Internal;

/// <summary>One entry of a bundle file.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Compressed">Its length deflated, in bytes: what it adds to a package, also where the zip stores it as it is.</param>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
internal sealed record BundleEntry(long Length, long Compressed, string Sha256)
{
    /// <summary>The entries of a bundle that <see cref="Bundle.Read"/> has accepted, by name.</summary>
    public static IReadOnlyDictionary<string, BundleEntry> Of(Stream bundle)
    {
        using var zip = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true);
        var entries = new Dictionary<string, BundleEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            var content = new byte[entry.Length];
            using (var stream = entry.Open()) stream.ReadExactly(content);
            entries[entry.FullName] = new BundleEntry(entry.Length, entry.CompressedLength < entry.Length ? entry.CompressedLength : Deflated(content), Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        return entries;
    }

    private static long Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(content);
        return packed.Length;
    }
}
