namespace NewsNlp.Topics;

/// <summary>Chooses from which probability on a topic is given.</summary>
internal static class ThresholdChoice
{
    private const float Lowest = 0.2f;
    private const float Highest = 0.6f;

    // A topic with few cases keeps close to what is best for all.
    private const double PriorCases = 20;
    private const double PriorPrecision = 0.75;

    /// <summary>The threshold with the best F1, smoothed by imagined cases.</summary>
    public static float Best(ReadOnlySpan<float> probabilities, ReadOnlySpan<bool> labels)
    {
        var sorted = probabilities.ToArray();
        var right = labels.ToArray();
        Array.Sort(sorted, right);
        double support = labels.Count(true) + PriorCases;
        double given = 0, found = 0, best = -1;
        var threshold = (Lowest + Highest) / 2;
        for (var i = sorted.Length - 1; i >= 0 && sorted[i] >= Lowest; i--)
        {
            given++;
            if (right[i]) found++;
            if (sorted[i] > Highest || i > 0 && sorted[i - 1] == sorted[i]) continue;
            var share = Prior(sorted[i]);
            var f1 = 2 * (found + PriorCases * share * PriorPrecision) / (given + PriorCases * share + support);
            if (f1 <= best) continue;
            best = f1;
            threshold = i > 0 ? (Math.Max(Lowest, sorted[i - 1]) + sorted[i]) / 2 : sorted[i];
        }

        return threshold;
    }

    // How much of the imagined cases is given at a threshold: all at the lowest, half at the highest.
    private static double Prior(float threshold) => 1 - 0.5 * (threshold - Lowest) / (Highest - Lowest);
}
