namespace NewsNlp.Data.Writing;

/// <summary>Topics in one field of a table.</summary>
internal static class TopicFields
{
    /// <summary>Why a text's topics cannot be written in one field, or null.</summary>
    public static string? WhyNot(NewsExample example)
    {
        var broken = (example.Topics ?? []).Concat(example.SecondTopics ?? []).FirstOrDefault(t => t is "none" || t.Trim() != t || t.Length == 0 || t.AsSpan().ContainsAny("|,\t\r\n"));
        return broken is null ? null : $"a field of topics cannot hold the topic '{broken}': expected an id without |, commas and outer spaces";
    }

    /// <summary>A second annotator's topics; empty where there is none.</summary>
    public static string Second(NewsExample example) => example.SecondTopics switch
    {
        null => "",
        [] => "none",
        var topics => TopicList.Format(topics),
    };

    /// <summary>Notes topics that are not known where others are.</summary>
    public static void Lose(NewsExample example, bool hasTopics, ConversionLosses losses) =>
        losses.LoseIf(hasTopics && example.Topics is null, "text whose topics are not known becomes a text without topics");
}
