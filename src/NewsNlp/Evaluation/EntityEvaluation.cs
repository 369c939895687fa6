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
        var places = right.ToDictionary(s => (s.Start, s.End), s => s.Type);
        var marks = new List<ErrorMark>();
        double surest = -1;
        foreach (var (span, confidence) in given)
        {
            if (!outer.Contains(span)) continue;
            var isRight = right.Contains(span);
            tally.Count(span.Type, new LabelCounts(isRight ? 1 : 0, 1, 0));
            tally.Decide(span.Type, confidence, isRight);
            tally.Confuse(places.Remove((span.Start, span.End), out var type) ? type : EvaluationResult.NoLabel, span.Type);
            marks.Add(new ErrorMark(span.Type, isRight, new TextSpan(span.Start, span.End), confidence));
            if (!isRight) surest = Math.Max(surest, confidence);
        }

        foreach (var span in right) tally.Count(span.Type, new LabelCounts(0, 0, 1));
        foreach (var type in places.Values) tally.Confuse(type, EvaluationResult.NoLabel);
        var isAllRight = right.SetEquals(outer);

        // What was only missed carries no probability: the model was sure of nothing there.
        if (!isAllRight) tally.Err(Math.Max(surest, 0), [.. right.Order(EntityOrder.OuterFirst).Select(s => new ErrorMark(s.Type, outer.Contains(s), new TextSpan(s.Start, s.End)))], marks);
        tally.EndText(isAllRight ? 1 : 0);
    }
}
