using Microsoft.ML;
using NewsNlp.Data;

namespace NewsNlp.Topics;

/// <summary>A trained topic model: as an ML.NET transformer and as the weights taken out of it.</summary>
internal sealed record TrainedTopics(ITransformer Transformer, TopicModel Model);

/// <summary>Trains the topic model: one calibrated binary model (L-BFGS logistic regression, elastic net) for each topic over one featurizer.</summary>
internal static class TopicTraining
{
    /// <summary>Trains on examples whose topics are given; the same examples, options and seed give the same model, whatever the number of threads.</summary>
    /// <param name="examples">Texts with their topics, of any taxonomy; those without a list of topics are left out.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told each step, or null.</param>
    /// <exception cref="ArgumentException">No example has a topic.</exception>
    public static TrainedTopics Train(IEnumerable<NewsExample> examples, TopicOptions options, IProgress<string>? progress = null)
    {
        var made = TopicExamples.Create(examples, options);
        progress?.Report($"topics: {made.TextCount} texts, {made.Rows.Count - made.TextCount} copies and lexicon entries, {made.Featurizer.FeatureCount} features");
        var fitting = new TopicFitting(made, options);
        var fitted = new FittedTopic[made.Ids.Length];
        Parallel.For(0, fitted.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads) }, t =>
        {
            fitted[t] = fitting.Fit(t);
            progress?.Report($"topics: {fitted[t].Id}, {fitted[t].Support} texts, threshold {fitted[t].Threshold:0.00}");
        });
        fitted = WithThresholds(fitted);
        var ml = new MLContext(options.Seed);
        var transformer = TopicPipeline.Build(ml, made.Featurizer, fitted, options);
        return new TrainedTopics(transformer, TopicPipeline.ModelOf(ml, transformer));
    }

    // The best F1 of each topic wants a threshold of its own, the best F1 over all decisions the same for all: halfway between them lose least of both.
    private static FittedTopic[] WithThresholds(FittedTopic[] fitted)
    {
        var all = ThresholdChoice.Best(fitted.SelectMany(t => t.Probabilities).ToArray(), fitted.SelectMany(t => t.Labels).ToArray());
        return [.. fitted.Select(t => t with { Threshold = (t.Threshold + all) / 2 })];
    }
}
