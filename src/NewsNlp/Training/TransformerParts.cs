using Microsoft.ML;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>Takes the models out of ML.NET transformers and makes the parts of a bundle of them.</summary>
internal static class TransformerParts
{
    /// <exception cref="ArgumentException">A transformer holds no model of its kind.</exception>
    public static Bundle Bundle(MLContext ml, ITransformer? language, ITransformer? topics, ITransformer? entities, ITransformer? headlines)
    {
        var bundle = Internal.Bundle.Empty;
        if (language is not null) bundle = With(bundle, PartNames.Language, LanguageTraining.WeightsOf(ml, language).ToBytes(), ml, language, ["kk", "kk-Latn", "ru", "und"]);
        if (topics is not null)
        {
            var model = TopicPipeline.ModelOf(ml, topics);
            bundle = With(bundle, PartNames.Topics, TopicModelFormat.ToBytes(model), ml, topics, model.Ids);
        }

        if (entities is not null)
        {
            foreach (var model in EntityPipeline.ModelsOf(ml, entities).Models)
            {
                using var weights = new MemoryStream();
                model.Write(weights);
                bundle = With(bundle, TrainedPart.EntitiesOf(model.Language), weights.ToArray(), ml, entities, model.Types);
            }
        }

        if (headlines is not null) bundle = With(bundle, PartNames.Headlines, HeadlinePipeline.WeightsOf(ml, headlines).ToBytes(), ml, headlines, ["boundary"]);
        return bundle;
    }

    private static Bundle With(Bundle bundle, string part, byte[] weights, MLContext ml, ITransformer model, IReadOnlyList<string> labels) =>
        bundle.With(part, weights, ModelZip.Save(ml, model, null), new PartManifest { Labels = labels, Versions = TrainingVersions.Current() });
}
