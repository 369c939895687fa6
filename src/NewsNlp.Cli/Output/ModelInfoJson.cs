using System.Text.Json;
using NewsNlp.Internal;

namespace NewsNlp.Cli.Output;

/// <summary>Writes what a bundle holds as one JSON object.</summary>
internal static class ModelInfoJson
{
    public static void Write(ModelInfo info)
    {
        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(output, StandardOutput.Json))
        {
            json.WriteStartObject();
            json.WriteString("file", info.Name);
            json.WriteNumber("formatVersion", info.FormatVersion);
            json.WriteString("version", info.Version);
            json.WriteNumber("bytes", info.Length);
            json.WriteStartObject("parts");
            foreach (var part in info.Parts)
            {
                json.WriteStartObject(part.Name);
                Write(json, part);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, PartInfo part)
    {
        json.WriteStartArray("labels");
        foreach (var label in part.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        Entry(json, "weights", part.Weights);
        if (part.Model is { } model) Entry(json, "model", model);
        json.WriteNumber("seed", part.Seed);
        json.WriteStartArray("trainingData");
        foreach (var file in part.TrainingData)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("examples", file.Examples);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("metrics");
        foreach (var (name, value) in part.Metrics) json.WriteNumber(name, value);
        json.WriteEndObject();
        foreach (var (name, value) in part.Others)
        {
            json.WritePropertyName(name);
            if (value is ['{' or '[', ..]) json.WriteRawValue(value);
            else json.WriteStringValue(value);
        }
    }

    private static void Entry(Utf8JsonWriter json, string name, BundleEntry entry)
    {
        json.WriteStartObject(name);
        json.WriteNumber("bytes", entry.Length);
        json.WriteNumber("compressedBytes", entry.Compressed);
        json.WriteString("sha256", entry.Sha256);
        json.WriteEndObject();
    }
}
