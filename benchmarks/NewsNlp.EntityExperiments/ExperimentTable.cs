using System.Globalization;
using System.IO.Compression;
using NewsNlp.Entities;
using NewsNlp.Evaluation;

namespace NewsNlp.EntityExperiments;

/// <summary>One row of Markdown for each experiment: F1 on each dev set and of some types, and over all sets the difference from the first row with its 95 % interval.</summary>
internal sealed class ExperimentTable(ExperimentData data)
{
    private static readonly string[] s_names = [EntityType.Person, EntityType.Organization, EntityType.GeoPolitical];

    private static readonly (string Set, string Name, string[] Types)[] s_columns =
    [
        ("KazNERD", "KazNERD", []), ("NEREL", "NEREL", []), ("NEREL", "PERSON", [EntityType.Person]), ("NEREL", "ORG", [EntityType.Organization]),
        ("NEREL", "GPE+LOC", [EntityType.GeoPolitical, EntityType.Location]), ("factRuEval", "factRuEval", []), (ExperimentData.Headlines, "headlines", []),
        (ExperimentData.Headlines, "their PERSON+ORG+GPE", s_names), ("first word", "beginning one", s_names), ("lower case", "lower case", s_names), ("capitals", "capitals", s_names),
    ];

    private LabelCounts[]? _first;

    private IEnumerable<(string Set, string Name, string[] Types)> Columns => s_columns.Where(c => data.Dev.Concat(data.Altered).Any(d => d.Name == c.Set));

    public string Header() => $"| {string.Join(" | ", Columns.Select(c => c.Name).Prepend(""))} | all, against the first | KB |\n|{string.Concat(Enumerable.Repeat("---|", Columns.Count() + 3))}";

    public string Row(string name, EntityModel model)
    {
        var tagged = data.Dev.Concat(data.Altered).ToDictionary(d => d.Name, d => TaggedTexts.Of(model, d));
        LabelCounts[] all = [.. data.Dev.SelectMany(d => tagged[d.Name].Counts())];
        var difference = PairedBootstrap.F1(_first ??= all, all);
        var cells = Columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"{tagged[c.Set].F1(c.Types):0.000}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {string.Join(" | ", cells)} | {difference.Difference:+0.000;-0.000;0} [{difference.Low:+0.000;-0.000;0}, {difference.High:+0.000;-0.000;0}] | {Size(model) / 1000} |");
    }

    private static long Size(EntityModel model)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) model.Write(deflate);
        return bytes.Length;
    }
}
