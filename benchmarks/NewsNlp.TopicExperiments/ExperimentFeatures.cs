using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>The features of a text under a setting, each with a key of 64 bits: those of the library's featurizer, and others beside them.</summary>
internal sealed class ExperimentFeatures(Setting setting, TopicLexicon lexicon, SideFeatures side)
{
    private const ulong Dense = 1, Entry = 2, Text = 3, Extra = 4;

    private readonly TopicFeaturizer _featurizer = new(lexicon, new KeyTable([]));
    private readonly TokenizedText _text = new();
    private readonly TopicWorkArea _area = new();
    private readonly TopicWorkArea _other = new();

    public TopicLexicon Lexicon => lexicon;

    /// <summary>Whether a key belongs to the words of the texts, of which only those in several texts count.</summary>
    public static bool IsLearned(ulong key) => key >> 56 >= Text;

    /// <summary>The features of a text.</summary>
    /// <param name="example">The text.</param>
    /// <param name="isKnown">Which hits of the lexicon count; null for all.</param>
    public List<(ulong Key, float Value)> Of(NewsExample example, Func<int, bool>? isKnown = null)
    {
        var features = new List<(ulong, float)> { (Key(Dense, ulong.MaxValue), 3) };
        var language = TopicExamples.LanguageOf(example);
        _text.Set(example.Text);
        _featurizer.Run(_text, language, _area, isKnown);
        for (var i = 0; i < _area.DenseCount; i++)
        {
            if (Has(GroupOf(_area.DenseIndices[i]))) features.Add((Key(Dense, (uint)_area.DenseIndices[i]), _area.DenseValues[i] * setting.DenseValue));
            if (Has(FeatureGroups.LanguageLexicon)) features.Add((Key(Dense, ((ulong)language << 32) + (uint)_area.DenseIndices[i]), _area.DenseValues[i] * setting.DenseValue));
        }

        if (Has(FeatureGroups.LexiconEntries))
        {
            foreach (var match in _area.Matches) features.Add((Key(Entry, (uint)match.Entry), setting.EntryValue));
        }

        AddWords(language, features);
        side.Add(setting.Groups, example, _text, language, _area, _other, lexicon, setting.KeyValue, (key, value) => features.Add((Key(Extra, key), value)));
        return features;
    }

    /// <summary>The features of an entry of the lexicon that serves as a text: its words alone.</summary>
    public List<(ulong Key, float Value)> Of(LexiconEntry entry)
    {
        var features = new List<(ulong, float)> { (Key(Dense, ulong.MaxValue), 3) };
        _text.Set(entry.Entry.Replace("=", "", StringComparison.Ordinal));
        _featurizer.RunKeys(_text, entry.Language, _area);
        AddWords(entry.Language, features);
        return features;
    }

    private static ulong Key(ulong space, ulong number) => (space << 56) | (number & 0xFFFFFFFFFFFFFF);

    private bool Has(FeatureGroups group) => group == 0 || (setting.Groups & group) != 0;

    private FeatureGroups GroupOf(int dense) => dense < LexiconFeatures.GlobalCount ? 0 : dense >= _featurizer.FirstCue ? FeatureGroups.Cues : ((dense - LexiconFeatures.GlobalCount) % LexiconFeatures.PerTopic) switch
    {
        >= 4 and <= 8 => FeatureGroups.LexiconClasses,
        >= 9 and <= 11 => FeatureGroups.LexiconPlaces,
        13 => FeatureGroups.LexiconQuotes,
        14 or 15 => FeatureGroups.LexiconPhrases,
        _ => FeatureGroups.LexiconTopics,
    };

    private void AddWords(Language language, List<(ulong, float)> features)
    {
        float stem = setting.KeyValue / MathF.Sqrt(Math.Max(1, _area.WordCount)), gram = setting.KeyValue / MathF.Sqrt(Math.Max(1, _area.KeyCount));
        var at = 0;
        for (var w = 0; w < _area.WordCount; w++)
        {
            var word = _area.Words[w];
            var heads = at + TextKeys.Heads(word);
            var isName = (word.Flags & (WordFlags.Capital | WordFlags.AfterBreak)) == WordFlags.Capital;
            for (var first = at; at < _area.KeyEnds[w]; at++)
            {
                var group = at >= heads ? FeatureGroups.Grams : at == first ? FeatureGroups.Stems : FeatureGroups.Beginnings;
                if (!Has(group) || group == FeatureGroups.Grams && isName && (setting.Groups & FeatureGroups.NoNameGrams) != 0) continue;
                features.Add((Key(Text, _area.Keys[at]), at < heads ? stem : gram));
                if (group == FeatureGroups.Stems && (setting.Groups & FeatureGroups.LanguageStems) != 0) features.Add((Key(Text, _area.Keys[at] | ((ulong)language << 40)), stem));
                if (group == FeatureGroups.Stems && isName && (setting.Groups & FeatureGroups.CapitalStems) != 0) features.Add((Key(Text, _area.Keys[at] | (1UL << 48)), stem));
            }
        }
    }
}
