using NewsNlp.Cli.Output;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>The report's page: everything on it comes from the evaluation and the manifest, nothing from the network.</summary>
internal static class ReportPage
{
    private static readonly Lazy<string> s_style = new(() =>
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static string Of(ReportContent content)
    {
        var run = content.Run;
        var title = $"newsnlp evaluate {run.Together.Task}";
        var html = new Html().Raw("<!DOCTYPE html>\n");
        using (html.In("html", ("lang", "en")))
        {
            using (html.In("head"))
            {
                html.Raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
                html.Element("title", title).Raw("<style>\n").Raw(s_style.Value).Raw("</style>\n");
            }

            using (html.In("body"))
            {
                Header(html, content, title);
                using (html.In("main"))
                {
                    SummarySection.Write(html, run);
                    CurveSection.Write(html, run.Together, content.LearningCurve);
                    LabelSection.Write(html, run.Together);
                    ConfusionSection.Write(html, run.Together);
                    ErrorSection.Write(html, run.Together);
                    DetailSection.Write(html, run);
                    ModelCardSection.Write(html, content);
                }
            }
        }

        return html.ToString();
    }

    private static void Header(Html html, ReportContent content, string title)
    {
        using (html.In("header"))
        {
            html.Element("h1", title);
            html.Element("p", $"{content.Model ?? "the packaged models"} on {string.Join(", ", content.Run.Files.Select(f => f.Name))}", ("class", "muted"));
            using (html.In("nav", ("aria-label", "Sections")))
            {
                foreach (var (id, name) in Sections(content)) html.Element("a", name, ("href", "#" + id));
            }
        }
    }

    private static IEnumerable<(string Id, string Name)> Sections(ReportContent content)
    {
        yield return ("summary", "Summary");
        if (CurveSection.HasPictures(content.Run.Together, content.LearningCurve)) yield return ("curves", "Curves");
        yield return ("labels", "Labels");
        yield return ("confusion", "Confusion");
        yield return ("errors", "Errors");
        if (DetailSection.IsNeeded(content.Run)) yield return ("details", "Files and languages");
        yield return ("card", "Model card");
    }
}
