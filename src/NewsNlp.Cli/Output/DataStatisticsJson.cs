using System.Text.Json;
using NewsNlp.Data;
using NewsNlp.Data.Checks;

namespace NewsNlp.Cli.Output;

/// <summary>Writes what data files hold as one JSON object, a member of <c>files</c> for each.</summary>
internal static class DataStatisticsJson
{
    public static void Write(IReadOnlyList<(string Name, DataStatistics Statistics)> files, IReadOnlyList<DataReport> tables)
    {
        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(output, StandardOutput.Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var (name, statistics) in files)
            {
                json.WriteStartObject();
                json.WriteString("file", name);
                Write(json, statistics);
                json.WriteEndObject();
            }

            foreach (var table in tables)
            {
                json.WriteStartObject();
                json.WriteString("file", table.File);
                json.WriteString("kind", table.Kind);
                json.WriteStartObject("counts");
                foreach (var (name, value) in table.Counts) json.WriteNumber(name, value);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, DataStatistics s)
    {
        json.WriteNumber("texts", s.Texts);
        json.WriteNumber("documents", s.Documents);
        json.WriteNumber("duplicates", s.Duplicates);
        json.WriteNumber("repeatedIds", s.RepeatedIds);
        Lengths(json, s.Lengths);
        Counts(json, "splits", s.Splits);
        json.WriteStartObject("languages");
        foreach (var (tag, language) in s.Languages)
        {
            json.WriteStartObject(tag);
            json.WriteNumber("texts", language.Texts);
            Lengths(json, language.Lengths);
            json.WriteNumber("withTopics", language.WithTopics);
            json.WriteNumber("withoutTopic", language.WithoutTopic);
            Counts(json, "topics", language.Topics);
            json.WriteNumber("withEntities", language.WithEntities);
            Counts(json, "entities", language.Entities);
            json.WriteNumber("nested", language.Nested);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Lengths(Utf8JsonWriter json, TextLengths lengths)
    {
        json.WriteStartObject("lengths");
        json.WriteNumber("shortest", lengths.Shortest);
        json.WriteNumber("median", lengths.Median);
        json.WriteNumber("mean", Math.Round(lengths.Mean, 2));
        json.WriteNumber("longest", lengths.Longest);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts) json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
