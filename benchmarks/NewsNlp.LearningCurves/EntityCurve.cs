using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Training;

namespace NewsNlp.LearningCurves;

/// <summary>Entities of one language, by the project's headlines and by its tables of names; the public data sets are there throughout.</summary>
internal sealed class EntityCurve(DataFolder data, string samples, Language language) : Curve
{
    private readonly IReadOnlyList<EntityTrainingText> _texts = EntityCorpus.Read(data, samples, language);
    private readonly ListedName[] _names = [.. EntityCorpus.Listed(samples, language)];

    protected override string Task => "entities";

    protected override (string Texts, string Tables) Sources => ("headlines", "names");

    protected override IReadOnlyList<DevSet> Dev { get; } = new PackagedSources(data, samples).Dev(TrainedPart.EntitiesOf(language));

    protected override (TrainedPart Part, int Texts, int Rows) Train(double texts, double tables)
    {
        var headlines = Sample.Of([.. _texts.Where(IsHeadline)], t => $"{t.Example.Id} {t.Example.Text}", texts);
        var names = Sample.Of(_names, n => $"{n.Type} {n.Surface}", tables);
        EntityTrainingText[] train = [.. _texts.Where(t => !IsHeadline(t)), .. headlines];
        NewsExample[] dev = [.. EntityCorpus.Read(data, samples, language, SplitRule.Dev).Where(t => t.Marking == EntityMarking.Full).Select(t => t.Example)];
        var options = new EntityTrainingOptions { Language = language, Listed = ListedNames.Build(names, language) };
        return (TrainedPart.Of(EntityTraining.Train(train, dev, options), Seed), headlines.Length, names.Length);
    }

    private bool IsHeadline(EntityTrainingText text) => text.Example.Source.File is { } file && !Path.GetRelativePath(samples, file).StartsWith("..", StringComparison.Ordinal);
}
