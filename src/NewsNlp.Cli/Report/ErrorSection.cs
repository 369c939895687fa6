using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>The most confident errors, what is right and what was given in the text itself.</summary>
internal static class ErrorSection
{
    private const int Shown = 50;

    public static void Write(Html html, EvaluationResult result)
    {
        using var section = html.In("section", ("id", "errors"));
        html.Element("h2", "Errors");
        if (result.Errors.Count == 0)
        {
            html.Element("p", "None.");
            return;
        }

        // Drawn blocks repeat headlines: the same text is shown once.
        var errors = result.Errors.DistinctBy(e => e.Text).ToArray();
        var order = errors.Any(e => e.Confidence is not null) ? "the most confident first" : "in the order of the texts";
        html.Element("p", $"{Math.Min(Shown, errors.Length)} of {errors.Length} texts that came out wrong, {order}. ✗ is what the other line does not have.", ("class", "muted"));
        using var list = html.In("ol", ("class", "errors"));
        foreach (var error in errors.Take(Shown)) Item(html, error);
    }

    private static void Item(Html html, ErrorCase error)
    {
        using var item = html.In("li");
        using (html.In("p", ("class", "muted")))
        {
            var place = error.Source.File is { } file ? $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(file))}{(error.Source.Line > 0 ? ":" + Html.Count(error.Source.Line) : "")}" : "";
            html.Text(string.Join(" · ", new[] { place, error.Language, error.Confidence is { } p ? $"confidence {Html.Share(p)}" : null }.Where(s => !string.IsNullOrEmpty(s))));
        }

        var labelsTheText = error.Gold.Concat(error.Given).Any(m => m.Span is null);
        if (labelsTheText) html.Element("p", error.Text, ("class", "text"), ("dir", "auto"));
        using var lines = html.In("dl");
        Line(html, "Right", "missed", error.Text, error.Gold, labelsTheText);
        Line(html, "Given", "wrong", error.Text, error.Given, labelsTheText);
    }

    private static void Line(Html html, string name, string wrong, string text, IReadOnlyList<ErrorMark> marks, bool labelsTheText)
    {
        html.Element("dt", name);
        using var line = html.In("dd", ("dir", "auto"));
        if (!labelsTheText)
        {
            Marked(html, wrong, text, marks);
            return;
        }

        if (marks.Count == 0) html.Element("span", "none", ("class", "muted"));
        foreach (var mark in marks)
        {
            using (html.In("span", ("class", mark.IsRight ? "chip" : "chip " + wrong))) Label(html, mark);
            html.Raw(" ");
        }
    }

    private static void Marked(Html html, string wrong, string text, IReadOnlyList<ErrorMark> marks)
    {
        var done = 0;
        foreach (var mark in marks.OrderBy(m => m.Span!.Value.Start))
        {
            var (start, end) = mark.Span!.Value;
            if (start < done) continue;
            html.Text(text[done..start]);
            using (html.In("mark", ("class", mark.IsRight ? "" : wrong)))
            {
                html.Text(text[start..end]);
                using var small = html.In("small");
                Label(html, mark);
            }

            done = end;
        }

        html.Text(text[done..]);
    }

    private static void Label(Html html, ErrorMark mark)
    {
        html.Text(mark.IsRight ? mark.Label : $"✗ {mark.Label}");
        if (mark.Confidence is { } p) html.Text(FormattableString.Invariant($" {p:0.00}"));
    }
}
