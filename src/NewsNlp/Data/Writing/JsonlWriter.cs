using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsNlp.Data.Writing;

/// <summary>Writes JSON lines: doccano's form with offsets in code points, Label Studio's result form with its own, or blocks of headlines with UTF-16 offsets.</summary>
internal static class JsonlWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, string format, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        foreach (var example in examples)
        {
            var isBlock = example.Entities is { Count: > 0 } marks && marks.All(m => m.Type == JsonlReader.HeadlineType);
            if (isBlock != (format == "headlines"))
            {
                losses.LeaveOut(example, isBlock ? $"blocks of headlines have no place in {format}: expected --to headlines" : "it is no block of headlines");
                continue;
            }

            losses.LoseIf(example.SecondTopics is not null, "text loses a second annotator's topics");
            losses.LoseIf(example.Tokens is not null, "text loses its tokens: it stands with a space between them");
            losses.LoseIf(example.Document is not null, "text loses the name of its document");
            losses.LoseIf(format == "label-studio" && example.Entities is { Count: 0 }, "text without entities becomes a text whose entities are not known");
            losses.LoseIf(isBlock && example.Topics is not null, "block loses its topics");
            using (var json = new Utf8JsonWriter(stream, s_options))
            {
                json.WriteStartObject();
                if (format == "label-studio") LabelStudio(json, example);
                else if (isBlock) Headlines(json, example);
                else Doccano(json, example);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }
    }

    private static void Doccano(Utf8JsonWriter json, NewsExample example)
    {
        Common(json, example);
        if (example.Topics is { } topics)
        {
            json.WriteStartArray("topics");
            foreach (var topic in topics) json.WriteStringValue(topic);
            json.WriteEndArray();
        }

        if (example.Entities is not { } entities) return;
        var points = CodePointOffsets.FromUtf16(example.Text);
        json.WriteStartArray("label");
        foreach (var entity in entities)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points[entity.Start]);
            json.WriteNumberValue(points[entity.End]);
            json.WriteStringValue(entity.Type);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void LabelStudio(Utf8JsonWriter json, NewsExample example)
    {
        json.WriteStartObject("data");
        Common(json, example);
        json.WriteEndObject();
        if (example.Topics is null && example.Entities is null) return;
        var points = CodePointOffsets.FromUtf16(example.Text);
        json.WriteStartArray("annotations");
        json.WriteStartObject();
        json.WriteStartArray("result");
        foreach (var entity in example.Entities ?? [])
        {
            Result("label", "labels");
            json.WriteNumber("start", points[entity.Start]);
            json.WriteNumber("end", points[entity.End]);
            json.WriteString("text", example.Text[entity.Start..entity.End]);
            json.WriteStartArray("labels");
            json.WriteStringValue(entity.Type);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (example.Topics is { } topics)
        {
            Result("topics", "choices");
            json.WriteStartArray("choices");
            foreach (var topic in topics) json.WriteStringValue(topic);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();

        void Result(string from, string type)
        {
            json.WriteStartObject();
            json.WriteString("from_name", from);
            json.WriteString("to_name", "text");
            json.WriteString("type", type);
            json.WriteStartObject("value");
        }
    }

    private static void Headlines(Utf8JsonWriter json, NewsExample example)
    {
        Common(json, example);
        json.WriteStartArray("headlines");
        foreach (var headline in example.Entities!)
        {
            json.WriteStartObject();
            json.WriteNumber("start", headline.Start);
            json.WriteNumber("end", headline.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Common(Utf8JsonWriter json, NewsExample example)
    {
        if (example.Id is { } id) json.WriteString("id", id);
        json.WriteString("text", example.Text);
        if (example.Language is { } language) json.WriteString("language", language);
        if (example.Split is { } split) json.WriteString("split", split);
    }
}
