using NewsNlp.Data;

namespace NewsNlp.TopicExperiments;

/// <summary>A trained tagger.</summary>
internal interface ITagger
{
    /// <summary>Every topic's probability and whether it is given, text by text.</summary>
    IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts);
}
