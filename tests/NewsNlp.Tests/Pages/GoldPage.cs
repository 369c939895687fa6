using System.Text.Json;
using NewsNlp.Data;

namespace NewsNlp.Tests.Pages;

/// <summary>What is right on a page: the part of a gold file that is about structure.</summary>
internal sealed record GoldPage(
    DateOnly? Date,
    IReadOnlyList<(string Base, string Quote, decimal Value)> Rates,
    IReadOnlyList<TextSpan> Headlines,
    IReadOnlyList<string?> Links,
    TextSpan? Title,
    TextSpan? Body,
    IReadOnlyList<string> Sources,
    IReadOnlyList<(TextSpan Span, string? Kind)> Furniture)
{
    public static GoldPage Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var article = root.TryGetProperty("article", out var a) && a.ValueKind == JsonValueKind.Object ? a : (JsonElement?)null;
        return new GoldPage(
            root.TryGetProperty("date", out var date) && date.GetString() is { } day ? DateOnly.Parse(day) : null,
            [.. Items(root, "rates").Select(r => (r.GetProperty("base").GetString()!, r.GetProperty("quote").GetString()!, r.GetProperty("value").GetDecimal()))],
            [.. Items(root, "headlines").Select(Span)],
            [.. Items(root, "headlines").Select(h => h.TryGetProperty("link", out var link) ? link.GetString() : null)],
            article is { } t && t.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.Object ? Span(title) : null,
            article is { } b ? Span(b) : null,
            article is { } s && s.TryGetProperty("sources", out var sources) ? [.. sources.EnumerateArray().Select(e => e.GetString()!)] : [],
            [.. Items(root, "furniture").Select(f => (Span(f), f.TryGetProperty("kind", out var kind) ? kind.GetString() : null))]);
    }

    private static IEnumerable<JsonElement> Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().ToArray() : [];

    private static TextSpan Span(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());
}
