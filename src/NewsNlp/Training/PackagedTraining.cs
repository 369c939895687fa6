using System.Collections.Concurrent;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Evaluation;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>Trains the packaged parts from the public data sets and the project's samples, and measures them; the same input gives the same bytes, whatever the number of threads.</summary>
/// <param name="data">The folder of public data sets.</param>
/// <param name="samples">The project's samples/data.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="progress">Is told each step.</param>
/// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
internal sealed class PackagedTraining(DataFolder data, string samples, int threads, IProgress<TrainingStep> progress, CancellationToken cancellation)
{
    private const int Seed = 1;
    private const int Digits = 4;

    private readonly PackagedSources _sources = new(data, samples);

    /// <summary>The parts, those that take longest first.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        [PartNames.EntitiesRussian, PartNames.Topics, PartNames.EntitiesKazakh, PartNames.Language, PartNames.Headlines];

    /// <summary>Trains parts side by side.</summary>
    /// <param name="before">The bundle whose other parts stay.</param>
    /// <param name="parts">The parts to train.</param>
    /// <returns>The bundle without models, as it is packaged, and each trained part.</returns>
    /// <exception cref="NewsDataException">Something in the files is broken; each fault is listed.</exception>
    public (Bundle Bundle, IReadOnlyList<TrainedPart> Trained) Run(Bundle before, IReadOnlyCollection<string> parts)
    {
        var trained = new ConcurrentDictionary<string, TrainedPart>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(Parts.Where(parts.Contains), EnumerablePartitionerOptions.NoBuffering), options, part => trained[part] = Train(part));
        TrainedPart[] inOrder = [.. Parts.Where(parts.Contains).Select(p => trained[p])];
        var bundle = inOrder.Aggregate(before, (b, part) => b.With(part.Name, part.Weights, null, new PartManifest()));
        var analyzer = NewsAnalyzer.Of(bundle);
        var manifests = new ConcurrentDictionary<string, PartManifest>();
        Parallel.ForEach(inOrder, options, part => manifests[part.Name] = Describe(part, analyzer));
        return (inOrder.Aggregate(bundle, (b, part) => b.With(part.Name, part.Weights, null, manifests[part.Name])), inOrder);
    }

    private TrainedPart Train(string part)
    {
        progress.Report(new TrainingStep(part, "reading", 0));
        var trained = part switch
        {
            PartNames.Language => TrainedPart.Of(LanguageCorpus.Train(data, samples, new LanguageOptions { Seed = Seed }, new StepProgress(part, progress, 2)), Seed),
            PartNames.Topics => TrainedPart.Of(TopicCorpus.Train(data, samples, new TopicOptions { Seed = Seed, Threads = threads }, new StepProgress(part, progress, Topic.All.Count + 1)), Seed),
            PartNames.Headlines => TrainedPart.Of(HeadlineCorpus.Train(data, samples, new HeadlineOptions { Seed = Seed }, new StepProgress(part, progress, new HeadlineOptions().Runs + 1).Report), Seed),
            _ => TrainedPart.Of(EntityCorpus.Train(data, samples, PackagedSources.LanguageOf(part), progress: new StepProgress(part, progress, 0).Report, cancellation: cancellation), Seed),
        };
        progress.Report(new TrainingStep(part, "trained", 1));
        return trained;
    }

    private PartManifest Describe(TrainedPart part, NewsAnalyzer analyzer)
    {
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var set in _sources.Dev(part.Name))
        {
            foreach (var (name, value) in Measure(part.Name, analyzer, set.Examples)) metrics[$"{set.Name} {name}"] = Math.Round(value, Digits);
        }

        progress.Report(new TrainingStep(part.Name, "measured", 1));
        return new PartManifest
        {
            Labels = part.Labels, Seed = Seed, TrainingData = _sources.Files(part.Name), Metrics = metrics, Versions = TrainingVersions.Current(),
        };
    }

    private static IEnumerable<(string Name, double Value)> Measure(string part, NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples)
    {
        switch (part)
        {
            case PartNames.Headlines:
                foreach (var row in HeadlineReport.Measure(analyzer.Models.Headlines, examples).Where(r => r.Splitter == "trained"))
                {
                    yield return (row.Blocks + " boundaryF1", row.Score.F1);
                    yield return (row.Blocks + " whole", row.Score.Whole);
                }

                break;
            case PartNames.EntitiesKazakh or PartNames.EntitiesRussian:
                yield return ("microF1", TextCounts.Count("entities", analyzer, examples).Aggregate(default(LabelCounts), (sum, t) => sum + t.All).F1);
                break;
            default:
                var result = Evaluator.Run(part, analyzer, [("dev", examples)]).Together;
                yield return ("microF1", result.MicroF1);
                yield return (part == PartNames.Language ? "accuracy" : "firstTopic", result.Accuracy);
                break;
        }
    }
}
