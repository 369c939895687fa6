namespace NewsNlp.Topics;

/// <summary>A row of <see cref="TopicWeights"/> that is to be added to a text's scores.</summary>
/// <param name="Row">The row.</param>
/// <param name="Mark">The mark that it must have to count, see <see cref="TopicWeights.Mark"/>.</param>
/// <param name="Value">The value of its feature.</param>
internal readonly record struct WeightedRow(int Row, uint Mark, float Value);
