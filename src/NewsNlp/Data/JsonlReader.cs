using System.Text.Json;

namespace NewsNlp.Data;

/// <summary>
/// Reads JSON lines as annotation tools export them: doccano (<c>{"text","label":[[start,end,"TYPE"]]}</c>, labels without offsets are topics),
/// Label Studio's result form, and blocks of headlines (<c>{"text","headlines":[{"start","end"}]}</c>).
/// </summary>
internal static class JsonlReader
{
    /// <summary>The type that marks a headline's span in a block of headlines run together.</summary>
    public const string HeadlineType = "HEADLINE";

    public static IEnumerable<NewsExample> Read(string path, List<DataError> errors)
    {
        var line = 0;
        foreach (var row in TextFile.Read(path).Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            NewsExample? example = null;
            try
            {
                using var json = JsonDocument.Parse(row);
                example = Example(json.RootElement, new SourceLine(path, line));
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
            {
                errors.Add(new DataError(path, line, $"{e.Message.TrimEnd('.')}: expected an object with \"text\" and \"label\", \"headlines\" or Label Studio's \"data\" and \"annotations\""));
            }

            if (example is not null) yield return example;
        }
    }

    private static NewsExample Example(JsonElement json, SourceLine source)
    {
        var holder = json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : json;
        var text = holder.GetProperty("text").GetString() ?? throw new FormatException("\"text\" is null");
        var offsets = CodePointOffsets.Of(text);
        var entities = new List<EntitySpan>();
        List<string>? topics = null;
        var hasSpans = false;
        if (json.TryGetProperty("headlines", out var headlines))
        {
            hasSpans = true;
            foreach (var headline in headlines.EnumerateArray())
            {
                entities.Add(Checked(headline.GetProperty("start").GetInt32(), headline.GetProperty("end").GetInt32(), HeadlineType, text));
            }
        }

        if (json.TryGetProperty("label", out var labels) || json.TryGetProperty("labels", out labels) || json.TryGetProperty("entities", out labels))
        {
            foreach (var label in labels.EnumerateArray())
            {
                if (label.ValueKind == JsonValueKind.String)
                {
                    (topics ??= []).Add(label.GetString()!);
                    continue;
                }

                hasSpans = true;
                if (label.ValueKind == JsonValueKind.Array) entities.Add(Span(label[0].GetInt32(), label[1].GetInt32(), label[2].GetString()!, text, offsets));
                else entities.Add(Span(Either(label, "start_offset", "start"), Either(label, "end_offset", "end"), label.GetProperty("label").GetString()!, text, offsets));
            }

            if (labels.GetArrayLength() == 0) hasSpans = true;
        }

        if (json.TryGetProperty("annotations", out var annotations) && annotations.GetArrayLength() > 0)
        {
            foreach (var result in annotations[0].GetProperty("result").EnumerateArray())
            {
                var value = result.GetProperty("value");
                if (value.TryGetProperty("choices", out var choices)) (topics ??= []).AddRange(choices.EnumerateArray().Select(c => c.GetString()!));
                if (!value.TryGetProperty("labels", out var types)) continue;
                hasSpans = true;
                entities.Add(Span(value.GetProperty("start").GetInt32(), value.GetProperty("end").GetInt32(), types[0].GetString()!, text, offsets));
            }
        }

        entities.Sort(EntityOrder.OuterFirst);
        return new NewsExample
        {
            Text = text,
            Id = Optional(holder, "id") ?? Optional(json, "id"),
            Language = Optional(holder, "language"),
            Topics = topics?.ToArray() ?? (json.TryGetProperty("topics", out var own) ? [.. own.EnumerateArray().Select(t => t.GetString()!)] : null),
            Entities = hasSpans ? entities : null,
            Split = Optional(holder, "split"),
            Source = source,
        };
    }

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int Either(JsonElement json, string name, string other) =>
        (json.TryGetProperty(name, out var value) ? value : json.GetProperty(other)).GetInt32();

    // The tools count code points.
    private static EntitySpan Span(int start, int end, string type, string text, int[] offsets)
    {
        if (start < 0 || start >= end || end >= offsets.Length) throw new FormatException($"the span {start}–{end} does not lie in the text of {offsets.Length - 1} characters");
        return Checked(offsets[start], offsets[end], type, text);
    }

    private static EntitySpan Checked(int start, int end, string type, string text)
    {
        if (start < 0 || start >= end || end > text.Length) throw new FormatException($"the span {start}–{end} does not lie in the text of {text.Length} characters");
        return new EntitySpan(start, end, type);
    }
}
