using System.Reflection;
using Microsoft.ML;

namespace NewsNlp.Training;

/// <summary>Versions of what a model is trained with.</summary>
internal static class TrainingVersions
{
    public static SortedDictionary<string, string> Current() => new(StringComparer.Ordinal)
    {
        ["NewsNlp"] = Of(typeof(TrainingVersions).Assembly),
        ["Microsoft.ML"] = Of(typeof(MLContext).Assembly),
        [".NET"] = Environment.Version.ToString(),
    };

    // The commit behind a plus sign would give each build its own bytes.
    private static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version!.ToString();
}
