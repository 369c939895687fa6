using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>
/// The one featurizer of training and scoring: what the lexicon says, which entries were hit, cue words, stems and character n-grams. Immutable.
/// </summary>
/// <remarks>
/// Numbering: the features of <see cref="LexiconFeatures"/>, those of <see cref="CueFeatures"/>, then one for each entry, then the known keys of
/// <see cref="TextKeys"/>. An entry counts 1 for each hit; a stem, a beginning and a gram count 2.5/√n, n being the number of words or, for grams, of keys in the text.
/// </remarks>
internal sealed class TopicFeaturizer(TopicLexicon lexicon, KeyTable keys)
{
    // How much a text's own words count beside the lexicon: as the penalty on all weights is one, a larger value makes for a larger part.
    private const float KeyValue = 2.5f;

    public TopicLexicon Lexicon { get; } = lexicon;

    public KeyTable Keys { get; } = keys;

    /// <summary>Number of the first cue's feature.</summary>
    public int FirstCue { get; } = LexiconFeatures.Count(lexicon);

    /// <summary>Number of the first entry's feature.</summary>
    public int FirstEntry => FirstCue + CueFeatures.Count;

    /// <summary>Number of the first key's feature.</summary>
    public int FirstKey => FirstEntry + Lexicon.EntryCount;

    public int FeatureCount => FirstKey + Keys.Keys.Count;

    /// <summary>Fills the work area.</summary>
    public void Run(TokenizedText text, Language language, TopicWorkArea area) => Run(text, language, area, null);

    /// <summary>The same as if the lexicon knew less: only the hits count that a condition holds for, given their place among the hits.</summary>
    public void Run(TokenizedText text, Language language, TopicWorkArea area, Func<int, bool>? isKnown)
    {
        RunLexicon(text, language, area, isKnown);
        TextKeys.Add(text, language, area);
    }

    /// <summary>All but the words' own features.</summary>
    public void RunLexicon(TokenizedText text, Language language, TopicWorkArea area, Func<int, bool>? isKnown = null)
    {
        area.SetWords(text);
        LexiconFeatures.Match(Lexicon, text, language, area);
        if (isKnown is not null) area.KeepMatches(isKnown);
        LexiconFeatures.Add(Lexicon, language, area);
        CueFeatures.Add(FirstCue, text, language, area);
    }

    /// <summary>The words' own features alone, as if there were no lexicon.</summary>
    public void RunKeys(TokenizedText text, Language language, TopicWorkArea area)
    {
        area.SetWords(text);
        TextKeys.Add(text, language, area);
    }

    /// <summary>The value of the features of a word as a whole: its stem and its beginning.</summary>
    public static float StemValue(TopicWorkArea area) => KeyValue / MathF.Sqrt(Math.Max(1, area.WordCount));

    /// <summary>The value of a gram's feature.</summary>
    public static float GramValue(TopicWorkArea area) => KeyValue / MathF.Sqrt(Math.Max(1, TextKeys.Count(area.Words)));
}
