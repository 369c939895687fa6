namespace NewsNlp.Topics;

/// <summary>Names of the columns that the topic pipeline works in; part of the model format, unlikely enough to meet a caller's.</summary>
internal static class TopicColumns
{
    public const string Text = "NewsTopicsText";
    public const string Language = "NewsTopicsLanguage";
    public const string Parameters = "NewsTopicsParameters";
    public const string Features = "NewsTopicsFeatures";
    public const string Label = "NewsTopicsLabel";
    public const string Weight = "NewsTopicsWeight";
    public const string Probability = "NewsTopicsProbability";
    public const string Scores = "NewsTopicsScores";
    public const string Given = "NewsTopicsGiven";

    /// <summary>Columns that ML.NET's binary trainers and calibrators add.</summary>
    public static readonly string[] Trainer = ["Score", "Probability", "PredictedLabel"];
}
