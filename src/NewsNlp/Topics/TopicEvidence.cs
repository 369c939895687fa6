using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Which words of a text carried a topic, read off the linear model.</summary>
internal static class TopicEvidence
{
    // Less than this of log-odds is noise to a reader.
    private const float MinWeight = 0.1f;

    /// <summary>The spans that speak for or against a topic; the share of a topic's lexicon features goes to its hits by their weight.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="topic">The topic's place in <see cref="TopicModel.Ids"/>.</param>
    /// <returns>Spans of the text as given with what each adds to the log-odds, the heaviest first.</returns>
    public static IReadOnlyList<WeightedSpan> Find(TopicModel model, TokenizedText text, Language language, int topic)
    {
        var area = new TopicWorkArea();
        model.Featurizer.Run(text, language, area);
        var byWord = new float[area.WordCount];
        AddKeys(model, area, topic, byWord);
        AddCues(model, area, topic, byWord);
        var spans = new List<WeightedSpan>();
        var scale = -model.Topics[topic].Slope;
        var covered = new bool[byWord.Length];
        foreach (var match in area.Matches)
        {
            var weight = model.Weights.Of(model.Featurizer.FirstEntry + match.Entry, topic) + Lexical(model, area, match, topic);
            for (var w = match.Word; w < match.Word + match.Length; w++)
            {
                weight += byWord[w];
                covered[w] = true;
            }

            Add(match.Word, match.Word + match.Length - 1, weight);
        }

        for (var w = 0; w < byWord.Length; w++)
        {
            if (!covered[w]) Add(w, w, byWord[w]);
        }

        return [.. spans.OrderByDescending(s => s.Weight).ThenBy(s => s.Start)];

        void Add(int first, int last, float weight)
        {
            weight *= scale;
            if (Math.Abs(weight) < MinWeight) return;
            spans.Add(new WeightedSpan(text.SourceStart(area.Words[first].Start), text.SourceEnd(area.Words[last].Start + area.Words[last].Length), weight));
        }
    }

    private static void AddKeys(TopicModel model, TopicWorkArea area, int topic, float[] byWord)
    {
        float stem = TopicFeaturizer.StemValue(area), gram = TopicFeaturizer.GramValue(area);
        var at = 0;
        for (var w = 0; w < byWord.Length; w++)
        {
            var heads = at + TextKeys.Heads(area.Words[w]);
            for (; at < area.KeyEnds[w]; at++)
            {
                if (model.Featurizer.Keys.Find(area.Keys[at]) is var number and >= 0)
                {
                    byWord[w] += (at < heads ? stem : gram) * model.Weights.Of(model.Featurizer.FirstKey + number, topic);
                }
            }
        }
    }

    // A class's weight in equal parts to the words that it was found in.
    private static void AddCues(TopicModel model, TopicWorkArea area, int topic, float[] byWord)
    {
        for (var i = 0; i < area.DenseCount; i++)
        {
            var feature = area.DenseIndices[i] - model.Featurizer.FirstCue;
            if ((uint)feature >= (uint)CueFeatures.Count) continue;
            var words = 0;
            foreach (var cue in area.Cues) words += CueFeatures.IsOf(cue.Entry, feature) ? cue.Length : 0;
            var weight = area.DenseValues[i] * model.Weights.Of(area.DenseIndices[i], topic) / words;
            foreach (var cue in area.Cues)
            {
                for (var w = cue.Word; w < cue.Word + cue.Length && CueFeatures.IsOf(cue.Entry, feature); w++) byWord[w] += weight;
            }
        }
    }

    // A hit's part of the features that its lexicon topics have together.
    private static float Lexical(TopicModel model, TopicWorkArea area, LexiconMatch match, int topic)
    {
        var lexicon = model.Featurizer.Lexicon;
        ref readonly var hit = ref lexicon.Hit(match.Entry);
        float weight = 0;
        foreach (var of in (ReadOnlySpan<int>)[hit.First, hit.Second, hit.Third])
        {
            if (of < 0) continue;
            float all = 0, sum = 0;
            foreach (var other in area.Matches)
            {
                ref readonly var o = ref lexicon.Hit(other.Entry);
                if (o.First == of || o.Second == of || o.Third == of) all += o.Weight;
            }

            for (var i = 0; i < area.DenseCount; i++)
            {
                if (LexiconFeatures.TopicOf(area.DenseIndices[i]) == of) sum += area.DenseValues[i] * model.Weights.Of(area.DenseIndices[i], topic);
            }

            weight += sum * hit.Weight / all;
        }

        return weight;
    }
}
