using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using NewsNlp.Data;
using NewsNlp.Internal;

namespace NewsNlp.Languages;

/// <summary>A text with its class, as the ML.NET trainer takes it.</summary>
internal sealed class LanguageRow
{
    [ColumnName(LanguageColumns.Text)]
    public string Text { get; set; } = "";

    [ColumnName(LanguageColumns.Class), KeyType(LanguageClasses.Count)]
    public uint Class { get; set; }

    [ColumnName(LanguageColumns.Weight)]
    public float Weight { get; set; } = 1;
}

/// <summary>A trained language model: as an ML.NET transformer and as the weights taken out of it.</summary>
internal sealed record TrainedLanguage(ITransformer Model, LanguageWeights Weights)
{
    /// <summary>Writes the transformer in ML.NET's own format (<c>model.zip</c>).</summary>
    public void Save(MLContext ml, DataViewSchema input, Stream stream) => ml.Model.Save(Model, input, stream);
}

/// <summary>
/// Trains the language model over hashed n-grams, by ML.NET: a multinomial logistic regression (stochastic dual coordinate ascent) over all classes, and for
/// the second look a binary one (L-BFGS) over Kazakh and Russian words.
/// </summary>
internal static class LanguageTraining
{
    /// <summary>Trains on examples whose language is given; the same examples and seed give the same weights, whatever the number of threads.</summary>
    /// <param name="examples">Texts of Kazakh, Russian and other languages; those without a language are left out.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told each step, or null.</param>
    /// <exception cref="ArgumentException">No example is Kazakh, or none is Russian.</exception>
    public static TrainedLanguage Train(IEnumerable<NewsExample> examples, LanguageOptions options, IProgress<string>? progress = null)
    {
        NewsExample[] all = [.. examples];
        var rows = Rows(all, options);
        progress?.Report($"language: {rows.Count} rows");
        return Train(new MLContext(options.Seed), rows, new PairRows(options).Of(all), options, progress);
    }

    internal static List<LanguageRow> Rows(IEnumerable<NewsExample> examples, LanguageOptions options)
    {
        var augmentation = new LanguageAugmentation(options);
        var rows = new List<LanguageRow>();
        var met = new int[LanguageClasses.Count];
        foreach (var example in examples)
        {
            if (example.Language is not { } tag) continue;
            var of = LanguageClasses.Of(tag, example.Text);
            met[(int)of]++;
            foreach (var row in augmentation.Rows(example.Text, of))
            {
                row.Weight *= example.Weight;
                rows.Add(row);
            }
        }

        if (met[(int)LanguageClass.Kazakh] == 0 || met[(int)LanguageClass.Russian] == 0)
        {
            throw new ArgumentException($"Training needs texts of both languages: {met[0]} are Kazakh, {met[1]} are Russian.", nameof(examples));
        }

        rows.AddRange(augmentation.Words());
        return rows;
    }

