using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NewsNlp.Topics;

/// <summary>One topic's linear model with its calibration and threshold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Linear">The linear model.</param>
/// <param name="Slope">Platt's slope.</param>
/// <param name="Offset">Platt's offset.</param>
/// <param name="Threshold">From which probability on it is given.</param>
/// <param name="Probabilities">Each text's probability by a model that has not seen the text.</param>
/// <param name="Labels">Whether each text has the topic.</param>
internal sealed record FittedTopic(string Id, ITransformer Linear, double Slope, double Offset, float Threshold, float[] Probabilities, bool[] Labels)
{
    public int Support => Labels.Count(l => l);
}

/// <summary>Fits the binary model of one topic: on all texts, and on all but each fold for calibration and threshold.</summary>
internal sealed class TopicFitting(TopicExamples examples, TopicOptions options)
{
    /// <summary>Fits a topic on the rows that tell about it.</summary>
    public FittedTopic Fit(int topic)
    {
        var id = examples.Ids[topic];
        var rows = Enumerable.Range(0, examples.Rows.Count).Where(i => examples.Rows[i].Tells(id)).ToArray();
        var labels = Array.ConvertAll(rows, i => examples.Topics[i].Contains(id));
        var texts = labels.AsSpan(0, rows.Count(i => i < examples.TextCount));
        var all = Fit(labels, rows, fold: null);
        var scores = options.Folds > 1 ? CrossScores(labels, rows, texts.Length) : Scores(all, labels, rows, fold: null);
        var (slope, offset) = PlattScaling.FitLikely(scores, texts);
        var probabilities = scores.Select(s => (float)(1 / (1 + Math.Exp(slope * s + offset)))).ToArray();
        return new FittedTopic(id, all, slope, offset, ThresholdChoice.Best(probabilities, texts), probabilities, texts.ToArray());
    }

    private float[] CrossScores(bool[] labels, int[] rows, int texts)
    {
        var scores = new float[texts];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var model = Fit(labels, rows, fold);
            var held = Scores(model, labels, rows, fold);
            var at = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                if (examples.Rows[rows[i]].Fold == fold) scores[i] = held[at++];
            }
        }

        return scores;
    }

    // Without the fold, entries of the lexicon included.
    private ITransformer Fit(bool[] labels, int[] rows, int? fold)
    {
        var ml = new MLContext(options.Seed);
        var kept = Enumerable.Range(0, rows.Length).Where(i => fold is null || examples.Rows[rows[i]].Fold != fold);
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
        }).Fit(View(ml, labels, rows, kept));
    }

    private float[] Scores(ITransformer model, bool[] labels, int[] rows, int? fold)
    {
        var kept = Enumerable.Range(0, rows.Length).Where(i => rows[i] < examples.TextCount && (fold is null || examples.Rows[rows[i]].Fold == fold));
        return [.. model.Transform(View(new MLContext(options.Seed), labels, rows, kept)).GetColumn<float>("Score")];
    }

    private IDataView View(MLContext ml, bool[] labels, int[] rows, IEnumerable<int> kept) => ml.Data.LoadFromEnumerable(kept.Select(i => new Row
    {
        Features = examples.Rows[rows[i]].Features,
        Weight = examples.Rows[rows[i]].Weight,
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
