using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>Precision and recall by threshold, stated against observed probabilities, and F1 by amount of training data.</summary>
internal static class CurveSection
{
    public static bool HasPictures(EvaluationResult result, IReadOnlyList<LearningPoint>? learning) =>
        result.Curve.Count > 0 || result.Calibration.Count > 0 || learning is { Count: > 1 };

    public static void Write(Html html, EvaluationResult result, IReadOnlyList<LearningPoint>? learning)
    {
        if (!HasPictures(result, learning)) return;
        using var section = html.In("section", ("id", "curves"));
        html.Element("h2", "Curves");
        using (html.In("div", ("class", "columns")))
        {
            if (result.Curve.Count > 0) Figures.Write(html, Charts.PrecisionRecall(result), "What precision and recall would be if only answers from a probability on were given; the ring is what the model's own thresholds give.");
            if (result.Calibration.Count > 0) Figures.Write(html, Charts.Reliability(result), $"{Bins(result)} On the diagonal the stated probabilities are as often right as they say.");
            if (learning is { Count: > 1 }) Figures.Write(html, Charts.Learning(learning), "F1 on text kept out of training, by the number of texts trained on.");
        }

        if (result.Calibration.Count == 0) return;
        using var details = html.In("details");
        html.Element("summary", "The calibration curve as a table");
        Tables.Calibration(html, result, "");
    }

    private static string Bins(EvaluationResult result) => result.Task == "topics"
        ? "Scores from 0.1 on, in ten bins of equal count."
        : "Stated probabilities in ten bins of equal count.";
}
