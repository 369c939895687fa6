using NewsNlp.Topics;

namespace NewsNlp.Analysis;

/// <summary>Chooses topics by their scores: those that the model gives, those that reach a given threshold, or the best few.</summary>
internal static class TopicChoice
{
    public static IReadOnlyList<TopicScore> Of(TopicModel model, AnalysisWork work, Language language, AnalysisOptions options)
    {
        var scores = work.Scores(model.Ids.Count);
        model.Score(work.Text, language, scores);
        return Of(model, scores, options);
    }

    public static IReadOnlyList<TopicScore> Of(TopicModel model, ReadOnlySpan<float> scores, AnalysisOptions options)
    {
        var chosen = new List<TopicScore>();
        Span<bool> given = stackalloc bool[scores.Length];
        model.Decide(scores, given);
        for (var i = 0; i < scores.Length; i++)
        {
            if (options.TopTopics is null && !(options.TopicThreshold is { } threshold ? scores[i] >= threshold : given[i])) continue;
            var id = model.Ids[i];
            chosen.Add(new TopicScore(id, Topic.Code(id), scores[i]));
        }

        if (chosen.Count == 0) return [];
        chosen.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Id, b.Id));
        return options.TopTopics is { } top && chosen.Count > top ? chosen.GetRange(0, top) : chosen;
    }
}
