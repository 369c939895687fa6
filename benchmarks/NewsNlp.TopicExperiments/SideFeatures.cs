using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>Features that the library does not have.</summary>
internal sealed class SideFeatures(ExperimentData data)
{
    private readonly Lazy<SubwordPieces> _subwords = new(() => new SubwordPieces(data.Train));
    private readonly Lazy<TaggedEntities> _entities = new(() => new TaggedEntities());
    private readonly Lazy<WordVectors> _vectors = new(() => new WordVectors(data.Train));

    /// <summary>Adds those of the groups that a setting has.</summary>
    public void Add(
        FeatureGroups groups, NewsExample example, TokenizedText text, Language language, TopicWorkArea area, TopicWorkArea other, TopicLexicon lexicon, float keyValue, Action<ulong, float> add)
    {
        var value = keyValue / MathF.Sqrt(Math.Max(1, area.WordCount));
        if (Has(FeatureGroups.Words)) AddWords(text, area, value, add);
        if (Has(FeatureGroups.WordPairs)) AddPairs(area, value, add);
        if (Has(FeatureGroups.Subwords)) _subwords.Value.Add(text, area, value, (piece, v) => add(Key(3, piece), v));
        if (Has(FeatureGroups.Negation)) AddTopics(4, lexicon, area, m => IsNegated(text, area, m), add);
        if (Has(FeatureGroups.NamedHits)) AddTopics(5, lexicon, area, m => IsNamed(area, m), add);
        if (Has(FeatureGroups.OtherLexicon)) AddOther(lexicon, text, language, area, other, add);
        if (Has(FeatureGroups.LexiconPairs)) AddLexiconPairs(lexicon, area, add);
        if (Has(FeatureGroups.CueTopics)) AddCueTopics(lexicon, area, add);
        if (Has(FeatureGroups.Borrowed)) AddBorrowed(text, area, value, add);
        if (Has(FeatureGroups.EntityTypes)) _entities.Value.AddTypes(example, (type, v) => add(Key(10, type), v));
        if (Has(FeatureGroups.EntityStems)) _entities.Value.AddStems(example, (stem, v) => add(Key(11, stem), value * v));
        if (Has(FeatureGroups.Vectors)) _vectors.Value.Add(text, area, language, (place, v) => add(Key(12, place), v));
        if (Has(FeatureGroups.Batches) && example.Split == "train") add(Key(13, Hash.Of(Batch(example))), 1);

        bool Has(FeatureGroups group) => (groups & group) != 0;
    }

    // A writer's batch of headlines, or the data set of a sentence.
    private static string Batch(NewsExample example) => example.Document ?? example.Id?[..Math.Min(3, example.Id.Length)] ?? "";

    private static ulong Key(ulong template, ulong number) => Hash.Finish(Hash.Step(Hash.Step(Hash.Seed, template), number)) >> 8;

    private static void AddWords(TokenizedText text, TopicWorkArea area, float value, Action<ulong, float> add)
    {
        foreach (var word in area.Words) add(Key(1, Hash.Of(text.Folded.Slice(word.Start, word.Length))), value);
    }

    private static void AddPairs(TopicWorkArea area, float value, Action<ulong, float> add)
    {
        ulong before = 0;
        for (var w = 0; w < area.WordCount; w++)
        {
            var start = w == 0 ? 0 : area.KeyEnds[w - 1];
            ulong stem = area.KeyEnds[w] > start ? area.Keys[start] : 0;
            if (before != 0 && stem != 0) add(Key(2, (before << 32) | stem), value);
            before = stem;
        }
    }

    private static void AddTopics(ulong template, TopicLexicon lexicon, TopicWorkArea area, Func<LexiconMatch, bool> isCounted, Action<ulong, float> add)
    {
        foreach (var match in area.Matches)
        {
            if (!isCounted(match)) continue;
            ref readonly var hit = ref lexicon.Hit(match.Entry);
            foreach (var topic in (ReadOnlySpan<int>)[hit.First, hit.Second, hit.Third])
            {
                if (topic >= 0) add(Key(template, (ulong)topic), hit.Weight / 3f);
            }
        }
    }

    private static bool IsNegated(TokenizedText text, TopicWorkArea area, LexiconMatch match)
    {
        for (var w = Math.Max(0, match.Word - 2); w < Math.Min(area.WordCount, match.Word + match.Length + 1); w++)
        {
            if (text.Folded.Slice(area.Words[w].Start, area.Words[w].Length) is "не" or "нет" or "без" or "ни" or "емес" or "жоқ") return true;
        }

        return false;
    }

    private static bool IsNamed(TopicWorkArea area, LexiconMatch match) =>
        (area.Words[match.Word].Flags & (WordFlags.Capital | WordFlags.AfterBreak)) == WordFlags.Capital;

    // What the other language's lexicon finds in words that a language's own does not know.
    private static void AddOther(TopicLexicon lexicon, TokenizedText text, Language language, TopicWorkArea area, TopicWorkArea other, Action<ulong, float> add)
    {
        other.SetWords(text);
        LexiconFeatures.Match(lexicon, text, language == Language.Russian ? Language.Kazakh : Language.Russian, other);
        var known = new HashSet<int>();
        foreach (var match in area.Matches)
        {
            for (var w = 0; w < match.Length; w++) known.Add(match.Word + w);
        }

        AddTopics(6, lexicon, other, m => !known.Contains(m.Word), add);
    }

    private static void AddLexiconPairs(TopicLexicon lexicon, TopicWorkArea area, Action<ulong, float> add)
    {
        var topics = new SortedSet<int>();
        foreach (var match in area.Matches) topics.Add(lexicon.Hit(match.Entry).First);
        foreach (var a in topics)
        {
            foreach (var b in topics)
            {
                if (a < b) add(Key(7, (ulong)((a * 100) + b)), 1);
            }
        }
    }

    private static void AddCueTopics(TopicLexicon lexicon, TopicWorkArea area, Action<ulong, float> add)
    {
        var seen = new HashSet<ulong>();
        for (var i = 0; i < area.DenseCount; i++)
        {
            var cue = area.DenseIndices[i] - LexiconFeatures.Count(lexicon);
            if (cue < 0) continue;
            foreach (var match in area.Matches)
            {
                if (seen.Add(Key(8, (ulong)((cue * 100) + lexicon.Hit(match.Entry).First)))) add(Key(8, (ulong)((cue * 100) + lexicon.Hit(match.Entry).First)), area.DenseValues[i]);
            }
        }
    }

    // Kazakh letters as Russian writes them: a stem that one language borrowed from the other is written alike.
    private static void AddBorrowed(TokenizedText text, TopicWorkArea area, float value, Action<ulong, float> add)
    {
        Span<char> letters = stackalloc char[5];
        foreach (var word in area.Words)
        {
            if (word.Length < letters.Length || (word.Flags & WordFlags.Number) != 0) continue;
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = text.Folded[word.Start + i] switch { 'ә' => 'а', 'ғ' => 'г', 'қ' => 'к', 'ң' => 'н', 'ө' => 'о', 'ұ' or 'ү' => 'у', 'һ' => 'х', 'і' or 'ы' => 'и', var c => c };
            }

            add(Key(9, Hash.Of(letters)), value);
        }
    }
}
