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
        var all = scores.Where(s => s.Score >= CalibrationFloor).ToArray();
        double first = 0, withTopics = 0;
        foreach (var gold in annotations)
        {
            foreach (var id in given) tally.Count(id, new LabelCounts(gold.Contains(id) ? weight : 0, weight, 0));
            foreach (var id in gold) tally.Count(id, new LabelCounts(0, 0, weight));
            foreach (var (id, score) in all) tally.Decide(score, gold.Contains(id));
            if (gold.Length == 0) continue;
            withTopics += weight;
            if (given.Count > 0 && gold.Contains(given[0])) first += weight;
        }

        tally.EndText(first, withTopics);
    }
}
