using Microsoft.ML;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>One part of a bundle, trained.</summary>
/// <param name="Name">The part's name, see <see cref="PartNames"/>.</param>
/// <param name="Weights">Its <c>weights.bin</c>.</param>
/// <param name="Model">Its ML.NET <c>model.zip</c>.</param>
/// <param name="Labels">What it tells apart.</param>
internal sealed record TrainedPart(string Name, byte[] Weights, byte[] Model, IReadOnlyList<string> Labels)
{
    /// <summary>The part's name for a tagger.</summary>
    public static string EntitiesOf(Language language) => language == Language.Russian ? PartNames.EntitiesRussian : PartNames.EntitiesKazakh;

    public static TrainedPart Of(TrainedLanguage trained, int seed) =>
        new(PartNames.Language, trained.Weights.ToBytes(), Zip(trained.Model, seed), ["kk", "kk-Latn", "ru", "und"]);

    public static TrainedPart Of(TrainedTopics trained, int seed) =>
        new(PartNames.Topics, TopicModelFormat.ToBytes(trained.Model), Zip(trained.Transformer, seed), trained.Model.Ids);

    public static TrainedPart Of(EntityModel model, int seed)
    {
        using var weights = new MemoryStream();
        model.Write(weights);
        var columns = new EntityPipelineColumns("Text", null, model.Language, "PredictedEntities");
        return new TrainedPart(EntitiesOf(model.Language), weights.ToArray(), Zip(EntityPipeline.Build(new MLContext(seed), new EntityParameters([model]), columns), seed), model.Types);
    }

    public static TrainedPart Of(HeadlineSplitter splitter, int seed)
    {
        using var weights = new MemoryStream();
        splitter.Write(weights);
        return new TrainedPart(PartNames.Headlines, weights.ToArray(), Zip(HeadlinePipeline.Build(new MLContext(seed), splitter.Weights, "Headlines", "Text"), seed), ["boundary"]);
    }

    private static byte[] Zip(ITransformer model, int seed) => ModelZip.Save(new MLContext(seed), model, null);
}
