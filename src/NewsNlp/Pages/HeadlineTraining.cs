using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>How to train a splitter.</summary>
internal sealed record HeadlineOptions
{
    public int Seed { get; init; } = 1;

    public float L1 { get; init; } = 0.1f;

    public float L2 { get; init; } = 0.3f;

    public int Iterations { get; init; } = 30;

    /// <summary>Times that every headline is put into a block, each time among others.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Trainings on other blocks of the same headlines whose weights are averaged: one alone depends on the blocks' chance.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Weight of a gap in a sentence of running text against one in a headline.</summary>
    public float SentenceWeight { get; init; } = 0.3f;
}

/// <summary>One gap with its label, as the trainer takes it.</summary>
internal sealed class GapRow
{
    [ColumnName("IsEnd")]
    public bool IsEnd { get; set; }

    [ColumnName("Gap"), VectorType(HeadlineTraining.Dimensions)]
    public VBuffer<float> Features { get; set; }

    [ColumnName("Weight")]
    public float Weight { get; set; } = 1;
}

/// <summary>
/// Trains the logistic regression on blocks of headlines in random order. The words' tables that a block's features are read from are counted
/// on the other folds' text: with its own, every name would look well known.
/// </summary>
internal static class HeadlineTraining
{
    /// <summary>The splitter's features, and behind them those that only sentences of running text have: they take up what sets it apart from headlines.</summary>
    public const int Dimensions = HeadlineWeights.FeatureCount + SegmentFeatures.Count + (WordShapes.Count * WordShapes.Count);

    private const int Folds = 5;
    private const int PlainEvery = 7;

    /// <summary>Trains on the headlines of examples of any format.</summary>
    /// <exception cref="ArgumentException">The examples hold fewer than 50 headlines.</exception>
    public static HeadlineSplitter Train(IEnumerable<NewsExample> examples, WordNames names, HeadlineOptions options, Action<string>? progress = null) =>
        Train(HeadlineText.From(examples), names, options, progress);

    /// <summary>Trains on those headlines that are not kept for dev.</summary>
    /// <exception cref="ArgumentException">There are fewer than 50.</exception>
    public static HeadlineSplitter Train(IReadOnlyList<HeadlineText> headlines, WordNames names, HeadlineOptions options, Action<string>? progress = null)
    {
        var train = headlines.Where(h => !h.IsDev).ToArray();
        if (train.Length < 50) throw new ArgumentException($"{train.Length} headlines are too few to train on: at least 50 are needed.", nameof(headlines));
        var weights = new float[HeadlineWeights.FeatureCount];
        var bias = 0f;
        for (var run = 0; run < options.Runs; run++)
        {
            var rows = Rows(train, names, options, run);
            progress?.Invoke($"training {run + 1} of {options.Runs}: {train.Length} headlines, {rows.Count} gaps");
            var linear = Fit(rows, options, run);
            for (var i = 0; i < weights.Length; i++) weights[i] += linear.Weights[i] / options.Runs;
            bias += linear.Bias / options.Runs;
        }

        var counts = new WordCounts();
        foreach (var headline in train) counts.Add(headline);
        progress?.Invoke($"{weights.Count(w => w != 0)} weights of {weights.Length} are not zero");
        return new HeadlineSplitter(HeadlineWeights.Quantize(weights, bias, counts.ToKnowledge(names)));
    }

    private static LinearBinaryModelParameters Fit(List<GapRow> rows, HeadlineOptions options, int run)
    {
        var ml = new MLContext(options.Seed + run);
        var trainer = ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = "IsEnd",
            FeatureColumnName = "Gap",
            ExampleWeightColumnName = "Weight",
            L1Regularization = options.L1,
            L2Regularization = options.L2 / rows.Count,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceTolerance = 1e-4f,
            NumberOfThreads = 1,
        });
        return trainer.Fit(ml.Data.LoadFromEnumerable(rows)).Model.SubModel;
    }

    private static List<GapRow> Rows(HeadlineText[] train, WordNames names, HeadlineOptions options, int run)
    {
        var rows = new List<GapRow>();
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
                foreach (var group in Groups(folds[f], round + run))
                {
                    foreach (var block in HeadlineBlock.Shuffle(group.Headlines, random)) AddRows(block, knowledge, group.IsHeadline, group.Weight, options, rows);
                }
            }
        }

        return rows;
    }

    // Even rounds mix the languages, odd ones keep them apart: pages come both ways.
    private static IEnumerable<(bool IsHeadline, float Weight, IEnumerable<HeadlineText> Headlines)> Groups(HeadlineText[] fold, int round) =>
        fold.GroupBy(h => (h.IsHeadline, Language: round % 2 == 0 ? Language.Undetermined : h.Language, h.Weight))
            .Select(g => (g.Key.IsHeadline, g.Key.Weight, (IEnumerable<HeadlineText>)g));

    private static void AddRows(HeadlineBlock block, WordKnowledge knowledge, bool isHeadline, float weight, HeadlineOptions options, List<GapRow> rows)
    {
        var work = new HeadlineWork();
        work.Set(block.Text, knowledge);
        var starts = block.Headlines.Select(h => h.Start).ToHashSet();
        Span<int> ids = stackalloc int[GapFeatures.MaxIds + SegmentFeatures.MaxIds + 1];
        var start = 0;
        for (var gap = 1; gap < work.Count; gap++)
        {
            if (!work.Facts[gap].AfterSpace) continue;

            // Of the many gaps before small letters, nearly none of them an end, a part stands for all.
            var isPlain = work.Facts[gap].Shape == WordShape.Lower && gap % PlainEvery != 0;
            var isEnd = starts.Contains(work.Text.SourceStart(work.Text.Tokens[gap].Start));
            if (isPlain && !isEnd) continue;
            var count = SegmentFeatures.Fill(work, start, gap, ids);
            if (!isHeadline)
            {
                // Lengths and marks are of another kind there; the rest shows how names look inside.
                count = SegmentFeatures.Placed;
                foreach (ref var id in ids[..count]) id += HeadlineWeights.FeatureCount;

                ids[count++] = HeadlineWeights.FeatureCount + SegmentFeatures.Count + ((int)work.Facts[gap - 1].Shape * WordShapes.Count) + (int)work.Facts[gap].Shape;
            }

            count += GapFeatures.Fill(work, knowledge, gap, ids[count..]);
            rows.Add(new GapRow { IsEnd = isEnd, Features = Buffer(ids[..count]), Weight = weight * (isHeadline ? 1 : options.SentenceWeight) * (work.Facts[gap].Shape == WordShape.Lower && !isEnd ? PlainEvery : 1) });
            if (isEnd) start = gap;
        }
    }

    private static VBuffer<float> Buffer(Span<int> ids)
    {
        ids.Sort();
        var indices = new int[ids.Length];
        var values = new float[ids.Length];
        var count = 0;
        foreach (var id in ids)
        {
            if (count > 0 && indices[count - 1] == id)
            {
                values[count - 1]++;
                continue;
            }

            indices[count] = id;
            values[count++] = 1;
        }

        return new VBuffer<float>(Dimensions, count, values, indices);
    }
}
