namespace NewsNlp;

/// <summary>What in a text carried one topic, read off the linear model.</summary>
/// <param name="Topic">Topic id.</param>
/// <param name="Spans">Spans of the text with their weights, the heaviest first.</param>
public sealed record TopicExplanation(string Topic, IReadOnlyList<WeightedSpan> Spans);

/// <summary>A span that speaks for a topic, or, with a negative weight, against it.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Weight">What it adds to the topic's log-odds.</param>
public readonly record struct WeightedSpan(int Start, int End, float Weight);
