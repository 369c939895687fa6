using System.Text.Json;

namespace NewsNlp.Data;

/// <summary>
/// Reads JSON lines, or one array of the same objects, as annotation tools export them: doccano (<c>{"text","label":[[start,end,"TYPE"]]}</c>, labels without offsets are topics),
/// Label Studio's result form, and blocks of headlines (<c>{"text","headlines":[{"start","end"}]}</c>).
/// </summary>
internal static class JsonlReader
{
    /// <summary>The type that marks a headline's span in a block of headlines run together.</summary>
    public const string HeadlineType = "HEADLINE";

    /// <param name="path">The file.</param>
    /// <param name="columns">Own names of the properties <c>text</c>, <c>id</c>, <c>language</c>, <c>topics</c>, <c>split</c>, or null.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static IEnumerable<NewsExample> Read(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        var names = columns ?? new Dictionary<string, string>();
        var ids = new UniqueIds(path, errors);
        var text = TextFile.Read(path);
        foreach (var (json, line, fault) in JsonArray.IsArray(text) ? JsonArray.Read(text) : Lines(text))
        {
            using (json)
            {
                var example = json is null ? Fail(fault!, path, line, errors) : Example(json, names, path, line, errors);
                if (example is not null && ids.Add(example.Id, line)) yield return example;
            }
        }
    }

    private static IEnumerable<(JsonDocument? Json, int Line, string? Fault)> Lines(string text)
    {
        var line = 0;
        foreach (var row in text.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            JsonDocument? json = null;
            try
            {
                json = JsonDocument.Parse(row);
            }
            catch (JsonException)
            {
                // Told below: the reader's message ends in a place within the line, which is of no use where the line is cut.
            }

            yield return (json, line, json is null ? "the line is no whole JSON object" : null);
        }
    }

    private static NewsExample? Example(JsonDocument json, IReadOnlyDictionary<string, string> names, string path, int line, List<DataError> errors)
    {
        try
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("this is no JSON object");
            return Example(json.RootElement, names, new SourceLine(path, line));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return Fail(e.Message.TrimEnd('.'), path, line, errors);
        }
    }

    private static NewsExample? Fail(string fault, string path, int line, List<DataError> errors)
    {
        errors.Add(new DataError(path, line, $"{fault}: expected an object with \"text\" and \"label\", \"headlines\" or Label Studio's \"data\" and \"annotations\""));
        return null;
    }

    private static NewsExample Example(JsonElement json, IReadOnlyDictionary<string, string> names, SourceLine source)
    {
        string Name(string property) => names.GetValueOrDefault(property, property);
        var holder = json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : json;
        if (!holder.TryGetProperty(Name("text"), out var given) || given.ValueKind != JsonValueKind.String) throw new FormatException($"\"{Name("text")}\" is missing or no text");
        var text = given.GetString()!;
        if (string.IsNullOrWhiteSpace(text)) throw new FormatException($"\"{Name("text")}\" is empty");
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
                entities.Add(Marked(value, types[0].GetString()!, text, offsets));
            }
        }

        entities.Sort(EntityOrder.OuterFirst);
        return new NewsExample
        {
            Text = text,
            Id = Optional(holder, Name("id")) ?? Optional(json, Name("id")),
            Language = Optional(holder, Name("language")),
            Topics = topics?.ToArray() ?? (json.TryGetProperty(Name("topics"), out var own) ? TopicsOf(own) : null),
            Entities = hasSpans ? entities : null,
            Split = Optional(holder, Name("split")),
            Source = source,
        };
    }

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int Either(JsonElement json, string name, string other) =>
        (json.TryGetProperty(name, out var value) ? value : json.GetProperty(other)).GetInt32();

    private static string[] TopicsOf(JsonElement topics) =>
        topics.ValueKind == JsonValueKind.String ? TopicList.Parse(topics.GetString()) : [.. topics.EnumerateArray().Select(t => t.GetString()!)];

    // Label Studio counts UTF-16 code units in a browser and code points elsewhere; the text it gives beside tells which.
    private static EntitySpan Marked(JsonElement value, string type, string text, int[] offsets)
    {
        int start = value.GetProperty("start").GetInt32(), end = value.GetProperty("end").GetInt32();
        if (!value.TryGetProperty("text", out var marked) || marked.GetString() is not { } surface) return Span(start, end, type, text, offsets);
        if (start >= 0 && start < end && end < offsets.Length && text[offsets[start]..offsets[end]] == surface) return Span(start, end, type, text, offsets);
        var units = Checked(start, end, type, text);
        return text[start..end] == surface ? units : throw new FormatException($"the span {start}–{end} holds '{text[start..end]}' where '{surface}' was marked");
    }

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
