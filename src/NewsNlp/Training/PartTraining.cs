using Microsoft.ML;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>Trains the parts of one task from labelled examples; the same examples and seed give the same bytes.</summary>
internal static class PartTraining
{
    private const int FewestHeadlines = 50;

    /// <param name="task">language, topics, entities or headlines.</param>
    /// <param name="examples">The examples; those that the task cannot use are left out.</param>
    /// <param name="packaged">Gives what training builds upon: known names, the lexicon.</param>
    /// <param name="seed">Seed of what is drawn at random.</param>
    /// <param name="progress">Is told each step.</param>
    /// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="FormatException">The examples hold nothing that the task could learn from.</exception>
    public static IReadOnlyList<TrainedPart> Train(
        string task, IReadOnlyList<NewsExample> examples, Models packaged, int seed, IProgress<string> progress, CancellationToken cancellation)
    {
        try
        {
            return task switch
            {
                "language" => [Language(examples, seed, progress)],
                "topics" => [Topics(examples, seed, progress)],
                "entities" => Entities(examples, packaged, seed, progress, cancellation),
                _ => [Headlines(examples, packaged, seed, progress)],
            };
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static TrainedPart Language(IReadOnlyList<NewsExample> examples, int seed, IProgress<string> progress)
    {
        var trained = LanguageTraining.Train(examples, new LanguageOptions { Seed = seed }, progress);
        return new TrainedPart(PartNames.Language, trained.Weights.ToBytes(), Zip(seed, trained.Model), ["kk", "kk-Latn", "ru", "und"]);
    }

    private static TrainedPart Topics(IReadOnlyList<NewsExample> examples, int seed, IProgress<string> progress)
    {
        var trained = TopicTraining.Train(examples, new TopicOptions { Seed = seed }, progress);
        return new TrainedPart(PartNames.Topics, TopicModelFormat.ToBytes(trained.Model), Zip(seed, trained.Transformer), trained.Model.Ids);
    }

    private static List<TrainedPart> Entities(
        IReadOnlyList<NewsExample> examples, Models packaged, int seed, IProgress<string> progress, CancellationToken cancellation)
    {
        var parts = new List<TrainedPart>();
        foreach (var group in examples.Where(e => e.Entities is not null).GroupBy(e => LanguageOf(e, packaged)).OrderBy(g => g.Key))
        {
            if (group.Key is not (NewsNlp.Language.Kazakh or NewsNlp.Language.Russian)) continue;
            var tag = group.Key.Tag();
            var options = new EntityTrainingOptions { Language = group.Key, Listed = packaged.Entities(group.Key).Listed };
            var train = group.Select(e => new EntityTrainingText(e)).ToArray();
            progress.Report($"entities-{tag}: {train.Length} texts");
            var model = EntityTraining.Train(
                train, [], options, p => progress.Report(FormattableString.Invariant($"entities-{tag}: {p.Stage}, iteration {p.Iteration}, objective {p.Objective:0.0}")), cancellation);
            using var weights = new MemoryStream();
            model.Write(weights);
            var ml = new MLContext(seed);
            var columns = new EntityPipelineColumns("Text", null, group.Key, "PredictedEntities");
            parts.Add(new TrainedPart($"entities-{tag}", weights.ToArray(), Zip(seed, EntityPipeline.Build(ml, new EntityParameters([model]), columns)), model.Types));
        }

        return parts.Count > 0 ? parts : throw new FormatException("no Kazakh or Russian example has entities");
    }

    private static TrainedPart Headlines(IReadOnlyList<NewsExample> examples, Models packaged, int seed, IProgress<string> progress)
    {
        if (examples.Count < FewestHeadlines) throw new FormatException($"{examples.Count} headlines are too few to train on: at least {FewestHeadlines} are needed");
        var splitter = HeadlineTraining.Train(examples, WordNames.Of(packaged.Headlines.Weights.Knowledge), new HeadlineOptions { Seed = seed }, progress.Report);
        using var weights = new MemoryStream();
        splitter.Write(weights);
        return new TrainedPart(PartNames.Headlines, weights.ToArray(), Zip(seed, HeadlinePipeline.Build(new MLContext(seed), splitter.Weights, "Headlines", "Text")), ["boundary"]);
    }

    private static Language LanguageOf(NewsExample example, Models packaged) =>
        example.Language is { } tag ? LanguageTags.Parse(tag) : packaged.Language.Detect(example.Text, [NewsNlp.Language.Kazakh, NewsNlp.Language.Russian]).Language;

    private static byte[] Zip(int seed, ITransformer model) => ModelZip.Save(new MLContext(seed), model, null);
}
