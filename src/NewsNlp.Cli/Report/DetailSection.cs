using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>Everything measured of each file and each language.</summary>
internal static class DetailSection
{
    public static bool IsNeeded(EvaluationRun run) => run.Files.Count > 0;

    public static void Write(Html html, EvaluationRun run)
    {
        if (!IsNeeded(run)) return;
        using var section = html.In("section", ("id", "details"));
        html.Element("h2", "Files and languages");
        foreach (var language in run.Together.Languages) Block(html, $"Language {language.Name}, all files together", language, $"languages.{language.Name}.");
        for (var i = 0; i < run.Files.Count; i++)
        {
            var file = run.Files[i];
            Block(html, file.Name!, file, $"files[{i}].");
            foreach (var language in file.Languages) Block(html, $"{file.Name}, language {language.Name}", language, $"files[{i}].languages.{language.Name}.");
        }
    }

    private static void Block(Html html, string name, EvaluationResult result, string path)
    {
        using var details = html.In("details");
        html.Element("summary", $"{name}: {Html.Count(result.Count)} texts, micro-F1 {Html.Share(result.MicroF1)}");
        using (html.In("div", ("class", "scroll")))
        using (html.In("table"))
        {
            html.Element("caption", "Measures");
            Tables.Head(html, "measure", "value", "95 % from", "to");
            using (html.In("tbody"))
            {
                Row("micro-F1", "microF1", result.MicroF1, result.MicroF1Interval);
                Row("macro-F1", "macroF1", result.MacroF1, result.MacroF1Interval);
                Row("accuracy", "accuracy", result.Accuracy, result.AccuracyInterval);
                Single("ECE", "ece", result.CalibrationError, isCount: false);
                Single("n", "n", result.Count, isCount: true);
            }
        }

        Tables.Labels(html, result, path, "Labels");
        if (result.Baselines.Count > 0) SummarySection.Baselines(html, result, path);
        if (result.Confusion.Count > 0) Tables.Confusion(html, result, path);
        if (result.Calibration.Count > 0) Tables.Calibration(html, result, path);

        void Row(string label, string measure, double value, Interval interval)
        {
            using var row = html.In("tr");
            html.Element("th", label, ("scope", "row"));
            Tables.Measure(html, path + measure, value, interval);
        }

        void Single(string label, string measure, double value, bool isCount)
        {
            using var row = html.In("tr");
            html.Element("th", label, ("scope", "row"));
            html.Figure("td", path + measure, value, isCount);
            html.Raw("<td></td><td></td>");
        }
    }
}
