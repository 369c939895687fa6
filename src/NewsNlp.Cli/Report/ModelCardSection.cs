using NewsNlp.Cli.Output;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>What the model is, what it was trained on, and where its limits are.</summary>
internal static class ModelCardSection
{
    private const double Weak = 0.5;
    private const int ManyLabels = 40;

    public static void Write(Html html, ReportContent content)
    {
        using var section = html.In("section", ("id", "card"));
        html.Element("h2", "Model card");
        var task = content.Run.Together.Task;
        html.Element("p", $"{content.Model ?? "the packaged models"}; bundle format {content.Card.FormatVersion}, read by NewsNlp {content.Card.Version}.");
        foreach (var part in content.Card.Parts.Where(p => p.Name == task || p.Name.StartsWith(task + "-", StringComparison.Ordinal))) Part(html, part);
        html.Element("h3", "Limits");
        using var limits = html.In("ul");
        foreach (var limit in Limits(content.Run.Together)) html.Element("li", limit);
    }

    private static void Part(Html html, PartInfo part)
    {
        html.Element("h3", part.Name);
        using (html.In("dl", ("class", "card")))
        {
            Entry("Labels", part.Labels.Count > ManyLabels ? $"{part.Labels.Count}: {string.Join(", ", part.Labels.Take(ManyLabels))} …" : $"{part.Labels.Count}: {string.Join(", ", part.Labels)}");
            Entry("Size", $"{part.Weights.Compressed:N0} bytes compressed, {part.Weights.Length:N0} not" + (part.Model is { } zip ? $"; ML.NET model.zip {zip.Length:N0} bytes" : ""));
            Entry("SHA-256", part.Weights.Sha256);
            Entry("Seed", Html.Count(part.Seed));
            foreach (var (name, value) in part.Metrics) Entry(name, Html.Share(value));
            foreach (var (name, value) in part.Others) Entry(name, value);
        }

        using var scroll = html.In("div", ("class", "scroll"));
        using var table = html.In("table");
        html.Element("caption", "Trained on");
        Tables.Head(html, "file", "texts", "SHA-256");
        using var body = html.In("tbody");
        foreach (var file in part.TrainingData)
        {
            using var row = html.In("tr");
            html.Element("th", file.Name, ("scope", "row"));
            html.Element("td", Html.Count(file.Examples), ("class", "n"));
            html.Element("td", file.Sha256, ("class", "hash"));
        }

        void Entry(string name, string value)
        {
            html.Element("dt", name);
            html.Element("dd", value);
        }
    }

    private static IEnumerable<string> Limits(EvaluationResult result)
    {
        yield return result.Task switch
        {
            "language" => "Tells Kazakh (Cyrillic and Latin script) and Russian from everything else; names and abbreviations take their clause's language.",
            "topics" => "Made for headlines and single sentences; topics that need knowledge beyond the words of the text are missed.",
            "entities" => "Outermost spans are compared; unseen names and the ends of long spans are where most errors are.",
            _ => "Made for headlines run together with nothing but spaces; headlines in one language are split less surely than in two.",
        };
        yield return "The figures hold for text like the files evaluated; text of another kind or time may come out worse.";
        var weak = result.Labels.Where(l => l.Value.Support > 0 && l.Value.F1 < Weak).Select(l => l.Key).ToArray();
        if (weak.Length > 0) yield return $"Found badly here (F1 below 0.5): {string.Join(", ", weak)}.";
        var few = result.Labels.Where(l => l.Value.Support is > 0 and < 20).Select(l => l.Key).ToArray();
        if (few.Length > 0) yield return $"Too few here to say much (support below 20): {string.Join(", ", few)}.";
        var absent = result.Labels.Where(l => l.Value.Support == 0).Select(l => l.Key).ToArray();
        if (absent.Length > 0) yield return $"Given but never right in these files: {string.Join(", ", absent)}.";
    }
}
