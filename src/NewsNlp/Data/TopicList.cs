namespace NewsNlp.Data;

/// <summary>Topic ids in one field, joined by <c>|</c> or commas; empty or <c>none</c> where there are none.</summary>
internal static class TopicList
{
    public static string[] Parse(string? field)
    {
        if (string.IsNullOrWhiteSpace(field) || field.Trim() == "none") return [];
        return field.Split(['|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public static string Format(IEnumerable<string> topics) => string.Join('|', topics);
}
