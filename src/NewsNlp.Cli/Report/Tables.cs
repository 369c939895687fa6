using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>Pieces of tables that several sections share.</summary>
internal static class Tables
{
    private const int FewColumns = 6;

    /// <summary>The heading row.</summary>
    public static void Head(Html html, params ReadOnlySpan<string> columns)
    {
        using var head = html.In("thead");
        using var row = html.In("tr");
        for (var i = 0; i < columns.Length; i++)
        {
            html.Element("th", columns[i], ("scope", "col"), ("class", i == 0 || columns[i] is "language" or "given" ? "" : "n"));
        }
    }

    /// <summary>A figure and the two ends of its interval, in three cells.</summary>
    public static void Measure(Html html, string path, double value, Interval interval)
    {
        html.Figure("td", path, value);
        html.Figure("td", $"{path}Interval[0]", interval.Low);
        html.Figure("td", $"{path}Interval[1]", interval.High);
    }

    /// <summary>Precision, recall, F1 and support of every label.</summary>
    public static void Labels(Html html, EvaluationResult result, string path, string caption)
    {
        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table");
        html.Element("caption", caption);
        Head(html, "label", "precision", "recall", "F1", "95 % from", "to", "support");
        using var body = html.In("tbody");
        foreach (var (label, counts) in result.Labels)
        {
            var at = $"{path}labels.{label}.";
            using var row = html.In("tr");
            html.Element("th", label, ("scope", "row"));
            html.Figure("td", at + "precision", counts.Precision);
            html.Figure("td", at + "recall", counts.Recall);
            Measure(html, at + "f1", counts.F1, result.LabelIntervals[label]);
            html.Figure("td", at + "support", counts.Support, isCount: true);
        }
    }

    /// <summary>The bins of a calibration curve.</summary>
    public static void Calibration(Html html, EvaluationResult result, string path)
    {
        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table");
        html.Element("caption", "Calibration, in bins of equal count");
        Head(html, "stated probability", "share right", "decisions");
        using var body = html.In("tbody");
        for (var i = 0; i < result.Calibration.Count; i++)
        {
            var bin = result.Calibration[i];
            using var row = html.In("tr");
            html.Figure("td", $"{path}calibration[{i}].probability", bin.Probability);
            html.Figure("td", $"{path}calibration[{i}].share", bin.Share);
            html.Figure("td", $"{path}calibration[{i}].count", bin.Count, isCount: true);
        }
    }

    /// <summary>How often each label stood for each.</summary>
    public static void Confusion(Html html, EvaluationResult result, string path)
    {
        var rows = Names(result.Confusion.Keys.Select(k => k.Gold));
        var columns = Names(result.Confusion.Keys.Select(k => k.Given));
        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table", ("class", columns.Length > FewColumns ? "matrix tall" : "matrix"));
        html.Element("caption", $"Rows: what is right; columns: what was given; {EvaluationResult.NoLabel}: no label");
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Element("th", "right \\ given", ("scope", "col"));
            foreach (var column in columns)
            {
                using var head = html.In("th", ("scope", "col"), ("class", "n"));
                html.Element("span", column);
            }
        }

        using var body = html.In("tbody");
        foreach (var gold in rows)
        {
            using var row = html.In("tr");
            html.Element("th", gold, ("scope", "row"));
            foreach (var given in columns)
            {
                if (result.Confusion.TryGetValue((gold, given), out var count)) html.Figure("td", $"{path}confusion.{gold}.{given}", count, isCount: true);
                else html.Element("td", "", ("class", "n"));
            }
        }
    }

    /// <summary>Labels in order, no label last.</summary>
    public static string[] Names(IEnumerable<string> labels) =>
        [.. labels.Distinct().OrderBy(l => l == EvaluationResult.NoLabel).ThenBy(l => l, StringComparer.Ordinal)];
}
