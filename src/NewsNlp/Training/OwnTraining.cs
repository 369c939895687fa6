using NewsNlp.Data;
using NewsNlp.Evaluation;
using NewsNlp.Internal;
using NewsNlp.Pages;
using NewsNlp.Text;

namespace NewsNlp.Training;

/// <summary>What a training on own data gave.</summary>
/// <param name="Bundle">The new bundle, parts not trained as packaged.</param>
/// <param name="Examples">Number of own examples trained on.</param>
/// <param name="Folds">Cross-validation, or null where none was asked for.</param>
/// <param name="Changes">For each dev set what changed against the packaged models.</param>
/// <param name="Dev">The own texts kept out of training.</param>
/// <param name="LearningCurve">F1 on them after training on parts of the data; empty where no report was asked for.</param>
internal sealed record TrainingOutcome(
    Bundle Bundle, int Examples, FoldScores? Folds, IReadOnlyList<DevChange> Changes, IReadOnlyList<NewsExample> Dev, IReadOnlyList<LearningPoint> LearningCurve);

/// <summary>What changed on one dev set.</summary>
/// <param name="Name">What the set is.</param>
/// <param name="Texts">Number of its texts.</param>
/// <param name="Labels">All labels together first, then each.</param>
internal sealed record DevChange(string Name, int Texts, IReadOnlyList<ComparedLabel> Labels);

/// <summary>Trains one task on own data, beside the packaged corpus or alone.</summary>
/// <param name="config">The settings, complete.</param>
/// <param name="corpus">The folder of the packaged corpus.</param>
/// <param name="threads">Threads to use; the result does not depend on it.</param>
/// <param name="progress">Is told each step.</param>
/// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
internal sealed class OwnTraining(TrainingConfig config, string corpus, int threads, IProgress<TrainingStep> progress, CancellationToken cancellation)
{
    private const int Digits = 4;
    private const ulong Parts = 1000;
    private const int CurveParts = 4;

    // Quarters of the data.
    private static readonly int[] s_curve = [1, 2];

    private readonly string _task = config.Task!;
    private readonly Bundle _packaged = PackagedBundle.Read();
    private readonly Bundle _base = Base(config.Base);

    private bool UsesPackaged => config.From == "packaged";

    /// <summary>Reads, trains, measures.</summary>
    /// <exception cref="NewsDataException">The data has errors; each is listed.</exception>
    /// <exception cref="FormatException">The data holds nothing that the task could learn from.</exception>
    public TrainingOutcome Run()
    {
        var data = OwnData.Read(config);
        var models = new Models(_packaged);
        var mix = new PackagedMix(corpus, config.DataSets is { } folder ? new DataFolder(folder) : null);
        var training = new PartTraining(UsesPackaged ? Knowledge.Of(models) : Knowledge.None, models.Language, config.Seed!.Value, threads, progress, cancellation);
        var mixed = UsesPackaged && config.Mix > 0 ? Mixed(mix, models, data.Train.Select(training.LanguageOf).ToHashSet()) : [];
        var folds = config.Folds > 1 ? CrossValidate(training, data, mixed) : null;

        // With the public data sets the mix is all that the packaged taggers were trained on, with its marks; without, what they find in it counts.
        var (own, known) = config.DataSets is null ? (data.Train, mixed) : ([.. data.Train, .. mixed], (IReadOnlyList<NewsExample>)[]);
        var parts = training.Train(_task, own, known, data.Dev);
        var changes = Changes(parts, data, UsesPackaged ? mix.Dev : []);
        var about = new PartManifest { Seed = config.Seed!.Value, TrainingData = Files(data, mixed), Metrics = Metrics(changes, folds), Versions = TrainingVersions.Current(), Config = Repeatable };
        var curve = config.Report is not null && data.Dev.Count > 0 ? LearningCurve(training, data, mixed, changes) : [];
        return new TrainingOutcome(With(parts, about), data.Train.Count, folds, changes, Measurable(data.Dev), curve);
    }

    private static Bundle Base(string? path)
    {
        if (path is null) return PackagedBundle.Read();
        using var stream = File.OpenRead(path);
        return Bundle.Read(stream, path).Over(PackagedBundle.Read());
    }

    // Where the result went says nothing about how it came to be.
    private TrainingConfig Repeatable => config with { Out = null, Base = null, Report = null };

