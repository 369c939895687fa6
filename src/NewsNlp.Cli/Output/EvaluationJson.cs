using System.Text.Json;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Output;

/// <summary>Writes an evaluation as one JSON object: all files together, and each under <c>files</c>.</summary>
internal static class EvaluationJson
{
    private const int Digits = 4;

    public static void Write(EvaluationRun run)
    {
        using var output = StandardOutput.Open();
        Write(run, output);
        output.WriteByte((byte)'\n');
    }

    public static void Write(EvaluationRun run, Stream output)
    {
        using var json = new Utf8JsonWriter(output, StandardOutput.Json);
        json.WriteStartObject();
        json.WriteString("task", run.Together.Task);
        WriteFields(json, run.Together);
        json.WriteStartArray("files");
        foreach (var result in run.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", result.Name);
            json.WriteString("task", result.Task);
            WriteFields(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteNumber("n", result.Count);
        Share(json, "microF1", result.MicroF1);
        Interval(json, "microF1Interval", result.MicroF1Interval);
        Share(json, "macroF1", result.MacroF1);
        Interval(json, "macroF1Interval", result.MacroF1Interval);
        Share(json, "accuracy", result.Accuracy);
        Interval(json, "accuracyInterval", result.AccuracyInterval);
        Share(json, "ece", result.CalibrationError);
        json.WriteStartObject("labels");
        foreach (var (label, counts) in result.Labels)
        {
            json.WriteStartObject(label);
            Share(json, "precision", counts.Precision);
            Share(json, "recall", counts.Recall);
            Share(json, "f1", counts.F1);
            Interval(json, "f1Interval", result.LabelIntervals[label]);
            Share(json, "support", counts.Support);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (result.Languages.Count > 0) Languages(json, result.Languages);
        if (result.Confusion.Count > 0) Confusion(json, result.Confusion);
        if (result.Calibration.Count > 0) Calibration(json, result.Calibration);
        if (result.Baselines.Count > 0) Baselines(json, result.Baselines);
    }

    private static void Languages(Utf8JsonWriter json, IReadOnlyList<EvaluationResult> languages)
    {
        json.WriteStartObject("languages");
        foreach (var language in languages)
        {
            json.WriteStartObject(language.Name!);
            WriteFields(json, language);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Confusion(Utf8JsonWriter json, IReadOnlyDictionary<(string Gold, string Given), double> confusion)
    {
        json.WriteStartObject("confusion");
        foreach (var row in confusion.GroupBy(c => c.Key.Gold).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(row.Key);
            foreach (var (key, count) in row.OrderBy(c => c.Key.Given, StringComparer.Ordinal)) Share(json, key.Given, count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Calibration(Utf8JsonWriter json, IReadOnlyList<CalibrationBin> bins)
    {
        json.WriteStartArray("calibration");
        foreach (var bin in bins)
        {
            json.WriteStartObject();
            Share(json, "probability", bin.Probability);
            Share(json, "share", bin.Share);
            json.WriteNumber("count", bin.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Baselines(Utf8JsonWriter json, IReadOnlyList<Baseline> baselines)
    {
        json.WriteStartArray("baselines");
        foreach (var baseline in baselines)
        {
            json.WriteStartObject();
            json.WriteString("name", baseline.Name);
            Share(json, "microF1", baseline.MicroF1);
            Interval(json, "microF1Interval", baseline.MicroF1Interval);
            Share(json, "accuracy", baseline.Accuracy);
            Interval(json, "accuracyInterval", baseline.AccuracyInterval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // JSON has no NaN: null stands for what does not exist.
    private static void Share(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value)) json.WriteNull(name);
        else json.WriteNumber(name, Math.Round(value, Digits));
    }

    private static void Interval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(interval.Low, Digits));
        json.WriteNumberValue(Math.Round(interval.High, Digits));
        json.WriteEndArray();
    }
}
