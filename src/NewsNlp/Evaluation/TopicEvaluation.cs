namespace NewsNlp.Evaluation;

/// <summary>Several topics per text against one annotator, or against two, averaged.</summary>
internal static class TopicEvaluation
{
    /// <summary>Decisions below this score do not count for the calibration.</summary>
    public const double CalibrationFloor = 0.1;

    /// <summary>Compares one text's topics.</summary>
    /// <param name="tally">Receives the counts.</param>
    /// <param name="annotations">The right topics by each annotator, most central first.</param>
    /// <param name="given">The topics given, best first.</param>
    /// <param name="scores">Every topic's score.</param>
    public static void Compare(EvaluationTally tally, IReadOnlyList<string[]> annotations, IReadOnlyList<string> given, IEnumerable<(string Id, double Score)> scores)
    {
        var weight = 1.0 / annotations.Count;
        var all = scores.ToArray();
        double first = 0, withTopics = 0;
        foreach (var gold in annotations)
        {
            foreach (var id in given) tally.Count(id, new LabelCounts(gold.Contains(id) ? weight : 0, weight, 0));
            foreach (var id in gold) tally.Count(id, new LabelCounts(0, 0, weight));
            foreach (var (id, score) in all) tally.Decide(id, score, gold.Contains(id), weight);
            tally.Confuse(gold.FirstOrDefault(EvaluationResult.NoLabel), given.FirstOrDefault(EvaluationResult.NoLabel), weight);
            if (gold.Length == 0) continue;
            withTopics += weight;
            if (given.Count > 0 && gold.Contains(given[0])) first += weight;
        }

        Err(tally, annotations, given, all);
        tally.EndText(first, withTopics);
    }

    // A topic is wrong where every annotator says so; how sure of it the model was: the score of what it gave, what was lacking to 1 where it gave nothing.
    private static void Err(EvaluationTally tally, IReadOnlyList<string[]> annotations, IReadOnlyList<string> given, (string Id, double Score)[] scores)
    {
        double Score(string id) => Array.Find(scores, s => s.Id == id).Score;
        var wrong = given.Where(id => !annotations.Any(a => a.Contains(id))).ToArray();
        var missed = annotations[0].Where(id => annotations.All(a => a.Contains(id)) && !given.Contains(id)).ToArray();
        if (wrong.Length + missed.Length == 0) return;
        var confidence = Math.Max(wrong.Select(Score).DefaultIfEmpty().Max(), missed.Select(id => 1 - Score(id)).DefaultIfEmpty().Max());
        tally.Err(
            confidence,
            [.. annotations.SelectMany(a => a).Distinct().Select(id => new ErrorMark(id, !missed.Contains(id), null, given.Contains(id) ? null : Score(id)))],
            [.. given.Select(id => new ErrorMark(id, !wrong.Contains(id), null, Score(id)))]);
    }
}
