using System.Globalization;
using NewsNlp.Evaluation;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Writes evaluations as tables for people.</summary>
internal static class EvaluationTables
{
    private const string First = "accuracy";

    public static void Write(IAnsiConsole console, IReadOnlyList<EvaluationResult> results)
    {
        var files = Table("file", "n", "micro-F1", "95 %", "macro-F1", First, "ECE");
        foreach (var result in results.Count == 2 ? results.Skip(1) : results)
        {
            files.AddRow(
                Markup.Escape(result.Name ?? "all"), Number(result.Count, "0"), Number(result.MicroF1), $"{Number(result.Interval.Low)}–{Number(result.Interval.High)}",
                Number(result.MacroF1), Number(result.Accuracy), Number(result.CalibrationError));
        }

        console.Write(files);
        var labels = Table("label", "precision", "recall", "F1", "support");
        foreach (var (label, counts) in results[0].Labels)
        {
            labels.AddRow(Markup.Escape(label), Number(counts.Precision), Number(counts.Recall), Number(counts.F1), Number(counts.Support, "0.#"));
        }

        console.Write(labels);
        if (results[0].Confusion.Count > 0) console.Write(Confusion(results[0].Confusion));
    }

    private static Table Confusion(IReadOnlyDictionary<(string Gold, string Given), int> counts)
    {
        var labels = counts.Keys.SelectMany(k => new[] { k.Gold, k.Given }).Distinct().Order(StringComparer.Ordinal).ToArray();
        var table = Table(["right \\ given", .. labels]);
        foreach (var gold in labels) table.AddRow([gold, .. labels.Select(given => Number(counts.GetValueOrDefault((gold, given)), "0"))]);
        return table;
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Minimal);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        return table;
    }

    private static string Number(double value, string format = "0.000") => value.ToString(format, CultureInfo.InvariantCulture);
}
