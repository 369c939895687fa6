using NewsNlp.Data;
using NewsNlp.Internal;

namespace NewsNlp.Training;

/// <summary>A user's labelled data, read and split.</summary>
/// <param name="Train">What is trained on.</param>
/// <param name="Dev">What is measured on.</param>
/// <param name="Files">The files trained on, with hashes.</param>
internal sealed record OwnData(IReadOnlyList<NewsExample> Train, IReadOnlyList<NewsExample> Dev, IReadOnlyList<TrainingFile> Files)
{
    /// <summary>Reads all files; nothing is trained on where any has an error.</summary>
    /// <exception cref="NewsDataException">The files have errors; each is listed.</exception>
    /// <exception cref="FormatException">No row is left to train on.</exception>
    public static OwnData Read(TrainingConfig config)
    {
        var errors = new List<DataError>();
        var read = config.Data!.Select(path => (Path: path, Examples: Examples(path))).ToList();
        var apart = config.Dev?.SelectMany(Examples).ToList();
        if (config.Labels is { } allowed) FindOthers(config.Task!, [.. read.SelectMany(r => r.Examples), .. apart ?? []], allowed, errors);
        if (errors.Count > 0) throw new NewsDataException(errors);
        var train = new List<NewsExample>();
        var dev = apart ?? [];
        var files = new List<TrainingFile>();
        foreach (var (path, examples) in read)
        {
            // With a dev set of its own the data is trained on whole, but for what its own split column keeps apart.
            var hasSplit = examples.Any(e => e.Split is not null);
            var kept = apart is null || hasSplit ? SplitRule.Select(examples, SplitRule.Train) : examples;
            if (apart is null) dev.AddRange(SplitRule.Select(examples, SplitRule.Dev));
            train.AddRange(kept);
            files.Add(new TrainingFile(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), FileHash.Of(path), kept.Count));
        }

        if (train.Count == 0) throw new FormatException($"{string.Join(", ", config.Data!)}: no row is left to train on");
        var known = config.KeepTypes == true ? Mentioned(config.Task!, [.. train, .. dev]) : null;
        return new OwnData([.. train.Select(e => e with { KnownLabels = known })], [.. dev.Select(e => e with { KnownLabels = known })], files);

        IReadOnlyList<NewsExample> Examples(string path) => [.. DataFormat.Read(path, config.Columns, errors)];
    }

    private static void FindOthers(string task, IEnumerable<NewsExample> examples, IReadOnlyList<string> allowed, List<DataError> errors)
    {
        foreach (var example in examples)
        {
            foreach (var label in LabelsOf(task, example).Distinct().Where(l => !allowed.Contains(l)))
            {
                errors.Add(new DataError(example.Source.File ?? "", example.Source.Line, $"'{label}' is an unknown label: expected one of {string.Join(", ", allowed)}"));
            }
        }
    }

    private static HashSet<string> Mentioned(string task, IReadOnlyList<NewsExample> examples) =>
        examples.SelectMany(e => LabelsOf(task, e)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> LabelsOf(string task, NewsExample example) => task switch
    {
        "topics" => example.Topics ?? [],
        "entities" => (example.Entities ?? []).Select(e => e.Type),
        "language" => example.Language is { } language ? [language] : [],
        _ => [],
    };
}
