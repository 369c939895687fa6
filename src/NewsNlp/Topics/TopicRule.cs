namespace NewsNlp.Topics;

/// <summary>Which topics are given: those that reach their thresholds, and the best one from a lower bar on, so that a text that is about something gets a topic.</summary>
internal static class TopicRule
{
    /// <summary>The best topic's place, or −1 where it does not reach the bar.</summary>
    /// <param name="scores">Each topic's probability.</param>
    /// <param name="bar">The probability from which the best topic is given.</param>
    public static int Best(ReadOnlySpan<float> scores, float bar)
    {
        var best = -1;
        for (var t = 0; t < scores.Length; t++)
        {
            if (best < 0 ? scores[t] >= bar : scores[t] > scores[best]) best = t;
        }

        return best;
    }
}
