namespace NewsNlp.Evaluation;

/// <summary>How far stated probabilities are from observed frequencies.</summary>
internal static class Calibration
{
    public const int Bins = 10;

    /// <summary>
    /// Expected calibration error over bins of equal count (Naeini, Cooper and Hauskrecht 2015): the mean distance, weighted by size, between
    /// a bin's mean probability and its share of right decisions. 0 to 1.
    /// </summary>
    public static double Error(IEnumerable<(double Probability, bool Right)> decisions) =>
        Curve(decisions) is { Count: > 0 } curve ? curve.Sum(b => b.Count * Math.Abs(b.Probability - b.Share)) / curve.Sum(b => b.Count) : 0;

    /// <summary>The bins: mean probability, share of right decisions, number of decisions.</summary>
    public static IReadOnlyList<CalibrationBin> Curve(IEnumerable<(double Probability, bool Right)> decisions)
    {
        var sorted = decisions.OrderBy(d => d.Probability).ToArray();
        var bins = new List<CalibrationBin>();
        for (var b = 0; b < Bins; b++)
        {
            int from = (int)((long)sorted.Length * b / Bins), to = (int)((long)sorted.Length * (b + 1) / Bins);
            if (from == to) continue;
            var bin = sorted[from..to];
            bins.Add(new CalibrationBin(bin.Average(d => d.Probability), bin.Count(d => d.Right) / (double)bin.Length, bin.Length));
        }

        return bins;
    }
}

/// <summary>One bin of a calibration curve.</summary>
internal readonly record struct CalibrationBin(double Probability, double Share, int Count);
