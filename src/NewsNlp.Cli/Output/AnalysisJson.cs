using System.Text.Json;

namespace NewsNlp.Cli.Output;

/// <summary>Writes analyses and pages as JSON objects.</summary>
internal static class AnalysisJson
{
    private const int Digits = 4;

    /// <summary>The fields of an analysis, into an object already begun.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="shift">What is added to its offsets.</param>
    /// <param name="withWords">Whether to write the words.</param>
    /// <param name="explanations">What carried each topic, or null.</param>
    public static void WriteFields(Utf8JsonWriter json, NewsAnalysis analysis, int shift, bool withWords, IReadOnlyList<TopicExplanation>? explanations = null)
    {
        WriteLanguage(json, analysis);
        WriteTopics(json, analysis.Topics, explanations, shift);
        WriteEntities(json, analysis.Entities, shift);
        if (withWords) WriteWords(json, analysis.Words, shift);
    }

    public static void WriteNumber(this Utf8JsonWriter json, string name, float value) => json.WriteNumber(name, Math.Round((decimal)value, Digits));

    private static void WriteLanguage(Utf8JsonWriter json, NewsAnalysis analysis)
    {
        json.WriteString("language", analysis.Language.Tag());
        WriteNumber(json, "confidence", analysis.Confidence);
        json.WriteStartObject("shares");
        foreach (var (language, share) in analysis.Shares) WriteNumber(json, language.Tag(), share);
        json.WriteEndObject();
    }

    private static void WriteTopics(Utf8JsonWriter json, IReadOnlyList<TopicScore> topics, IReadOnlyList<TopicExplanation>? explanations, int shift)
    {
        json.WriteStartArray("topics");
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("id", topic.Id);
            json.WriteString("code", topic.Code);
            WriteNumber(json, "score", topic.Score);
            if (explanations is not null) WriteExplanation(json, explanations.FirstOrDefault(e => e.Topic == topic.Id), shift);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExplanation(Utf8JsonWriter json, TopicExplanation? explanation, int shift)
    {
        json.WriteStartArray("explain");
        foreach (var span in explanation?.Spans ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start + shift);
            json.WriteNumber("end", span.End + shift);
            WriteNumber(json, "weight", span.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, IReadOnlyList<Entity> entities, int shift)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("text", entity.Text);
            json.WriteString("type", entity.Type);
            json.WriteNumber("start", entity.Start + shift);
            json.WriteNumber("end", entity.End + shift);
            WriteNumber(json, "confidence", entity.Confidence);
            json.WriteString("base", entity.Base);
            json.WriteString("key", entity.Key);
            if (entity.Value is not null)
            {
                json.WritePropertyName("value");
                WriteValue(json, entity.Value);
            }

            if (entity.Inside is { } inside) json.WriteNumber("inside", inside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, EntityValue value)
    {
        switch (value)
        {
            case TimeValue time:
                json.WriteStringValue(time.Iso);
                break;
            case NumberValue number:
                json.WriteNumberValue(number.Number);
                break;
            case MoneyValue money:
                json.WriteStartObject();
                json.WriteNumber("amount", money.Amount);
                json.WriteString("currency", money.Currency);
                json.WriteEndObject();
                break;
            case QuantityValue quantity:
                json.WriteStartObject();
                json.WriteNumber("amount", quantity.Amount);
                json.WriteString("unit", quantity.Unit);
                json.WriteEndObject();
                break;
            case RangeValue range:
                json.WriteStartObject();
                json.WritePropertyName("from");
                WriteValue(json, range.From);
                json.WritePropertyName("to");
                WriteValue(json, range.To);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteWords(Utf8JsonWriter json, IReadOnlyList<Word> words, int shift)
    {
        json.WriteStartArray("words");
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("text", word.Text);
            json.WriteNumber("start", word.Start + shift);
            json.WriteNumber("end", word.End + shift);
            json.WriteString("language", word.Language.Tag());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
