using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>What training builds upon beside labelled texts: the topic lexicon and the tables of names. Each is read when it is first needed.</summary>
internal sealed class Knowledge(Func<IReadOnlyList<LexiconEntry>> lexicon, Func<Language, Gazetteer> listed, Func<WordNames> names, Func<Language, EntityModel?>? tagger = null)
{
    /// <summary>Nothing known beforehand.</summary>
    public static Knowledge None { get; } = new(() => [], _ => Gazetteer.Empty, () => new WordNames());

    /// <summary>The topic lexicon.</summary>
    public IReadOnlyList<LexiconEntry> Lexicon => lexicon();

    /// <summary>Names of people and things, as the splitter of headlines knows them.</summary>
    public WordNames Names => names();

    /// <summary>Names of people and things, as the taggers know them.</summary>
    public Gazetteer Listed(Language language) => listed(language);

    /// <summary>The tagger to start from, or null.</summary>
    public EntityModel? Tagger(Language language) => tagger?.Invoke(language);

    /// <summary>What the models of a bundle know.</summary>
    public static Knowledge Of(Models models) => new(
        () => models.Topics.Featurizer.Lexicon.Entries,
        language => models.Entities(language).Listed,
        () => WordNames.Of(models.Headlines.Weights.Knowledge),
        models.Entities);

    /// <summary>What the project's tables say.</summary>
    /// <param name="samples">The project's samples/data.</param>
    public static Knowledge Read(string samples) => new(() => TopicCorpus.Lexicon(samples), language => EntityCorpus.Names(samples, language), () => WordNames.Read(samples));
}
