using NewsNlp.Data;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>One threshold for all of a baseline's topics, chosen on text that it has not seen, and the best topic from the packaged model's bar on.</summary>
internal static class CommonThreshold
{
    public static float Choose(IReadOnlyList<(string Id, double Score)[]> scores, IReadOnlyList<NewsExample> texts)
    {
        float[] all = [.. scores.SelectMany(s => s.Select(t => (float)t.Score))];
        bool[] labels = [.. scores.SelectMany((s, i) => s.Select(t => texts[i].Topics!.Contains(t.Id)))];
        return ThresholdChoice.Best(all, labels);
    }

    public static IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Apply(IEnumerable<(string Id, double Score)[]> scores, float threshold)
    {
        var bar = new TopicOptions().Bar;
        return [.. scores.Select(s =>
        {
            var best = s.Length == 0 ? 0 : s.Max(t => t.Score);
            return s.Select(t => (t.Id, t.Score, t.Score >= threshold || t.Score == best && best >= bar)).ToArray();
        })];
    }
}
