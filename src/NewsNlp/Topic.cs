using System.Collections.Frozen;

namespace NewsNlp;

/// <summary>The newsroom's standard vocabulary: the 17 top-level IPTC Media Topics and civil unrest.</summary>
/// <remarks>Source: IPTC NewsCodes, Media Topic (https://iptc.org/standards/media-topics/). Models trained on own data may know other ids.</remarks>
public static class Topic
{
    private static readonly FrozenDictionary<string, string> s_codes = new Dictionary<string, string>
    {
        ["protest"] = "medtop:20000065",
        ["politics"] = "medtop:11000000",
        ["economy"] = "medtop:04000000",
        ["crime"] = "medtop:02000000",
        ["conflict"] = "medtop:16000000",
        ["disaster"] = "medtop:03000000",
        ["society"] = "medtop:14000000",
        ["labour"] = "medtop:09000000",
        ["education"] = "medtop:05000000",
        ["health"] = "medtop:07000000",
        ["environment"] = "medtop:06000000",
        ["science_tech"] = "medtop:13000000",
        ["culture"] = "medtop:01000000",
        ["sport"] = "medtop:15000000",
        ["religion"] = "medtop:12000000",
        ["lifestyle"] = "medtop:10000000",
        ["human_interest"] = "medtop:08000000",
        ["weather"] = "medtop:17000000",
    }.ToFrozenDictionary();

    /// <summary>The ids of the standard vocabulary, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "protest", "politics", "economy", "crime", "conflict", "disaster", "society", "labour", "education", "health", "environment",
        "science_tech", "culture", "sport", "religion", "lifestyle", "human_interest", "weather",
    ];

    /// <summary>The IPTC code of a topic id (<c>medtop:…</c>), or null where the id is not of the standard vocabulary.</summary>
    public static string? Code(string id) => s_codes.GetValueOrDefault(id);
}
