using NewsNlp.Cli.Output;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>The figures to see first, and a row per file and language.</summary>
internal static class SummarySection
{
    public static void Write(Html html, EvaluationRun run)
    {
        var result = run.Together;
        using var section = html.In("section", ("id", "summary"));
        html.Element("h2", "Summary");
        using (html.In("div", ("class", "tiles")))
        {
            Tile(html, "micro-F1", "all decisions together", "microF1", result.MicroF1, result.MicroF1Interval);
            Tile(html, "macro-F1", "mean over labels", "macroF1", result.MacroF1, result.MacroF1Interval);
            Tile(html, "accuracy", EvaluationTables.AccuracyOf(result.Task), "accuracy", result.Accuracy, result.AccuracyInterval);
            Tile(html, "ECE", "expected calibration error", "ece", result.CalibrationError, null);
            using (html.In("div", ("class", "tile")))
            {
                html.Element("h3", result.Task == "headlines" ? "blocks" : "texts");
                html.Figure("p", "n", result.Count, isCount: true);
                html.Element("p", "evaluated", ("class", "muted"));
            }
        }

        html.Element("p", "95 % intervals by bootstrap: a thousand samples of the texts, or of the documents where there are any, drawn with replacement under a fixed seed.", ("class", "muted"));
        if (result.Languages.Any(l => l.Name == HeadlineBlocks.Mixed))
        {
            html.Element("p", "Blocks were drawn from single headlines, each headline in several of them: the intervals hold for these headlines.", ("class", "muted"));
        }

        if (run.Together.Baselines.Count > 0) Baselines(html, result, "");
        if (run.Files.Count == 1 && result.Languages.Count == 0) return;
        Rows(html, run);
    }

    /// <summary>The baselines beside the model.</summary>
    public static void Baselines(Html html, EvaluationResult result, string path)
    {
        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table");
        html.Element("caption", "The model and simpler ways on the same blocks");
        Tables.Head(html, "way", "boundary F1", "95 % from", "to", "whole headlines", "95 % from", "to");
        using (html.In("tbody"))
        {
            Row("the model", result.MicroF1, result.MicroF1Interval, result.Accuracy, result.AccuracyInterval, null);
            for (var i = 0; i < result.Baselines.Count; i++)
            {
                var b = result.Baselines[i];
                Row(b.Name, b.MicroF1, b.MicroF1Interval, b.Accuracy, b.AccuracyInterval, $"{path}baselines[{i}].");
            }
        }

        void Row(string name, double f1, Interval f1Interval, double whole, Interval wholeInterval, string? at)
        {
            using var row = html.In("tr");
            html.Element("th", name, ("scope", "row"));
            Tables.Measure(html, (at ?? path) + "microF1", f1, f1Interval);
            Tables.Measure(html, (at ?? path) + "accuracy", whole, wholeInterval);
        }
    }

    private static void Tile(Html html, string name, string meaning, string path, double value, Interval? interval)
    {
        using var tile = html.In("div", ("class", "tile"));
        html.Element("h3", name);
        html.Figure("p", path, value);
        if (interval is { } i)
        {
            using var range = html.In("p", ("class", "range"));
            html.Raw("95 %: ").Figure("span", $"{path}Interval[0]", i.Low).Raw(" – ").Figure("span", $"{path}Interval[1]", i.High);
        }

        html.Element("p", meaning, ("class", "muted"));
    }

    private static void Rows(Html html, EvaluationRun run)
    {
        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table");
        html.Element("caption", "By file and language");
        Tables.Head(html, "file", "language", "n", "micro-F1", "95 % from", "to", "accuracy", "95 % from", "to", "ECE");
        using var body = html.In("tbody");
        if (run.Files.Count > 1) Row("all", "", run.Together, "", isFile: true);
        for (var i = 0; i < run.Files.Count; i++)
        {
            Row(run.Files[i].Name!, "", run.Files[i], $"files[{i}].", isFile: true);
            foreach (var language in run.Files[i].Languages) Row("", language.Name!, language, $"files[{i}].languages.{language.Name}.", isFile: false);
        }

        void Row(string file, string language, EvaluationResult result, string path, bool isFile)
        {
            using var row = html.In("tr");
            html.Element(isFile ? "th" : "td", file, isFile ? [("scope", "row")] : []);
            html.Element(isFile ? "td" : "th", language, isFile ? [] : [("scope", "row")]);
            html.Figure("td", path + "n", result.Count, isCount: true);
            Tables.Measure(html, path + "microF1", result.MicroF1, result.MicroF1Interval);
            Tables.Measure(html, path + "accuracy", result.Accuracy, result.AccuracyInterval);
            html.Figure("td", path + "ece", result.CalibrationError);
        }
    }
}
