namespace NewsNlp.Evaluation;

/// <summary>One language per text.</summary>
internal static class LanguageEvaluation
{
    public static void Compare(EvaluationTally tally, string gold, string given, double confidence)
    {
        var right = gold == given;
        tally.Count(given, new LabelCounts(right ? 1 : 0, 1, 0));
        tally.Count(gold, new LabelCounts(0, 0, 1));
        tally.Decide(given, confidence, right);
        tally.Confuse(gold, given);
        if (!right) tally.Err(confidence, [new ErrorMark(gold, false)], [new ErrorMark(given, false, null, confidence)]);
        tally.EndText(right ? 1 : 0);
    }
}
