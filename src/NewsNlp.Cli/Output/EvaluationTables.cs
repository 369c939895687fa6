using System.Globalization;
using NewsNlp.Evaluation;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Writes an evaluation as tables for people.</summary>
internal static class EvaluationTables
{
    private const int WidestConfusion = 8;
    private const int ShownConfusions = 10;

    /// <summary>What the accuracy of a task is a share of.</summary>
    public static string AccuracyOf(string task) => task switch
    {
        "language" => "texts whose language is right",
        "topics" => "texts whose first topic is right",
        "entities" => "texts with all entities right",
        _ => "headlines with both ends right",
    };

    public static void Write(IAnsiConsole console, EvaluationRun run)
    {
        var together = run.Together;
        console.Write(Summary(run));
        console.Write(Labels(together));
        if (together.Baselines.Count > 0) console.Write(Baselines(together));
        if (together.Confusion.Count > 0) console.Write(Confusion(together.Confusion));
        if (together.Calibration.Count > 0) console.Write(Calibration(together.Calibration));
    }

    private static Table Summary(EvaluationRun run)
    {
        var table = Table("file", "language", "n", "micro-F1", "95 %", "macro-F1", "accuracy", "95 %", "ECE").Caption(Caption($"accuracy: {AccuracyOf(run.Together.Task)}; intervals by bootstrap{(run.Together.Task == "headlines" ? " over blocks, which are drawn from single headlines where a file holds no blocks" : "")}"));
        foreach (var result in run.Files.Count == 1 ? run.Files : run.Files.Prepend(run.Together))
        {
            Row(result.Name ?? "all", "", result);
            foreach (var language in result.Languages) Row("", language.Name!, language);
        }

        return table;

        void Row(string file, string language, EvaluationResult result) => table.AddRow(
            Markup.Escape(file), Markup.Escape(language), Number(result.Count, "0"), Number(result.MicroF1), Range(result.MicroF1Interval), Number(result.MacroF1),
            Number(result.Accuracy), Range(result.AccuracyInterval), Number(result.CalibrationError));
    }

    private static Table Labels(EvaluationResult result)
    {
        var table = Table("label", "language", "precision", "recall", "F1", "95 %", "support");
        foreach (var label in result.Labels.Keys)
        {
            Row(label, "", result);
            if (result.Languages.Count < 2 || result.Task is not ("topics" or "entities")) continue;
            foreach (var language in result.Languages.Where(l => l.Labels.ContainsKey(label))) Row("", language.Name!, language, label);
        }

        return table;

        void Row(string shown, string language, EvaluationResult of, string? label = null)
        {
            var counts = of.Labels[label ?? shown];
            table.AddRow(
                Markup.Escape(shown), Markup.Escape(language), Number(counts.Precision), Number(counts.Recall), Number(counts.F1), Range(of.LabelIntervals[label ?? shown]), Number(counts.Support, "0.#"));
        }
    }

    private static Table Baselines(EvaluationResult result)
    {
        var table = Table("way", "boundary F1", "95 %", "whole headlines", "95 %");
        table.AddRow("the model", Number(result.MicroF1), Range(result.MicroF1Interval), Number(result.Accuracy), Range(result.AccuracyInterval));
        foreach (var b in result.Baselines) table.AddRow(Markup.Escape(b.Name), Number(b.MicroF1), Range(b.MicroF1Interval), Number(b.Accuracy), Range(b.AccuracyInterval));
        return table;
    }

    private static Table Confusion(IReadOnlyDictionary<(string Gold, string Given), double> counts)
    {
        var labels = counts.Keys.SelectMany(k => new[] { k.Gold, k.Given }).Distinct().Order(StringComparer.Ordinal).ToArray();
        Table table;
        if (labels.Length > WidestConfusion)
        {
            table = Table("taken", "for", "number").Caption(Caption($"the most frequent confusions; {EvaluationResult.NoLabel} is no label"));
            foreach (var ((gold, given), count) in counts.Where(c => c.Key.Gold != c.Key.Given).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(ShownConfusions))
            {
                table.AddRow(Markup.Escape(gold), Markup.Escape(given), Number(count, "0.#"));
            }

            return table;
        }

        table = Table(["right \\ given", .. labels]);
        foreach (var gold in labels) table.AddRow([Markup.Escape(gold), .. labels.Select(given => Number(counts.GetValueOrDefault((gold, given)), "0.#"))]);
        return table;
    }

    private static Table Calibration(IReadOnlyList<CalibrationBin> bins)
    {
        var table = Table("stated probability", "share right", "decisions").Caption(Caption("calibration, in bins of equal count"));
        foreach (var bin in bins) table.AddRow(Number(bin.Probability), Number(bin.Share), Number(bin.Count, "0"));
        return table;
    }

    private static TableTitle Caption(string text) => new(Markup.Escape(text));

    private static Table Caption(this Table table, TableTitle caption)
    {
        table.Caption = caption;
        return table;
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Minimal);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            table.AddColumn(i == 0 || columns[i] is "language" or "for" ? column : column.RightAligned());
        }

        return table;
    }

    private static string Range(Interval interval) => $"{Number(interval.Low)}–{Number(interval.High)}";

    private static string Number(double value, string format = "0.000") => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
