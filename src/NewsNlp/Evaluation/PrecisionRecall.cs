namespace NewsNlp.Evaluation;

/// <summary>What precision and recall would be if only decisions from a probability on were given.</summary>
internal static class PrecisionRecall
{
    private const int MaxPoints = 200;

    /// <summary>The curve, the highest threshold first; long ones thinned to about 200 points.</summary>
    /// <param name="decisions">Labels given, or scored, with their probabilities.</param>
    /// <param name="support">The number of right labels.</param>
    public static IReadOnlyList<CurvePoint> Curve(IReadOnlyList<Decision> decisions, double support)
    {
        if (support <= 0) return [];
        var sorted = decisions.OrderByDescending(d => d.Probability).ToArray();
        var points = new List<CurvePoint>();
        double right = 0, given = 0;
        var nextRecall = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            given += sorted[i].Weight;
            if (sorted[i].Right) right += sorted[i].Weight;

            // Equal probabilities pass a threshold together; behind the last right one precision only falls.
            if (i + 1 < sorted.Length && sorted[i + 1].Probability == sorted[i].Probability) continue;
            var isLast = i + 1 == sorted.Length;
            if (right / support < nextRecall && !isLast) continue;
            if (right == 0) continue;
            points.Add(new CurvePoint(sorted[i].Probability, right / given, Math.Min(1, right / support)));
            nextRecall = right / support + 1.0 / MaxPoints;
        }

        return points;
    }
}

/// <summary>Precision and recall where only decisions from a probability on are given.</summary>
internal readonly record struct CurvePoint(double Probability, double Precision, double Recall);
