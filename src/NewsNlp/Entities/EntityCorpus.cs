using NewsNlp.Data;

namespace NewsNlp.Entities;

/// <summary>What the packaged taggers are trained on: the training parts of the public data sets and of the project's headlines, and its tables of names.</summary>
internal static class EntityCorpus
{
    /// <summary>The texts to train a language's tagger on, with their weights.</summary>
    /// <param name="data">The folder of public data sets.</param>
    /// <param name="samples">The project's samples/data.</param>
    /// <param name="language">Kazakh or Russian.</param>
    /// <param name="split">The part to take: train leaves out what the figures are measured on, null takes all.</param>
    public static IReadOnlyList<EntityTrainingText> Read(DataFolder data, string samples, Language language, string? split = SplitRule.Train)
    {
        var headlines = Select(Path.Combine(samples, "headlines.csv"), split).Where(e => e.Language == language.Tag());
        IEnumerable<EntityTrainingText> sets = language == Language.Russian
            ? [.. Texts(Select(data.Nerel, split), EntityMarking.Full), .. Texts(Select(data.FactRuEval, split), EntityMarking.Names)]
            : Texts(Select(data.KazNerd, split), EntityMarking.Full);
        return [.. sets, .. Texts(headlines, EntityMarking.Full)];
    }

    /// <summary>The names of the project's tables.</summary>
    public static Gazetteer Names(string samples, Language language) => ListedNames.Build(Listed(samples, language), language);

    /// <summary>The same, one by one.</summary>
    public static IReadOnlyList<ListedName> Listed(string samples, Language language) =>
        [.. ListedNameFile.ReadEntities(Path.Combine(samples, "entities.csv"), language), .. ListedNameFile.ReadNames(Path.Combine(samples, "names.csv"))];

    /// <summary>
    /// Trains the packaged tagger of a language; the same data give the same bytes. The dev parts, where they are kept apart, tell when to stop and how
    /// sure a span is.
    /// </summary>
    public static EntityModel Train(
        DataFolder data, string samples, Language language, string? split = SplitRule.Train, Action<EntityTrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        NewsExample[] dev = split == SplitRule.Train
            ? [.. Read(data, samples, language, SplitRule.Dev).Select(t => t.Example with { KnownLabels = t.Marking.Types })]
            : [];
        return EntityTraining.Train(
            Read(data, samples, language, split), dev, new EntityTrainingOptions { Language = language, Listed = Names(samples, language) }, progress, cancellation);
    }

    private static IReadOnlyList<NewsExample> Select(string path, string? split) => SplitRule.Select([.. NewsData.Read(path)], split);

    private static IEnumerable<EntityTrainingText> Texts(IEnumerable<NewsExample> examples, EntityMarking marking) =>
        examples.Select(e => new EntityTrainingText(e) { Marking = marking });
}
