using NewsNlp.Entities;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Internal;

/// <summary>The models of a bundle, each read when first needed and then shared.</summary>
internal sealed class Models(Bundle bundle)
{
    private readonly Lazy<LanguageModel> _language = new(() => LanguageModel.Read(Weights(bundle, PartNames.Language).Span));
    private readonly Lazy<TopicModel> _topics = new(() => TopicModelFormat.Read(Weights(bundle, PartNames.Topics)));
    private readonly Lazy<EntityModel> _kazakh = new(() => EntityModel.Read(Weights(bundle, PartNames.EntitiesKazakh)));
    private readonly Lazy<EntityModel> _russian = new(() => EntityModel.Read(Weights(bundle, PartNames.EntitiesRussian)));
    private readonly Lazy<HeadlineSplitter> _headlines = new(() => HeadlineSplitter.Read(Weights(bundle, PartNames.Headlines).Span));

    public LanguageModel Language => _language.Value;

    public TopicModel Topics => _topics.Value;

    public HeadlineSplitter Headlines => _headlines.Value;

    /// <summary>The tagger of a language: Kazakh for both scripts, or Russian.</summary>
    public EntityModel Entities(Language language) => language == NewsNlp.Language.Russian ? _russian.Value : _kazakh.Value;

    /// <summary>Reads parts now, so that a damaged one is found at once.</summary>
    public void ReadAll(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            _ = part switch
            {
                PartNames.Language => Language,
                PartNames.Topics => Topics,
                PartNames.EntitiesKazakh => _kazakh.Value,
                PartNames.EntitiesRussian => _russian.Value,
                PartNames.Headlines => (object)Headlines,
                _ => null,
            };
        }
    }

    private static ReadOnlyMemory<byte> Weights(Bundle bundle, string part) =>
        bundle.TryWeightsOf(part, out var weights) ? weights : throw new InvalidDataException($"the bundle has no part '{part}'");
}
