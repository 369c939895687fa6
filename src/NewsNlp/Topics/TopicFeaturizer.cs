using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>
/// The one featurizer of training and scoring: what the lexicon says, which entries were hit, stems and character n-grams. Immutable.
/// </summary>
/// <remarks>
/// Numbering: the features of <see cref="LexiconFeatures"/>, then one for each entry, then the known keys of <see cref="TextKeys"/>. An entry counts 1 for
/// each hit; a stem and a gram count 1/√n, n being the number of words and of keys in the text.
/// </remarks>
internal sealed class TopicFeaturizer(TopicLexicon lexicon, KeyTable keys)
{
    public TopicLexicon Lexicon { get; } = lexicon;

    public KeyTable Keys { get; } = keys;

    /// <summary>Number of the first entry's feature.</summary>
    public int FirstEntry { get; } = LexiconFeatures.Count(lexicon);

    /// <summary>Number of the first key's feature.</summary>
    public int FirstKey => FirstEntry + Lexicon.Entries.Count;

    public int FeatureCount => FirstKey + Keys.Keys.Count;

    /// <summary>Fills the work area.</summary>
    public void Run(TokenizedText text, Language language, TopicWorkArea area)
    {
        area.SetWords(text);
        LexiconFeatures.Match(Lexicon, text, language, area);
        LexiconFeatures.Add(Lexicon, language, area);
        TextKeys.Add(text, language, area);
    }

    /// <summary>The words' own features alone, as if there were no lexicon.</summary>
    public void RunKeys(TokenizedText text, Language language, TopicWorkArea area)
    {
        area.SetWords(text);
        TextKeys.Add(text, language, area);
    }

    /// <summary>The value of a stem's feature.</summary>
    public static float StemValue(TopicWorkArea area) => 1 / MathF.Sqrt(Math.Max(1, area.WordCount));

    /// <summary>The value of a gram's feature.</summary>
    public static float GramValue(TopicWorkArea area) => 1 / MathF.Sqrt(Math.Max(1, area.KeyCount));
}
