using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>What was taken for what, as a picture and as a table.</summary>
internal static class ConfusionSection
{
    private const int FewLabels = 6;

    public static void Write(Html html, EvaluationResult result)
    {
        using var section = html.In("section", ("id", "confusion"));
        html.Element("h2", "Confusion matrix");
        html.Element("p", Meaning(result.Task), ("class", "muted"));
        if (result.Confusion.Count == 0) return;
        using (html.In("div", ("class", "columns")))
        {
            Figures.Write(html, Charts.Confusion(result), "Each row is what is right, each column what was given; the darker, the larger the share of the row.");
            if (result.Confusion.Keys.Select(k => k.Gold).Distinct().Count() <= FewLabels)
            {
                Tables.Confusion(html, result, "");
                return;
            }
        }

        using var details = html.In("details");
        html.Element("summary", "The confusion matrix as a table");
        Tables.Confusion(html, result, "");
    }

    private static string Meaning(string task) => task switch
    {
        "language" => "One language per text.",
        "topics" => "The first topic of each text against the first topic given.",
        "entities" => "Types of entities with exactly the same span; in the row or column – a span that the other side does not have.",
        _ => "Boundaries between headlines: found, missed, and given where there is none.",
    };
}
