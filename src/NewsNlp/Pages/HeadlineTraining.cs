using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>How to train a splitter.</summary>
internal sealed record HeadlineOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Weight of the squared L2 norm in each step.</summary>
    public float L2 { get; init; } = 0.002f;

    public float LearningRate { get; init; } = 0.2f;

    /// <summary>Added to the score of every cut: a missed one spoils two headlines, a needless one only one.</summary>
    public float Bias { get; init; } = 0.5f;

    /// <summary>Times that every block is gone through.</summary>
    public int Iterations { get; init; } = 8;

    /// <summary>Times that every headline is put into a block, each time among others.</summary>
    public int Rounds { get; init; } = 6;

    /// <summary>The same for sentences of running text.</summary>
    public int SentenceRounds { get; init; } = 2;

    /// <summary>Trainings on other blocks of the same headlines whose weights are averaged: one alone depends on the blocks' chance.</summary>
    public int Runs { get; init; } = 2;

    /// <summary>Weight of a sentence of running text against a headline.</summary>
    public float SentenceWeight { get; init; } = 0.5f;
}

/// <summary>
/// Trains the splitter on blocks of headlines in random order. The words' tables that a block's features are read from are counted
/// on the other folds' text: with its own, every name would look well known.
/// </summary>
internal static class HeadlineTraining
{
    /// <summary>Where the features of shapes in sentences of running text start: they take up what sets it apart from headlines.</summary>
    public const int SentenceShapes = HeadlineWeights.FeatureCount + SegmentFeatures.Count;

    /// <summary>The splitter's features, and behind them those that only sentences of running text have.</summary>
    public const int Dimensions = SentenceShapes + (WordShapes.Count * WordShapes.Count);

    private const int Folds = 5;
    private const int Fewest = 50;

    // Smaller weights change no figure of the report; without them the model is a third smaller.
    private const float LeastWeight = 0.01f;

    /// <summary>Trains on the headlines of examples of any format.</summary>
    /// <exception cref="ArgumentException">The examples hold fewer than 50 headlines.</exception>
    public static HeadlineSplitter Train(IEnumerable<NewsExample> examples, WordNames names, HeadlineOptions options, Action<string>? progress = null) =>
        Train(HeadlineText.From(examples), names, options, progress);

    /// <summary>Trains on those headlines that are not kept for dev.</summary>
    /// <exception cref="ArgumentException">There are fewer than 50.</exception>
    public static HeadlineSplitter Train(IReadOnlyList<HeadlineText> headlines, WordNames names, HeadlineOptions options, Action<string>? progress = null)
    {
        var train = headlines.Where(h => !h.IsDev).ToArray();
        if (train.Length < Fewest) throw new ArgumentException($"{train.Length} headlines are too few to train on: at least {Fewest} are needed.", nameof(headlines));
        var weights = new float[HeadlineWeights.FeatureCount];
        for (var run = 0; run < options.Runs; run++)
        {
            var blocks = Blocks(train, names, options, run);
            progress?.Invoke($"training {run + 1} of {options.Runs}: {train.Length} headlines, {blocks.Count} blocks");
            var trained = new SegmentTrainer(options).Fit(blocks, options.Seed + run);
            for (var i = 0; i < weights.Length; i++) weights[i] += trained[i] / options.Runs;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            if (Math.Abs(weights[i]) < LeastWeight) weights[i] = 0;
        }

        var counts = new WordCounts();
        foreach (var headline in train) counts.Add(headline);
        progress?.Invoke($"{weights.Count(w => w != 0)} weights of {weights.Length} are not zero");
        return new HeadlineSplitter(HeadlineWeights.Quantize(weights, options.Bias, counts.ToKnowledge(names)));
    }

    private static List<TrainingBlock> Blocks(HeadlineText[] train, WordNames names, HeadlineOptions options, int run)
    {
        var blocks = new List<TrainingBlock>();
        var random = new Random(options.Seed + run);
        var folds = new HeadlineText[Folds][];
        var order = train.ToArray();
        random.Shuffle(order);
        for (var f = 0; f < Folds; f++) folds[f] = [.. order.Where((_, i) => i % Folds == f)];
        for (var f = 0; f < Folds; f++)
        {
            var counts = new WordCounts();
            foreach (var headline in folds.Where((_, i) => i != f).SelectMany(h => h)) counts.Add(headline);
            var knowledge = counts.ToKnowledge(names);
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var (isHeadline, weight, headlines) in Groups(folds[f], round + run))
                {
                    if (!isHeadline && round >= options.SentenceRounds) continue;
                    foreach (var block in HeadlineBlock.Shuffle(headlines, random)) blocks.Add(TrainingBlock.Of(block, knowledge, isHeadline, weight * (isHeadline ? 1 : options.SentenceWeight)));
                }
            }
        }

        return blocks;
    }

    // Two rounds of three mix the languages, one keeps them apart: pages come both ways.
    private static IEnumerable<(bool IsHeadline, float Weight, IEnumerable<HeadlineText> Headlines)> Groups(HeadlineText[] fold, int round) =>
        fold.GroupBy(h => (h.IsHeadline, Language: round % 3 < 2 ? Language.Undetermined : h.Language, h.Weight))
            .Select(g => (g.Key.IsHeadline, g.Key.Weight, (IEnumerable<HeadlineText>)g));
}
