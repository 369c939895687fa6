using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.Pages;

/// <summary>A way to take headlines apart.</summary>
internal delegate IReadOnlyList<TextSpan> SplitText(string text);

/// <summary>How well blocks were taken apart; all shares 0 to 1.</summary>
/// <param name="Precision">Of the cuts made inside blocks, those at a true boundary.</param>
/// <param name="Recall">Of the true boundaries inside blocks, those cut at.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Whole">Of the headlines, those with both ends right.</param>
/// <param name="Headlines">Headlines in all blocks.</param>
internal sealed record SplitScore(double Precision, double Recall, double F1, double Whole, int Headlines)
{
    /// <summary>95 % bootstrap interval of <see cref="F1"/> over blocks.</summary>
    public (double Low, double High) F1Interval { get; init; }

    /// <summary>95 % bootstrap interval of <see cref="Whole"/> over blocks.</summary>
    public (double Low, double High) WholeInterval { get; init; }
}

/// <summary>Measures splitters on blocks whose headlines are known.</summary>
internal static class HeadlineEvaluation
{
    /// <summary>Measures one splitter.</summary>
    public static SplitScore Measure(SplitText split, IReadOnlyList<HeadlineBlock> blocks)
    {
        var counts = blocks.Select(block => Count(block, split(block.Text))).ToArray();
        return Score(counts, null) with
        {
            F1Interval = Bootstrap.Interval(counts.Length, times => Score(counts, times).F1),
            WholeInterval = Bootstrap.Interval(counts.Length, times => Score(counts, times).Whole),
        };
    }

    private static Counts Count(HeadlineBlock block, IReadOnlyList<TextSpan> found)
    {
        // Cuts lie inside the block: its own start and end are given.
        var right = block.Headlines.Skip(1).Select(h => h.Start).ToHashSet();
        var cuts = found.Skip(1).Select(h => h.Start).ToList();
        var whole = block.Headlines.ToHashSet();
        return new Counts(cuts.Count(right.Contains), cuts.Count, right.Count, found.Count(whole.Contains), whole.Count);
    }

    private static SplitScore Score(Counts[] counts, int[]? times)
    {
        var sum = default(Counts);
        for (var i = 0; i < counts.Length; i++) sum = sum.Plus(counts[i], times?[i] ?? 1);
        return new SplitScore(
            Share(sum.Right, sum.Cuts), Share(sum.Right, sum.Boundaries), Share(2 * sum.Right, sum.Cuts + sum.Boundaries), Share(sum.Whole, sum.Headlines), sum.Headlines);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private readonly record struct Counts(int Right, int Cuts, int Boundaries, int Whole, int Headlines)
    {
        public Counts Plus(Counts other, int times) => new(
            Right + (other.Right * times), Cuts + (other.Cuts * times), Boundaries + (other.Boundaries * times), Whole + (other.Whole * times), Headlines + (other.Headlines * times));
    }
}
