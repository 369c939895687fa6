using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsNlp.Pages;

/// <summary>The date of publication that a document's markup states: JSON-LD, then meta elements, then the first <c>time</c>.</summary>
internal static class HtmlDates
{
    private const int LongestScript = 1 << 20;

    private static readonly string[] s_names =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created",
    ];

    public static DateOnly? Find(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (FromJson(script.TextContent) is { } date) return date;
        }

        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && s_names.Contains(name.ToLowerInvariant()) && Parse(meta.GetAttribute("content")) is { } date) return date;
        }

        return Parse(document.QuerySelector("article time[datetime]")?.GetAttribute("datetime")) ?? Parse(document.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
    }

    /// <summary>The day that a time stamp names, in its own zone.</summary>
    public static DateOnly? Parse(string? stamp)
    {
        if (string.IsNullOrWhiteSpace(stamp)) return null;
        if (DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) && stamp.Contains('-') && time.Year is >= 1900 and <= 2100)
        {
            return DateOnly.FromDateTime(time.DateTime);
        }

        return DateReader.Find(stamp)?.Date;
    }

    private static DateOnly? FromJson(string json)
    {
        if (json.Length > LongestScript) return null;
        try
        {
            using var data = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Published(data.RootElement);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // An ArgumentException where half a surrogate pair stands in the text.
            return null;
        }
    }

    // The parser's limit on depth bounds the recursion.
    private static DateOnly? Published(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("datePublished", out var stamp) && stamp.ValueKind == JsonValueKind.String && Parse(stamp.GetString()) is { } date) return date;
            foreach (var property in element.EnumerateObject())
            {
                if (Published(property.Value) is { } inner) return inner;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Published(item) is { } inner) return inner;
            }
        }

        return null;
    }
}