    private static TrainedLanguage Train(MLContext ml, IReadOnlyList<LanguageRow> rows, IReadOnlyList<PairRow> pairRows, LanguageOptions options, IProgress<string>? progress)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(LanguageNgrams).Assembly);
        var data = ml.Data.LoadFromEnumerable(rows);
        var ngrams = ml.Transforms.CustomMapping(new LanguageNgrams().GetMapping(), LanguageNgrams.Contract).Fit(data);
        var classes = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = LanguageColumns.Class,
            FeatureColumnName = LanguageColumns.Features,
            ExampleWeightColumnName = LanguageColumns.Weight,
            L1Regularization = options.L1,
            L2Regularization = options.L2,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceTolerance = options.Tolerance,
            NumberOfThreads = 1,
        }).Fit(ml.Data.Cache(ngrams.Transform(data)));
        var pair = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = LanguageColumns.Class,
            FeatureColumnName = LanguageColumns.Features,
            ExampleWeightColumnName = LanguageColumns.Weight,
            L1Regularization = 0,
            L2Regularization = options.PairL2,
            MaximumNumberOfIterations = options.PairIterations,
            OptimizationTolerance = options.PairTolerance,
            NumberOfThreads = 1,
        }).Fit(ml.Data.Cache(ngrams.Transform(ml.Data.LoadFromEnumerable(pairRows))));
        var linear = new TransformerChain<ITransformer>(ngrams, pair, classes);
        progress?.Report("language: weights trained");
        var weights = Extract(linear, options);
        return new TrainedLanguage(Pipeline(ml, linear, weights, options), weights);
    }

    /// <summary>The weights of a transformer that <see cref="Train(IEnumerable{NewsExample}, LanguageOptions, IProgress{string})"/> made, saved and loaded in between or not.</summary>
    /// <exception cref="ArgumentException">The transformer holds no language model.</exception>
    public static LanguageWeights WeightsOf(MLContext ml, ITransformer model)
    {
        var data = ml.Data.LoadFromEnumerable([new LanguageRow()]);
        foreach (var step in Flatten(model).OfType<ExpressionTransformer>())
        {
            var schema = step.GetOutputSchema(data.Schema);
            if (schema.GetColumnOrNull(LanguageColumns.Parameters) is null) continue;
            var text = step.Transform(data).GetColumn<ReadOnlyMemory<char>>(LanguageColumns.Parameters).Single();
            return LanguageWeights.Read(LanguageParameters.Parse(text).Weights);
        }

        throw new ArgumentException("The transformer holds no language model: train one with ml.News.DetectLanguage().", nameof(model));
    }

    /// <summary>The linear model between what names its columns: the text in, the chain's decision with its parameters out.</summary>
    private static ITransformer Pipeline(MLContext ml, ITransformer linear, LanguageWeights weights, LanguageOptions options)
    {
        var parameters = new LanguageParameters(options.Candidates, options.MinConfidence, weights.ToBytes()).ToString();
        var before = ml.Transforms.CopyColumns(LanguageColumns.Text, options.TextColumn);
        var behind = ml.Transforms.Expression(LanguageColumns.Parameters, $"t : \"{parameters}\"", LanguageColumns.Text)
            .Append(ml.Transforms.CustomMapping(new LanguageDecision().GetMapping(), LanguageDecision.Contract))
            .Append(ml.Transforms.CopyColumns(options.OutputColumn, LanguageColumns.Detected))
            .Append(ml.Transforms.CopyColumns(options.ConfidenceColumn, LanguageColumns.Confidence))
            .Append(ml.Transforms.DropColumns(LanguageColumns.All));
        var empty = ml.Data.LoadFromEnumerable<TextOnly>([], SchemaOf(options.TextColumn));
        var first = before.Fit(empty);
        return new TransformerChain<ITransformer>(first, linear, behind.Fit(linear.Transform(first.Transform(empty))));
    }

    /// <summary>A data schema with one column of text.</summary>
    public static SchemaDefinition SchemaOf(string textColumn)
    {
        var schema = SchemaDefinition.Create(typeof(TextOnly));
        schema[nameof(TextOnly.Text)].ColumnName = textColumn;
        return schema;
    }

    internal sealed class TextOnly
    {
        public string Text { get; set; } = "";
    }

    private static LanguageWeights Extract(ITransformer model, LanguageOptions options)
    {
        var linear = Flatten(model).OfType<ISingleFeaturePredictionTransformer<MaximumEntropyModelParameters>>().Single().Model;
        VBuffer<float>[]? byClass = null;
        linear.GetWeights(ref byClass, out var classes);
        var weights = new float[classes << LanguageFeatures.Bits];
        for (var c = 0; c < classes; c++)
        {
            foreach (var (slot, weight) in byClass![c].Items()) weights[(slot * classes) + c] = weight;
        }

        var second = Flatten(model).OfType<ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>>().Single().Model.SubModel;
        var pair = PairWeights.Quantize(LanguageFeatures.Bits, LanguageFeatures.Longest, second.Weights, second.Bias, options.Pair);
        return LanguageWeights.Quantize(LanguageFeatures.Bits, LanguageFeatures.Longest, weights, [.. linear.GetBiases()], options.Temperature, options.Chain, pair);
    }

    /// <summary>The pipeline up to its linear model, whose <c>Score</c> column holds the probability of each class.</summary>
    internal static ITransformer Linear(ITransformer model)
    {
        var steps = Flatten(model).ToList();
        var last = steps.FindIndex(s => s is ISingleFeaturePredictionTransformer<MaximumEntropyModelParameters>);
        return new TransformerChain<ITransformer>([.. steps[..(last + 1)]]);
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [model];
}
