using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NewsNlp.Languages;

/// <summary>A text with its class, as the trainer takes it.</summary>
internal sealed class LanguageRow
{
    [ColumnName("NewsLanguageText")]
    public string Text { get; set; } = "";

    [ColumnName("NewsLanguageClass"), KeyType(LanguageClasses.Count)]
    public uint Class { get; set; }

    [ColumnName("NewsLanguageWeight")]
    public float Weight { get; set; } = 1;
}

internal sealed record LanguageOptions
{
    public int Seed { get; init; } = 1;

    public float L1 { get; init; } = 0.05f;

    public float L2 { get; init; } = 0.1f;

    public int Iterations { get; init; } = 80;
}

/// <summary>Trains the multinomial logistic regression.</summary>
internal static class LanguageTraining
{
    public static (ITransformer, LanguageWeights) Fit(MLContext ml, IEnumerable<LanguageRow> rows, LanguageOptions options)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(LanguageNgrams).Assembly);
        var data = ml.Data.LoadFromEnumerable(rows);
        var pipeline = ml.Transforms.CustomMapping(new LanguageNgrams().GetMapping(), LanguageNgrams.Contract)
            .AppendCacheCheckpoint(ml)
            .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = "NewsLanguageClass",
                FeatureColumnName = "NewsLanguageFeatures",
                ExampleWeightColumnName = "NewsLanguageWeight",
                L1Regularization = options.L1,
                L2Regularization = options.L2,
                MaximumNumberOfIterations = options.Iterations,
                OptimizationTolerance = 1e-6f,
                HistorySize = 10,
                NumberOfThreads = 1,
            }));
        var model = pipeline.Fit(data);
        return (model, Extract(model, new ChainSettings(), 1));
    }

    public static LanguageWeights Extract(ITransformer model, ChainSettings chain, float temperature)
    {
        var linear = ((IEnumerable<ITransformer>)model).OfType<ISingleFeaturePredictionTransformer<MaximumEntropyModelParameters>>().Single().Model;
        VBuffer<float>[]? byClass = null;
        linear.GetWeights(ref byClass, out var classes);
        if (classes != LanguageClasses.Count) throw new InvalidDataException($"The model has {classes} classes, not {LanguageClasses.Count}.");
        var weights = new float[classes << LanguageFeatures.Bits];
        for (var c = 0; c < classes; c++)
        {
            foreach (var (slot, weight) in byClass![c].Items()) weights[(slot * classes) + c] = weight;
        }

        return LanguageWeights.Quantize(LanguageFeatures.Bits, LanguageFeatures.Longest, weights, [.. linear.GetBiases()], temperature, chain);
    }
}
