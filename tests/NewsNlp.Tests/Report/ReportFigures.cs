using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsNlp.Tests.Report;

/// <summary>Looks up in a report every figure that the JSON result holds.</summary>
internal static class ReportFigures
{
    /// <summary>Fails where a figure is missing or differs; gives the number of figures.</summary>
    public static int AssertAll(JsonElement json, IDocument report)
    {
        var shown = report.QuerySelectorAll("[data-figure]").ToLookup(e => e.GetAttribute("data-figure")!, e => e.TextContent);
        var figures = 0;
        foreach (var (path, value) in Leaves(json, ""))
        {
            if (value.ValueKind == JsonValueKind.String) continue;
            Assert.True(shown[path].Any(), $"the report lacks {path}");
            Assert.All(shown[path], text => Assert.Equal(Expected(path, value), text));
            figures++;
        }

        return figures;
    }

    private static string Expected(string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return "–";
        var isCount = path == "n" || path.EndsWith(".n", StringComparison.Ordinal) || path.EndsWith(".support", StringComparison.Ordinal) || path.EndsWith(".count", StringComparison.Ordinal)
            || path.Contains("confusion.", StringComparison.Ordinal);
        return value.GetDouble().ToString(isCount ? "0.####" : "0.0000", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((v, i) => Leaves(v, $"{path}[{i}]")),
        _ => [(path, json)],
    };
}
