namespace NewsNlp.Topics;

/// <summary>Chooses from which probability on a topic is given.</summary>
internal static class ThresholdChoice
{
    private const float Lowest = 0.15f;
    private const float Highest = 0.5f;

    /// <summary>
    /// Half of the best F1 that the scores can reach: for calibrated probabilities the threshold with the best F1 (Lipton, Elkan and Naryanaswamy 2014), and
    /// far steadier over few cases than the place where the best F1 was met.
    /// </summary>
    /// <param name="probabilities">Probabilities by a model that has not seen the texts.</param>
    /// <param name="labels">Whether each text has the topic.</param>
    public static float Best(ReadOnlySpan<float> probabilities, ReadOnlySpan<bool> labels)
    {
        var sorted = probabilities.ToArray();
        var right = labels.ToArray();
        Array.Sort(sorted, right);
        double support = labels.Count(true), found = 0, best = 0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            if (right[i]) found++;
            if (i > 0 && sorted[i - 1] == sorted[i]) continue;
            best = Math.Max(best, 2 * found / (sorted.Length - i + support));
        }

        return Math.Clamp((float)best / 2, Lowest, Highest);
    }
}
