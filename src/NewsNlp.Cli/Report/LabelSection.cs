using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>How well each label is found, as a picture and as a table.</summary>
internal static class LabelSection
{
    public static void Write(Html html, EvaluationResult result)
    {
        using var section = html.In("section", ("id", "labels"));
        html.Element("h2", "Labels");
        using var columns = html.In("div", ("class", "columns"));
        if (result.Labels.Count > 1) Figures.Write(html, Charts.LabelF1(result), "F1 of each label with its 95 % interval.");
        Tables.Labels(html, result, "", "All files together");
    }
}
