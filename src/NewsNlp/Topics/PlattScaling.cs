namespace NewsNlp.Topics;

/// <summary>Fits a sigmoid that turns linear scores into probabilities.</summary>
/// <remarks>Platt (1999) with the smoothed targets and Newton's method with backtracking of Lin, Lin and Weng (2007).</remarks>
internal static class PlattScaling
{
    private const int MaxSteps = 100;
    private const double MinGradient = 1e-7;
    private const double Ridge = 1e-10;

    // Scores of topics that nobody would think of are far more than the others, and need no calibration.
    private const double Likely = 0.05;

    // A sigmoid of fewer texts with or without the topic is left to chance.
    private const int FewestOfAKind = 20;

    /// <summary>Fits to all scores, then again to those alone that are at least somewhat likely: the sigmoid fits where it matters rather than in the tail.</summary>
    public static (double Slope, double Offset) FitLikely(ReadOnlySpan<float> scores, ReadOnlySpan<bool> labels)
    {
        var (slope, offset) = Fit(scores, labels);
        var likely = new List<(float Score, bool Label)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (1 / (1 + Math.Exp(slope * scores[i] + offset)) >= Likely) likely.Add((scores[i], labels[i]));
        }

        var right = likely.Count(s => s.Label);
        if (Math.Min(right, likely.Count - right) < FewestOfAKind) return (slope, offset);
        var again = Fit(likely.Select(s => s.Score).ToArray(), likely.Select(s => s.Label).ToArray());
        return again.Slope < 0 ? again : (slope, offset);
    }

    /// <summary>Finds slope and offset of 1 / (1 + exp(slope · score + offset)).</summary>
    public static (double Slope, double Offset) Fit(ReadOnlySpan<float> scores, ReadOnlySpan<bool> labels)
    {
        var positive = labels.Count(true);
        var negative = labels.Length - positive;
        double high = (positive + 1.0) / (positive + 2.0), low = 1 / (negative + 2.0);
        double slope = 0, offset = Math.Log((negative + 1.0) / (positive + 1.0));
        var loss = Loss(scores, labels, high, low, slope, offset);
        for (var step = 0; step < MaxSteps; step++)
        {
            double h11 = Ridge, h22 = Ridge, h21 = 0, g1 = 0, g2 = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(slope * scores[i] + offset));
                var d = p * (1 - p);
                h11 += scores[i] * scores[i] * d;
                h22 += d;
                h21 += scores[i] * d;
                var g = (labels[i] ? high : low) - p;
                g1 += scores[i] * g;
                g2 += g;
            }

            if (Math.Abs(g1) < MinGradient && Math.Abs(g2) < MinGradient) break;
            var det = h11 * h22 - h21 * h21;
            double da = -(h22 * g1 - h21 * g2) / det, db = -(h11 * g2 - h21 * g1) / det;
            var size = 1.0;
            for (; size > 1e-10; size /= 2)
            {
                var trial = Loss(scores, labels, high, low, slope + size * da, offset + size * db);
                if (trial >= loss + 1e-4 * size * (g1 * da + g2 * db)) continue;
                (slope, offset, loss) = (slope + size * da, offset + size * db, trial);
                break;
            }

            if (size <= 1e-10) break;
        }

        return (slope, offset);
    }

    private static double Loss(ReadOnlySpan<float> scores, ReadOnlySpan<bool> labels, double high, double low, double slope, double offset)
    {
        double loss = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var z = slope * scores[i] + offset;
            var target = labels[i] ? high : low;
            loss += z >= 0 ? target * z + Math.Log(1 + Math.Exp(-z)) : (target - 1) * z + Math.Log(1 + Math.Exp(z));
        }

        return loss;
    }
}
