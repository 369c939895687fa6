using System.Text.Json.Serialization;
using NewsNlp.Training;

namespace NewsNlp.Internal;

/// <summary>What a bundle says about itself.</summary>
internal sealed record BundleManifest
{
    public int FormatVersion { get; init; } = Bundle.FormatVersion;

    public SortedDictionary<string, PartManifest> Parts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of each entry, in hexadecimal.</summary>
    public SortedDictionary<string, string> Sha256 { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>What a bundle says about one of its parts.</summary>
internal sealed record PartManifest
{
    public IReadOnlyList<string> Labels { get; init; } = [];

    public int Seed { get; init; }

    /// <summary>Files the part was trained on.</summary>
    public IReadOnlyList<TrainingFile> TrainingData { get; init; } = [];

    /// <summary>Measured on text kept out of training; name and value.</summary>
    public SortedDictionary<string, double> Metrics { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What it was trained with; name and version.</summary>
    public SortedDictionary<string, string>? Versions { get; init; }

    /// <summary>The settings that repeat the training; null for packaged parts.</summary>
    public TrainingConfig? Config { get; init; }
}

/// <summary>A file that a part was trained on.</summary>
internal sealed record TrainingFile(string Name, string Sha256, int Examples);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BundleManifest))]
internal sealed partial class BundleJson : JsonSerializerContext;
