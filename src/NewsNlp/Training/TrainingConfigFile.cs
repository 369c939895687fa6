using System.Text.Json;
using System.Text.Json.Serialization;
using NewsNlp.Data;
using NewsNlp.Internal;

namespace NewsNlp.Training;

/// <summary>Reads the settings of a training: a JSON file, or a bundle, which holds those that it was trained with.</summary>
internal static class TrainingConfigFile
{
    private const string BundleExtension = ".newsnlp";

    /// <param name="path">The file.</param>
    /// <param name="task">The task, to choose among a bundle's parts.</param>
    /// <exception cref="NewsDataException">The file is no JSON, or holds an unknown key or a value of the wrong kind.</exception>
    public static TrainingConfig Read(string path, string task)
    {
        if (!File.Exists(path)) throw new NewsDataException([new DataError(path, 0, "no such file")]);
        return Path.GetExtension(path).Equals(BundleExtension, StringComparison.OrdinalIgnoreCase) ? OfBundle(path, task) : OfJson(path);
    }

    private static TrainingConfig OfJson(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(TextFile.Read(path), TrainingConfigJson.Default.TrainingConfig)
                ?? throw new NewsDataException([new DataError(path, 1, "the file is empty: expected a JSON object")]);
        }
        catch (JsonException e)
        {
            throw new NewsDataException([new DataError(path, (int)(e.LineNumber ?? 0) + 1, Explain(e))]);
        }
    }

    private static string Explain(JsonException e)
    {
        var keys = string.Join(", ", typeof(TrainingConfig).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
        return e.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"'{e.Path?.TrimStart('$', '.')}' is no setting: expected {keys}"
            : $"'{e.Path?.TrimStart('$', '.')}' cannot be read: expected a JSON object with {keys}";
    }

    private static TrainingConfig OfBundle(string path, string task)
    {
        using var stream = File.OpenRead(path);
        var parts = Bundle.Read(stream, path).Manifest.Parts;
        return parts.Values.Select(p => p.Config).FirstOrDefault(c => c?.Task == task)
            ?? throw new NewsDataException([new DataError(path, 0, $"no part of this bundle tells how it was trained for {task}: expected one that newsnlp train wrote")]);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(TrainingConfig))]
internal sealed partial class TrainingConfigJson : JsonSerializerContext;
