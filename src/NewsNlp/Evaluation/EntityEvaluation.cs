using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>Exact spans and types, as conlleval counts them (Tjong Kim Sang and Buchholz 2000), outermost spans only.</summary>
internal static class EntityEvaluation
{
    /// <summary>Compares one text's spans.</summary>
    /// <param name="tally">Receives the counts.</param>
    /// <param name="gold">The right spans; nested ones are passed over.</param>
    /// <param name="given">The spans given, with their confidence; nested ones are passed over.</param>
    public static void Compare(EvaluationTally tally, IReadOnlyList<EntitySpan> gold, IReadOnlyList<(EntitySpan Span, float Confidence)> given)
    {
        var right = Outermost.Of(gold).ToHashSet();
        var outer = Outermost.Of([.. given.Select(g => g.Span)]).ToHashSet();
        foreach (var (span, confidence) in given)
        {
            if (!outer.Contains(span)) continue;
            var isRight = right.Contains(span);
            tally.Count(span.Type, new LabelCounts(isRight ? 1 : 0, 1, 0));
            tally.Decide(confidence, isRight);
        }

        foreach (var span in right) tally.Count(span.Type, new LabelCounts(0, 0, 1));
        tally.EndText(right.SetEquals(outer) ? 1 : 0);
    }
}
