using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NewsNlp.Topics;

/// <summary>One topic's linear model with its calibration and threshold.</summary>
internal sealed record FittedTopic(string Id, ITransformer Linear, double Slope, double Offset, float Threshold, int Support);

/// <summary>Fits the binary model of one topic: on all texts, and on all but each fold for calibration and threshold.</summary>
internal sealed class TopicFitting(TopicExamples examples, TopicOptions options)
{
    /// <summary>Scores of the texts by the models that have not seen them, or null where there is one fold only.</summary>
    public FittedTopic Fit(int topic)
    {
        var id = examples.Ids[topic];
        var labels = examples.Topics.Select(t => t.Contains(id)).ToArray();
        var texts = labels.AsSpan(0, examples.TextCount);
        var all = Fit(labels, fold: null);
        var scores = options.Folds > 1 ? CrossScores(labels) : Scores(all, labels, fold: null);
        var (slope, offset) = PlattScaling.Fit(scores, texts);
        var probabilities = scores.Select(s => (float)(1 / (1 + Math.Exp(slope * s + offset)))).ToArray();
        return new FittedTopic(id, all, slope, offset, ThresholdChoice.Best(probabilities, texts), texts.Count(true));
    }

    private float[] CrossScores(bool[] labels)
    {
        var scores = new float[examples.TextCount];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var model = Fit(labels, fold);
            var held = Scores(model, labels, fold);
            var at = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                if (examples.Rows[i].Fold == fold) scores[i] = held[at++];
            }
        }

        return scores;
    }

    // Without the fold, entries of the lexicon included.
    private ITransformer Fit(bool[] labels, int? fold)
    {
        var ml = new MLContext(options.Seed);
        var rows = Enumerable.Range(0, labels.Length).Where(i => fold is null || examples.Rows[i].Fold != fold);
        return ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = TopicColumns.Label,
            FeatureColumnName = TopicColumns.Features,
            ExampleWeightColumnName = TopicColumns.Weight,
            L1Regularization = options.L1,
            L2Regularization = options.L2,
            MaximumNumberOfIterations = options.Iterations,
            OptimizationTolerance = options.Tolerance,
            HistorySize = 10,
            NumberOfThreads = 1,
        }).Fit(View(ml, labels, rows));
    }

    private float[] Scores(ITransformer model, bool[] labels, int? fold)
    {
        var rows = Enumerable.Range(0, examples.TextCount).Where(i => fold is null || examples.Rows[i].Fold == fold);
        return [.. model.Transform(View(new MLContext(options.Seed), labels, rows)).GetColumn<float>("Score")];
    }

    private IDataView View(MLContext ml, bool[] labels, IEnumerable<int> rows) => ml.Data.LoadFromEnumerable(rows.Select(i => new Row
    {
        Features = examples.Rows[i].Features,
        Weight = examples.Rows[i].Weight,
        Label = labels[i],
    }).ToArray());

    private sealed class Row
    {
        [ColumnName(TopicColumns.Features), VectorType(FeatureVector.Size)]
        public VBuffer<float> Features;

        [ColumnName(TopicColumns.Weight)]
        public float Weight { get; set; }

        [ColumnName(TopicColumns.Label)]
        public bool Label { get; set; }
    }
}
