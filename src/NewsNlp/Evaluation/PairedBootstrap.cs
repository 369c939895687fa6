namespace NewsNlp.Evaluation;

/// <summary>Two models' F1 on the same texts.</summary>
/// <param name="Before">F1 of the first, 0 to 1.</param>
/// <param name="After">F1 of the second, 0 to 1.</param>
/// <param name="Low">Lower end of the 95 % interval of their difference, second less first.</param>
/// <param name="High">Its upper end.</param>
/// <param name="P">Two-sided p-value of no difference, 0 to 1.</param>
internal readonly record struct PairedDifference(double Before, double After, double Low, double High, double P)
{
    /// <summary>Second less first.</summary>
    public double Difference => After - Before;

    /// <summary>Whether chance explains the difference in less than one case of twenty.</summary>
    public bool IsSignificant => P < 0.05;
}

/// <summary>
/// Whether one model is better than another: both are scored on the same samples of texts drawn with replacement (Efron and Tibshirani, "An introduction to
/// the bootstrap", 1993, chapter 16; for tagging Berg-Kirkpatrick, Burkett and Klein, EMNLP 2012). The seed is fixed.
/// </summary>
internal static class PairedBootstrap
{
    private const int Samples = 2000;
    private const int Seed = 1;

    /// <summary>Compares F1 over all decisions.</summary>
    /// <param name="before">The first model's counts, text by text.</param>
    /// <param name="after">The second's, of the same texts in the same order.</param>
    public static PairedDifference F1(IReadOnlyList<LabelCounts> before, IReadOnlyList<LabelCounts> after)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(after.Count, before.Count);
        var whole = (Before: Sum(before), After: Sum(after));
        if (before.Count == 0) return new PairedDifference(0, 0, 0, 0, 1);

        // Texts without a decision add nothing to any sample's sums: how many others a sample draws is what they decide.
        var places = Enumerable.Range(0, before.Count).Where(i => before[i] != default || after[i] != default).ToArray();
        var random = new Random(Seed);
        var differences = new double[Samples];
        for (var s = 0; s < Samples; s++)
        {
            LabelCounts first = default, second = default;
            for (var i = 0; i < before.Count; i++)
            {
                var at = random.Next(before.Count);
                if (at >= places.Length) continue;
                first += before[places[at]];
                second += after[places[at]];
            }

            differences[s] = second.F1 - first.F1;
        }

        Array.Sort(differences);
        int below = differences.Count(d => d <= 0), above = differences.Count(d => d >= 0);
        var p = Math.Min(1, 2.0 * (Math.Min(below, above) + 1) / (Samples + 1));
        return new PairedDifference(whole.Before.F1, whole.After.F1, differences[(int)(Samples * 0.025)], differences[(int)(Samples * 0.975) - 1], p);
    }

    private static LabelCounts Sum(IReadOnlyList<LabelCounts> counts) => counts.Aggregate(default(LabelCounts), (a, b) => a + b);
}
