using System.Text.Json;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Output;

/// <summary>Writes evaluations as one JSON object: all files together, and each under <c>files</c>.</summary>
internal static class EvaluationJson
{
    public static void Write(IReadOnlyList<EvaluationResult> results)
    {
        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(output, StandardOutput.Json))
        {
            json.WriteStartObject();
            WriteFields(json, results[0]);
            json.WriteStartArray("files");
            foreach (var result in results.Skip(1))
            {
                json.WriteStartObject();
                json.WriteString("file", result.Name);
                WriteFields(json, result);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFields(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteString("task", result.Task);
        json.WriteNumber("n", result.Count);
        Share("microF1", result.MicroF1);
        json.WriteStartArray("microF1Interval");
        json.WriteNumberValue(Math.Round(result.Interval.Low, 4));
        json.WriteNumberValue(Math.Round(result.Interval.High, 4));
        json.WriteEndArray();
        Share("macroF1", result.MacroF1);
        Share("accuracy", result.Accuracy);
        Share("ece", result.CalibrationError);
        json.WriteStartObject("labels");
        foreach (var (label, counts) in result.Labels)
        {
            json.WriteStartObject(label);
            Share("precision", counts.Precision);
            Share("recall", counts.Recall);
            Share("f1", counts.F1);
            Share("support", counts.Support);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        void Share(string name, double value) => json.WriteNumber(name, Math.Round(value, 4));
    }
}
