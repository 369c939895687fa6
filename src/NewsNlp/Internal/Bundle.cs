using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace NewsNlp.Internal;

/// <summary>A set of trained parts, read from or written to one <c>.newsnlp</c> file: a zip with a manifest and, per part, its weights and model.</summary>
internal sealed class Bundle
{
    public const int FormatVersion = 1;

    private const long MaxEntryLength = 256L << 20;
    private const long MaxLength = 1L << 30;
    private const int MaxEntries = 64;
    private const int FirstRoom = 8 << 20;
    private const int Block = 1 << 16;
    private const string ManifestEntry = "manifest.json";
    private const string Weights = "/weights.bin";
    private const string Model = "/model.zip";

    private readonly Lazy<BundleManifest> _manifest;
    private readonly Dictionary<string, EntryBytes> _entries;

    private Bundle(Lazy<BundleManifest> manifest, Dictionary<string, EntryBytes> entries)
    {
        _manifest = manifest;
        _entries = entries;
    }

    public BundleManifest Manifest => _manifest.Value;

    /// <summary>The weights of a part, or null where the bundle does not hold it.</summary>
    public byte[]? WeightsOf(string part) => _entries.TryGetValue(part + Weights, out var weights) ? weights.Span.ToArray() : null;

    /// <summary>The weights of a part where they lie; false where the bundle does not hold it.</summary>
    public bool TryWeightsOf(string part, out ReadOnlyMemory<byte> weights)
    {
        var isThere = _entries.TryGetValue(part + Weights, out var entry);
        weights = isThere ? entry!.Memory : default;
        return isThere;
    }

    /// <summary>The ML.NET model of a part, or null: the packaged parts travel without it.</summary>
    public byte[]? ModelOf(string part) => _entries.TryGetValue(part + Model, out var model) ? model.Span.ToArray() : null;

    public static Bundle Empty { get; } = new(new Lazy<BundleManifest>(new BundleManifest()), []);

    /// <summary>This bundle with one part replaced.</summary>
    public Bundle With(string part, byte[] weights, byte[]? model, PartManifest about)
    {
        var entries = new Dictionary<string, EntryBytes>(_entries) { [part + Weights] = new(weights) };
        entries.Remove(part + Model);
        if (model is not null) entries[part + Model] = new(model);
        var parts = new SortedDictionary<string, PartManifest>(Manifest.Parts, StringComparer.Ordinal) { [part] = about };
        return new Bundle(new(Manifest with { Parts = parts }), entries);
    }

    /// <summary>This bundle with the parts of another where it has none of its own.</summary>
    public Bundle Over(Bundle other)
    {
        var entries = new Dictionary<string, EntryBytes>(_entries);
        var parts = new SortedDictionary<string, PartManifest>(Manifest.Parts, StringComparer.Ordinal);
        foreach (var (part, about) in other.Manifest.Parts)
        {
            if (!parts.TryAdd(part, about)) continue;
            foreach (var name in (ReadOnlySpan<string>)[part + Weights, part + Model])
            {
                if (other._entries.TryGetValue(name, out var bytes)) entries[name] = bytes;
            }
        }

        return new Bundle(new(Manifest with { Parts = parts }), entries);
    }

    /// <summary>Opens an uncompressed bundle, whose entries stay where they lie and are not checked: one that is known to be whole.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Bundle Open(ReadOnlyMemory<byte> zip, string name)
    {
        var entries = StoredZip.Read(zip, name);
        if (!entries.Remove(ManifestEntry, out var json)) throw Invalid(name, "it has no manifest.json");
        return new Bundle(new Lazy<BundleManifest>(() => ReadManifest(json.Span, name)), entries);
    }

