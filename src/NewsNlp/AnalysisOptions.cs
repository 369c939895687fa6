namespace NewsNlp;

/// <summary>What a caller may want otherwise than by default.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The defaults.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Languages to choose between; null for all. With <c>kk</c> and <c>ru</c> alone no text with letters is undetermined.</summary>
    public IReadOnlyList<Language>? Languages { get; init; }

    /// <summary>A less certain language is given as undetermined; 0 to 1.</summary>
    public float MinConfidence { get; init; }

    /// <summary>Give this many topics, the best first, whatever their scores; null for those that reach their threshold, and the best one if it is at all likely.</summary>
    public int? TopTopics { get; init; }

    /// <summary>One threshold for all topics in place of each topic's own; 0 to 1, or null.</summary>
    public float? TopicThreshold { get; init; }

    /// <summary>The day that relative dates («вчера», «бүгін») count from; null leaves them without a value.</summary>
    public DateOnly? ReferenceDate { get; init; }
}
