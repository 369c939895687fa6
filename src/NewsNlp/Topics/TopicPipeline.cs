using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace NewsNlp.Topics;

/// <summary>Puts the fitted models into one ML.NET transformer that any process can load, and takes them out again.</summary>
internal static class TopicPipeline
{
    /// <summary>Names in, features, for each topic its linear model and calibration, decision, scratch columns out.</summary>
    public static ITransformer Build(MLContext ml, TopicFeaturizer featurizer, IReadOnlyList<FittedTopic> topics, TopicOptions options)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(TopicFeaturesMapping).Assembly);
        var parameters = new TopicParameters(featurizer, [.. topics.Select(t => t.Id)], [.. topics.Select(t => t.Threshold)], options.Bar);
        IDataView data = Empty(ml, options);
        var steps = new List<ITransformer>();
        void Append(IEstimator<ITransformer> estimator) => Step(estimator.Fit(data));
        void Step(ITransformer step)
        {
            steps.Add(step);
            data = step.Transform(data);
        }

        Append(ml.Transforms.CopyColumns(TopicColumns.Text, options.TextColumn));
        Append(options.LanguageColumn is { } language
            ? ml.Transforms.CopyColumns(TopicColumns.Language, language)
            : ml.Transforms.Expression(TopicColumns.Language, "t : \"\"", TopicColumns.Text));
        Append(ml.Transforms.Expression(TopicColumns.Parameters, $"t : \"{parameters}\"", TopicColumns.Text));
        Append(ml.Transforms.CustomMapping(new TopicFeaturesMapping().GetMapping(), TopicFeaturesMapping.Contract));
        string[] probabilities = [.. topics.Select((_, t) => TopicColumns.Probability + t)];
        for (var t = 0; t < topics.Count; t++)
        {
            Step(topics[t].Linear);
            Append(ml.BinaryClassification.Calibrators.Platt(topics[t].Slope, topics[t].Offset));
            Append(ml.Transforms.CopyColumns(probabilities[t], "Probability"));
        }

        Append(ml.Transforms.Concatenate(TopicColumns.Scores, probabilities));
        Append(ml.Transforms.CustomMapping(new TopicDecisionMapping().GetMapping(), TopicDecisionMapping.Contract));
        Append(ml.Transforms.CopyColumns(options.OutputColumn, TopicColumns.Given));
        Append(ml.Transforms.CopyColumns(options.ScoresColumn, TopicColumns.Scores));
        Append(ml.Transforms.DropColumns([
            TopicColumns.Text, TopicColumns.Language, TopicColumns.Parameters, TopicColumns.Features, TopicColumns.Scores, TopicColumns.Given,
            .. probabilities, .. TopicColumns.Trainer]));
        return new TransformerChain<ITransformer>([.. steps]);
    }

    /// <summary>The model in a transformer that <see cref="Build"/> made, saved and loaded in between or not.</summary>
    /// <exception cref="ArgumentException">The transformer holds no topic model.</exception>
    public static TopicModel ModelOf(MLContext ml, ITransformer transformer)
    {
        var steps = Flatten(transformer).ToList();
        var parameters = ParametersOf(ml, steps);
        var linear = steps.OfType<ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>>()
            .Where(s => s.FeatureColumnName == TopicColumns.Features).Select(s => s.Model.SubModel).ToList();
        var calibrators = steps.OfType<ISingleFeaturePredictionTransformer<PlattCalibrator>>().Select(s => s.Model).ToList();
        if (parameters is null || linear.Count != parameters.Ids.Count || calibrators.Count != linear.Count)
        {
            throw new ArgumentException("The transformer holds no topic model: train one with ml.News.TagTopics().", nameof(transformer));
        }

        var decisions = parameters.Ids.Select((id, t) =>
            new TopicDecision(id, linear[t].Bias, (float)calibrators[t].Slope, (float)calibrators[t].Offset, parameters.Thresholds[t]));
        return Shrink([.. decisions], parameters.Bar, parameters.Featurizer, Weights(linear, parameters.Featurizer.FeatureCount));
    }

    private static TopicParameters? ParametersOf(MLContext ml, List<ITransformer> steps)
    {
        var row = ml.Data.LoadFromEnumerable([new NamedText()]);
        foreach (var step in steps.OfType<ExpressionTransformer>())
        {
            var schema = step.GetOutputSchema(row.Schema);
            if (schema.GetColumnOrNull(TopicColumns.Parameters) is null) continue;
            return TopicParameters.Parse(step.Transform(row).GetColumn<ReadOnlyMemory<char>>(TopicColumns.Parameters).Single());
        }

        return null;
    }

    private static TopicWeights Weights(List<LinearBinaryModelParameters> linear, int featureCount)
    {
        float[][] columns = [.. linear.Select(l => l.Weights.ToArray())];
        var counts = new byte[featureCount];
        var topics = new List<byte>();
        var weights = new List<float>();
        for (var f = 0; f < featureCount; f++)
        {
            for (var t = 0; t < columns.Length; t++)
            {
                if (TopicWeights.Round(columns[t][f]) is not (var weight and not 0)) continue;
                topics.Add((byte)t);
                weights.Add(weight);
                counts[f]++;
            }
        }

        return new TopicWeights(counts, topics.ToArray(), weights.ToArray(), columns.Length);
    }

    // Keys that no topic has a weight for cost room and time for nothing.
    private static TopicModel Shrink(TopicDecision[] decisions, float bar, TopicFeaturizer featurizer, TopicWeights weights)
    {
        var keys = Enumerable.Range(0, featurizer.Keys.Keys.Count).Where(k => weights.RowOf(featurizer.FirstKey + k) >= 0).ToArray();
        var kept = Enumerable.Range(0, featurizer.FirstKey).Concat(keys.Select(k => featurizer.FirstKey + k)).ToArray();
        var smaller = new TopicFeaturizer(featurizer.Lexicon, new KeyTable([.. keys.Select(k => featurizer.Keys.Keys[k])]));
        return new TopicModel(decisions, bar, smaller, weights.Select(kept));
    }

    private static IDataView Empty(MLContext ml, TopicOptions options)
    {
        var schema = SchemaDefinition.Create(typeof(NamedText));
        schema[TopicColumns.Text].ColumnName = options.TextColumn;
        if (options.LanguageColumn is { } language) schema[TopicColumns.Language].ColumnName = language;
        else schema.Remove(schema[TopicColumns.Language]);
        return ml.Data.LoadFromEnumerable<NamedText>([], schema);
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [model];

    private sealed class NamedText
    {
        [ColumnName(TopicColumns.Text)]
        public string Text { get; set; } = "";

        [ColumnName(TopicColumns.Language)]
        public string Language { get; set; } = "";
    }
}