    private IReadOnlyList<NewsExample> Mixed(PackagedMix mix, Models models, HashSet<Language> languages)
    {
        // A tagger of a language that the data does not have stays as packaged.
        // The packaged texts were never searched for a new entity type. Topics are different: that a headline is not of a new topic is nearly always true.
        var types = _task == "entities" ? models.Entities(Language.Kazakh).Types.Union(models.Entities(Language.Russian).Types).ToHashSet() : null;
        var share = (ulong)(Parts * (config.Sample ?? 1));
        return [.. mix.Train(_task)
            .Where(e => Hash.Of(e.Text) % Parts < share && (types is null || languages.Contains(LanguageTags.Parse(e.Language ?? ""))))
            .Select(e => e with { Weight = e.Weight * config.Mix!.Value, KnownLabels = e.KnownLabels ?? types })];
    }

    private FoldScores CrossValidate(PartTraining training, OwnData data, IReadOnlyList<NewsExample> mixed)
    {
        var folds = CrossValidation.Cut(data.Train, config.Folds!.Value, config.Seed!.Value);
        return CrossValidation.Score([.. folds.Select((held, f) =>
        {
            progress.Report(new TrainingStep(_task, $"fold {f + 1} of {folds.Count}", 0));
            var parts = training.Train(_task, [.. folds.Where((_, i) => i != f).SelectMany(e => e)], mixed, data.Dev);
            return TextCounts.Count(_task, NewsAnalyzer.Of(With(parts, new PartManifest())), Measurable(held));
        })]);
    }

    // The last point is the training itself.
    private List<LearningPoint> LearningCurve(PartTraining training, OwnData data, IReadOnlyList<NewsExample> mixed, List<DevChange> changes)
    {
        var points = new List<LearningPoint>();
        var quarters = CrossValidation.Cut(data.Train, CurveParts, config.Seed!.Value);
        foreach (var count in s_curve)
        {
            NewsExample[] some = [.. quarters.Take(count).SelectMany(e => e)];
            progress.Report(new TrainingStep(_task, $"learning curve, {some.Length} of {data.Train.Count} examples", 0));
            var analyzer = NewsAnalyzer.Of(With(training.Train(_task, some, mixed, data.Dev), new PartManifest()));
            points.Add(new LearningPoint(some.Length, TextCounts.Count(_task, analyzer, Measurable(data.Dev)).Aggregate(default(LabelCounts), (sum, t) => sum + t.All).F1));
        }

        points.Add(new LearningPoint(data.Train.Count, changes[0].Labels[0].F1.After));
        return points;
    }

    private List<DevChange> Changes(IReadOnlyList<TrainedPart> parts, OwnData data, IReadOnlyList<NewsExample> packagedDev)
    {
        var (before, after) = (NewsAnalyzer.Of(_packaged), NewsAnalyzer.Of(With(parts, new PartManifest())));
        var changes = new List<DevChange>();
        foreach (var (name, examples) in new[] { ("own dev", Measurable(data.Dev)), ("packaged dev", Measurable(packagedDev)) })
        {
            if (examples.Count == 0) continue;
            cancellation.ThrowIfCancellationRequested();
            changes.Add(new DevChange(name, examples.Count, ModelComparison.Run(_task, before, after, examples)));
        }

        return changes;
    }

    // Single headlines are measured run together.
    private IReadOnlyList<NewsExample> Measurable(IReadOnlyList<NewsExample> examples) => _task == "headlines" ? HeadlineExamples.Blocks(examples) : examples;

    private Bundle With(IReadOnlyList<TrainedPart> parts, PartManifest about) =>
        parts.Aggregate(_base, (bundle, part) => bundle.With(part.Name, part.Weights, part.Model, about with { Labels = part.Labels }));

    private static IReadOnlyList<TrainingFile> Files(OwnData data, IReadOnlyList<NewsExample> mixed)
    {
        var packaged = mixed.GroupBy(e => e.Source.File is { } file ? Path.GetFileName(file) : "tables of words", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TrainingFile("packaged/" + g.Key, g.First().Source.File is { } file ? FileHash.Of(file) : "", g.Count()));
        return [.. data.Files, .. packaged];
    }

    private static SortedDictionary<string, double> Metrics(IReadOnlyList<DevChange> changes, FoldScores? folds)
    {
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            metrics[change.Name + " microF1"] = Math.Round(change.Labels[0].F1.After, Digits);
            metrics[change.Name + " microF1 packaged"] = Math.Round(change.Labels[0].F1.Before, Digits);
        }

        if (folds is not null) metrics["folds microF1"] = Math.Round(folds.Mean, Digits);
        return metrics;
    }
}
