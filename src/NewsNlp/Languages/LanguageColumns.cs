namespace NewsNlp.Languages;

/// <summary>Names of the columns that the language pipeline works in; part of the model format, unlikely enough to meet a caller's.</summary>
internal static class LanguageColumns
{
    public const string Text = "NewsLanguageText";
    public const string Features = "NewsLanguageFeatures";
    public const string Class = "NewsLanguageClass";
    public const string Weight = "NewsLanguageWeight";
    public const string Parameters = "NewsLanguageParameters";
    public const string Detected = "NewsLanguageDetected";
    public const string Confidence = "NewsLanguageConfidence";

    /// <summary>All that the pipeline leaves behind beside its answers; the last three are the trainers'.</summary>
    public static readonly string[] All = [Text, Features, Parameters, Detected, Confidence, "Score", "Probability", "PredictedLabel"];
}
