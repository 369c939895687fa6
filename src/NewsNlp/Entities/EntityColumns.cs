namespace NewsNlp.Entities;

/// <summary>Names of the columns that the entity pipeline works in; part of the model format, unlikely enough to meet a caller's.</summary>
internal static class EntityColumns
{
    public const string Text = "NewsEntitiesText";
    public const string Language = "NewsEntitiesLanguage";
    public const string Key = "NewsEntitiesKey";
    public const string Parameters = "NewsEntitiesParameters";
    public const string Marked = "NewsEntitiesMarked";
    public const string Types = "NewsEntitiesTypes";
    public const string Starts = "NewsEntitiesStarts";
    public const string Ends = "NewsEntitiesEnds";
    public const string Confidences = "NewsEntitiesConfidences";

    /// <summary>All that the pipeline works in and does not leave behind.</summary>
    public static readonly string[] All = [Text, Language, Key, Parameters, Marked, Types, Starts, Ends, Confidences];
}