    /// <summary>Reads a bundle and checks its entries against their hashes.</summary>
    /// <param name="stream">The zip; seekable.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">The file is no bundle, is truncated or damaged, or was written by a later version.</exception>
    public static Bundle Read(Stream stream, string name)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxEntries) throw Invalid(name, $"it has {zip.Entries.Count} entries: expected at most {MaxEntries}");
            if (zip.Entries.Sum(e => Math.Clamp(e.Length, 0, MaxLength)) > MaxLength) throw Invalid(name, $"its entries are larger than {MaxLength >> 20} MiB together");
            var entries = new Dictionary<string, EntryBytes>();
            foreach (var entry in zip.Entries)
            {
                if (!IsSafe(entry.FullName)) throw Invalid(name, $"the entry name '{entry.FullName}' is not allowed");
                if (!entries.TryAdd(entry.FullName, new(Bytes(entry, name)))) throw Invalid(name, $"the entry {entry.FullName} stands in it twice");
            }

            if (!entries.Remove(ManifestEntry, out var json)) throw Invalid(name, "it has no manifest.json");
            var manifest = ReadManifest(json.Span, name);
            Verify(manifest, entries, name);
            return new Bundle(new(manifest), entries);
        }
        catch (Exception e) when (e is JsonException or EndOfStreamException || e is InvalidDataException && !e.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw Invalid(name, e.Message, e);
        }
    }

    /// <summary>Writes the bundle; the same parts give the same bytes.</summary>
    /// <param name="stream">Receives the zip.</param>
    /// <param name="level">How well to compress: not at all what an assembly embeds, which its package compresses and each start would have to take out.</param>
    public void Write(Stream stream, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entry, bytes) in _entries) hashes[entry] = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var manifest = Manifest with { FormatVersion = FormatVersion, Sha256 = hashes };
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, ManifestEntry, JsonSerializer.SerializeToUtf8Bytes(manifest, BundleJson.Default.BundleManifest), level);
        foreach (var entry in hashes.Keys) Add(zip, entry, _entries[entry].Span, level);
    }

    /// <summary>Writes the bundle to a file, which is replaced only when the new one is complete.</summary>
    public void Save(string path, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        var partial = path + ".partial";
        try
        {
            using (var stream = File.Create(partial)) Write(stream, level);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Verify(BundleManifest manifest, Dictionary<string, EntryBytes> entries, string name)
    {
        foreach (var (entry, hash) in manifest.Sha256)
        {
            if (!entries.TryGetValue(entry, out var bytes)) throw Invalid(name, $"the entry {entry} is missing");
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != hash) throw Invalid(name, $"the entry {entry} does not match its SHA-256");
        }

        foreach (var entry in entries.Keys)
        {
            if (!manifest.Sha256.ContainsKey(entry)) throw Invalid(name, $"the entry {entry} is not in the manifest");
        }
    }

    private static BundleManifest ReadManifest(ReadOnlySpan<byte> json, string name)
    {
        var manifest = JsonSerializer.Deserialize(json, BundleJson.Default.BundleManifest) ?? throw Invalid(name, "its manifest is empty");
        return manifest.FormatVersion == FormatVersion
            ? manifest
            : throw Invalid(name, $"its format version is {manifest.FormatVersion}, this version of NewsNlp reads {FormatVersion}");
    }

    private static bool IsSafe(string entry) =>
        entry.Length > 0 && entry[0] is not ('/' or '\\') && !entry.Contains('\\') && !entry.Contains(':') && !entry.Split('/').Contains("..");

    private static byte[] Bytes(ZipArchiveEntry entry, string name)
    {
        if (entry.Length is < 0 or > MaxEntryLength) throw Invalid(name, $"the entry {entry.FullName} is larger than {MaxEntryLength >> 20} MiB");

        // What an entry says of its length is only said: room is made as bytes come, and no more than it says.
        using var stream = entry.Open();
        using var bytes = new MemoryStream((int)Math.Min(entry.Length, FirstRoom));
        var block = new byte[Block];
        for (int count; (count = stream.Read(block)) > 0;)
        {
            if (bytes.Length + count > entry.Length) throw Invalid(name, $"the entry {entry.FullName} is longer than the {entry.Length} bytes it says");
            bytes.Write(block, 0, count);
        }

        return bytes.Length == entry.Length
            ? bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray()
            : throw Invalid(name, $"the entry {entry.FullName} is cut off: it has {bytes.Length} bytes of {entry.Length}");
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = new DateTimeOffset(2024, 11, 23, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static InvalidDataException Invalid(string name, string what, Exception? inner = null) =>
        new($"{name}: not a usable NewsNlp bundle: {what}", inner);
}
