using Microsoft.ML;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>Trains the parts of one task from labelled examples; the same examples and seed give the same bytes, whatever the number of threads.</summary>
/// <param name="knowledge">What is known beside the examples.</param>
/// <param name="detector">Tells the language of examples that do not say it.</param>
/// <param name="seed">Seed of what is drawn at random.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="progress">Is told each step.</param>
/// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
internal sealed class PartTraining(
    Knowledge knowledge, LanguageModel detector, int seed, int threads, IProgress<TrainingStep> progress, CancellationToken cancellation)
{
    private const int FewestHeadlines = 50;

    // On fewer entities kept apart, when to stop is told by chance.
    private const int FewestDevEntities = 50;

    // Own data is little, and what it must not overturn has a penalty of its own.
    private const float ChangeL1 = 0.05f;
    private const float ChangeL2 = 0.02f;

    /// <summary>Trains the parts of a task.</summary>
    /// <param name="task">language, topics, entities or headlines.</param>
    /// <param name="own">The examples, with their weights; those that the task cannot use are left out.</param>
    /// <param name="mixed">Examples of the packaged corpus to train on as well.</param>
    /// <param name="dev">Examples kept apart; where they are enough they tell when to stop.</param>
    /// <exception cref="FormatException">The examples hold nothing that the task could learn from.</exception>
    public IReadOnlyList<TrainedPart> Train(string task, IReadOnlyList<NewsExample> own, IReadOnlyList<NewsExample> mixed, IReadOnlyList<NewsExample> dev)
    {
        NewsExample[] examples = [.. own, .. mixed];
        try
        {
            return task switch
            {
                "language" => [Language(examples)],
                "topics" => [Topics(examples)],
                "entities" => Entities(examples, mixed.ToHashSet(ReferenceEqualityComparer.Instance), dev),
                _ => [Headlines(examples)],
            };
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private TrainedPart Language(IReadOnlyList<NewsExample> examples) =>
        TrainedPart.Of(LanguageTraining.Train(examples, new LanguageOptions { Seed = seed }, new StepProgress(PartNames.Language, progress, 2)), seed);

    private TrainedPart Topics(IReadOnlyList<NewsExample> examples)
    {
        var topics = examples.Where(e => e.Topics is not null).SelectMany(e => e.Topics!).Distinct().Count();
        var options = new TopicOptions { Seed = seed, Threads = threads, Lexicon = knowledge.Lexicon };
        return TrainedPart.Of(TopicTraining.Train(examples, options, new StepProgress(PartNames.Topics, progress, topics + 1)), seed);
    }

    private List<TrainedPart> Entities(IReadOnlyList<NewsExample> examples, HashSet<object?> mixed, IReadOnlyList<NewsExample> dev)
    {
        var parts = new List<TrainedPart>();
        foreach (var group in examples.Where(e => e.Entities is not null).GroupBy(LanguageOf).OrderBy(g => g.Key))
        {
            if (group.Key is not (NewsNlp.Language.Kazakh or NewsNlp.Language.Russian)) continue;
            var start = knowledge.Tagger(group.Key);
            var (l1, l2) = start is null ? (new CrfTrainerOptions().L1, new CrfTrainerOptions().L2) : (ChangeL1, ChangeL2);
            var options = new EntityTrainingOptions
            {
                Language = group.Key, Listed = knowledge.Listed(group.Key), Start = start, Trainer = new CrfTrainerOptions { Threads = threads, L1 = l1, L2 = l2 },
            };
            var told = new StepProgress(TrainedPart.EntitiesOf(group.Key), progress, 0);
            var texts = group.Select(e => new EntityTrainingText(e, e.Weight) { Marking = MarkingOf(e), IsKnown = mixed.Contains(e) }).ToArray();
            if (!texts.Any(t => t.Example.Entities!.Count > 0)) continue;
            NewsExample[] kept = [.. dev.Where(e => e.Entities is not null && LanguageOf(e) == group.Key)];
            told.Report($"{texts.Length} texts");
            parts.Add(TrainedPart.Of(EntityTraining.Train(texts, kept.Sum(e => e.Entities!.Count) < FewestDevEntities ? [] : kept, options, told.Report, cancellation), seed));
        }

        return parts.Count > 0 ? parts : throw new FormatException("no Kazakh or Russian example has entities");
    }

    private static EntityMarking MarkingOf(NewsExample example) =>
        example.Marking ?? (example.KnownLabels is { } known ? EntityMarking.Of(known) : EntityMarking.Full);

    private TrainedPart Headlines(IReadOnlyList<NewsExample> examples)
    {
        NewsExample[] single = [.. examples.SelectMany(HeadlineExamples.Single).Select(e => e with { Split = SplitRule.Train })];
        if (single.Length < FewestHeadlines) throw new FormatException($"{single.Length} headlines are too few to train on: at least {FewestHeadlines} are needed");
        var options = new HeadlineOptions { Seed = seed };
        return TrainedPart.Of(HeadlineTraining.Train(single, knowledge.Names, options, new StepProgress(PartNames.Headlines, progress, options.Runs + 1).Report), seed);
    }

    /// <summary>The language that an example says it has, or seems to have.</summary>
    public Language LanguageOf(NewsExample example) => example.Language is { } tag
        ? LanguageTags.Parse(tag)
        : detector.Detect(example.Text, [NewsNlp.Language.Kazakh, NewsNlp.Language.Russian]).Language;
}
