using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>Boundaries inside a block of headlines, and whole headlines; the block's own start and end are given and do not count.</summary>
internal static class BoundaryEvaluation
{
    /// <summary>The one label.</summary>
    public const string Boundary = "boundary";

    /// <summary>Compares the headlines of one block.</summary>
    public static void Compare(EvaluationTally tally, GivenBlock block, IReadOnlyList<TextSpan> given)
    {
        var boundaries = block.Headlines.Select(h => h.Start).Skip(1).ToHashSet();
        var cuts = given.Select(g => g.Start).Skip(1).ToHashSet();
        var right = cuts.Count(boundaries.Contains);
        tally.Count(Boundary, new LabelCounts(right, cuts.Count, boundaries.Count));
        if (right > 0) tally.Confuse(Boundary, Boundary, right);
        if (cuts.Count > right) tally.Confuse(EvaluationResult.NoLabel, Boundary, cuts.Count - right);
        if (boundaries.Count > right) tally.Confuse(Boundary, EvaluationResult.NoLabel, boundaries.Count - right);
        var shown = 0;
        foreach (var wrong in boundaries.Except(cuts).Concat(cuts.Except(boundaries)).Order())
        {
            if (wrong >= shown) shown = Err(tally, block, given, wrong);
        }

        var whole = block.Headlines.ToHashSet();
        tally.EndText(given.Count(whole.Contains), whole.Count);
    }

    // Shows the headlines around a boundary, by gold and as given, in the stretch of text that they share; gives the stretch's end.
    private static int Err(EvaluationTally tally, GivenBlock block, IReadOnlyList<TextSpan> given, int wrong)
    {
        var around = block.Headlines.Concat(given).Where(h => h.Start <= wrong && wrong <= h.End + 1).ToArray();
        int from = around.Min(h => h.Start), to = around.Max(h => h.End);
        tally.Err(new ErrorCase(block.Example.Text[from..to], block.Example.Language, block.Example.Source, null, Marks(block.Headlines, given), Marks(given, block.Headlines)));
        return to;

        ErrorMark[] Marks(IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> others) =>
        [
            .. spans.Where(s => s.Start < to && s.End > from).Select(s => new ErrorMark("headline", others.Contains(s), new TextSpan(Math.Max(s.Start, from) - from, Math.Min(s.End, to) - from))),
        ];
    }
}
