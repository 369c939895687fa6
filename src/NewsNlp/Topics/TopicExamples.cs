using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>One example's features, weight and fold, and the topics that it tells about; null for all.</summary>
internal sealed record TopicExample(VBuffer<float> Features, float Weight, int Fold, IReadOnlySet<string>? Known = null)
{
    /// <summary>Whether it tells if a topic is right or wrong for it.</summary>
    public bool Tells(string topic) => Known?.Contains(topic) != false;
}

/// <summary>The texts to train on, made into features once: annotated texts first, then their copies with gaps in the lexicon, then the lexicon's entries as short texts.</summary>
internal sealed class TopicExamples
{
    private TopicExamples(string[] ids, TopicFeaturizer featurizer, List<TopicExample> rows, List<string[]> topics, int textCount)
    {
        Ids = ids;
        Featurizer = featurizer;
        Rows = rows;
        Topics = topics;
        TextCount = textCount;
    }

    /// <summary>The topics that the model will know: those of the standard vocabulary in its order, then others.</summary>
    public string[] Ids { get; }

    public TopicFeaturizer Featurizer { get; }

    public IReadOnlyList<TopicExample> Rows { get; }

    /// <summary>Each row's right topics.</summary>
    public IReadOnlyList<string[]> Topics { get; }

    /// <summary>The rows up to here are texts; copies follow, of their texts' folds, and entries of the lexicon, which belong to no fold.</summary>
    public int TextCount { get; }

    /// <exception cref="ArgumentException">No example has a topic, or there are more topics than a model can have.</exception>
    public static TopicExamples Create(IEnumerable<NewsExample> examples, TopicOptions options)
    {
        var texts = examples.Where(e => e.Topics is not null).ToList();
        var known = texts.SelectMany(e => e.Topics!).ToHashSet(StringComparer.Ordinal);
        string[] ids = [.. Topic.All.Where(known.Contains), .. known.Except(Topic.All).Order(StringComparer.Ordinal)];
        if (ids.Length == 0) throw new ArgumentException("Training needs texts with topics: none has any.", nameof(examples));
        if (ids.Length > TopicDecision.MaxTopics) throw new ArgumentException($"A model has at most {TopicDecision.MaxTopics} topics; the examples have {ids.Length}.", nameof(examples));

        var lexicon = LexiconForm.Compile(options.Lexicon ?? []);
        var entries = options.LexiconTextWeight > 0 ? lexicon.Entries.Where(e => e.Topics.Any(known.Contains)).ToList() : [];
        var featurizer = new TopicFeaturizer(lexicon, KnownKeys(texts, entries, lexicon, options));
        var vector = new FeatureVector();
        var rows = new List<TopicExample>(2 * texts.Count + entries.Count);
        var topics = new List<string[]>(2 * texts.Count + entries.Count);
        foreach (var example in texts)
        {
            VBuffer<float> features = default;
            vector.Fill(featurizer, example.Text, LanguageOf(example), ref features);
            rows.Add(new TopicExample(features, example.Weight, (int)(Hash.Of(example.Text) % (ulong)Math.Max(1, options.Folds)), example.KnownLabels));
            topics.Add(example.Topics!);
        }

        for (var i = 0; i < texts.Count && options.UnknownShare > 0; i++)
        {
            VBuffer<float> features = default;
            var seed = Hash.Of(texts[i].Text, Hash.Step(Hash.Seed, (ulong)options.Seed));
            vector.Fill(featurizer, texts[i].Text, LanguageOf(texts[i]), hit => IsKnown(seed, hit, options.UnknownShare), ref features);
            rows.Add(rows[i] with { Features = features, Weight = rows[i].Weight * options.UnknownWeight });
            topics.Add(texts[i].Topics!);
        }

        foreach (var entry in entries)
        {
            VBuffer<float> features = default;
            vector.FillKeys(featurizer, PlainText(entry), entry.Language, ref features);
            rows.Add(new TopicExample(features, options.LexiconTextWeight * entry.Weight / 3, -1));
            topics.Add([.. entry.Topics]);
        }

        return new TopicExamples(ids, featurizer, rows, topics, texts.Count);
    }

    public static Language LanguageOf(NewsExample example) =>
        string.IsNullOrEmpty(example.Language) ? TopicLanguage.Guess(example.Text) : TopicLanguage.Parse(example.Language);

    private static bool IsKnown(ulong seed, int hit, float unknownShare) => Hash.Finish(Hash.Step(seed, (ulong)hit)) % 1000 >= unknownShare * 1000;

    private static string PlainText(LexiconEntry entry) => entry.Entry.Replace("=", "", StringComparison.Ordinal);

    // The rarest keys go until the feature vector holds what is left.
    private static KeyTable KnownKeys(List<NewsExample> texts, List<LexiconEntry> entries, TopicLexicon lexicon, TopicOptions options)
    {
        var counts = new Dictionary<uint, int>();
        var text = new TokenizedText();
        var area = new TopicWorkArea();
        var seen = new HashSet<uint>();
        foreach (var (content, language) in texts.Select(t => (t.Text, LanguageOf(t))).Concat(entries.Select(e => (PlainText(e), e.Language))))
        {
            text.Set(content);
            area.SetWords(text);
            TextKeys.Add(text, language, area);
            seen.Clear();
            foreach (var key in area.Keys)
            {
                if (seen.Add(key)) counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var room = FeatureVector.Size - LexiconFeatures.Count(lexicon) - CueFeatures.Count - lexicon.EntryCount;
        var min = options.MinTexts;
        while (counts.Values.Count(n => n >= min) > room) min++;
        return new KeyTable([.. counts.Where(c => c.Value >= min).Select(c => c.Key).Order()]);
    }
}
