using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsNlp.Internal;

namespace NewsNlp.Cli.Output;

/// <summary>What a bundle holds.</summary>
/// <param name="Name">The file's name, or null for the packaged bundle.</param>
/// <param name="FormatVersion">Version of the bundle's format.</param>
/// <param name="Version">Version of the library that reads it.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="Parts">Its parts, by name; parts that it does not hold stay as packaged.</param>
internal sealed record ModelInfo(string? Name, int FormatVersion, string Version, long Length, IReadOnlyList<PartInfo> Parts)
{
    /// <summary>Reads a bundle's file, or the packaged bundle.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no bundle.</exception>
    public static ModelInfo Read(string? path)
    {
        var bundle = path is null ? PackagedBundle.Read() : ReadFile(path);
        using var stream = path is null ? PackagedBundle.Open() : File.OpenRead(path);
        var entries = BundleEntry.Of(stream);
        var parts = bundle.Manifest.Parts.Select(p => PartInfo.Of(p.Key, p.Value, entries)).ToArray();
        return new ModelInfo(path, bundle.Manifest.FormatVersion, LibraryVersion, stream.Length, parts);
    }

    /// <summary>This bundle's parts, and the packaged ones where it has none of its own: what an analyzer with it works with.</summary>
    public ModelInfo WithPackaged() =>
        Name is null ? this : this with { Parts = [.. Parts.Concat(Read(null).Parts.Where(p => Parts.All(own => own.Name != p.Name))).OrderBy(p => p.Name, StringComparer.Ordinal)] };

    private static Bundle ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Bundle.Read(stream, path);
    }

    private static string LibraryVersion =>
        typeof(NewsAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}

/// <summary>What a bundle says about one part.</summary>
internal sealed record PartInfo(string Name, IReadOnlyList<string> Labels, int Seed, BundleEntry Weights, BundleEntry? Model, IReadOnlyList<TrainingFile> TrainingData, IReadOnlyDictionary<string, double> Metrics)
{
    private static readonly string[] s_known = ["labels", "seed", "trainingData", "metrics"];

    /// <summary>What else the manifest says, name and value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Others { get; init; }

    public static PartInfo Of(string name, PartManifest manifest, IReadOnlyDictionary<string, BundleEntry> entries)
    {
        var fields = JsonSerializer.SerializeToNode(manifest, BundleJson.Default.PartManifest)!.AsObject();
        var others = fields.Where(f => !s_known.Contains(f.Key) && f.Value is not null).Select(f => (f.Key, Shown(f.Value!)));
        return new PartInfo(name, manifest.Labels, manifest.Seed, entries[name + "/weights.bin"], entries.GetValueOrDefault(name + "/model.zip"), manifest.TrainingData, manifest.Metrics) { Others = [.. others] };
    }

    private static string Shown(JsonNode value) => value is JsonValue single ? single.ToString() : value.ToJsonString(s_json);

    private static readonly JsonSerializerOptions s_json = new() { Encoder = StandardOutput.Json.Encoder };
}
