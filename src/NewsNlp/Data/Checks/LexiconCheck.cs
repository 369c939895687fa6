using System.Globalization;

namespace NewsNlp.Data.Checks;

/// <summary>Checks a topic lexicon: <c>language,entry,topics,weight</c>.</summary>
internal static class LexiconCheck
{
    private const int ShortestStem = 4;

    public static string[] Columns { get; } = ["language", "entry", "topics", "weight"];

    public static DataReport Run(string path)
    {
        var errors = new List<DataError>();
        var seen = new Dictionary<(string, string), int>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, fields) in CsvTable.Read(path, Columns, errors))
        {
            var (language, entry, topics, weight) = (fields[0], fields[1], TopicList.Parse(fields[2]), fields[3]);
            void Error(string message) => errors.Add(new DataError(path, line, message));
            if (language is not ("kk" or "ru")) Error($"the language is '{language}': expected kk or ru");
            if (entry.Length == 0) Error("the entry is empty");
            else if (entry[0] != '=' && entry.Length < ShortestStem) Error($"the stem '{entry}' has fewer than {ShortestStem} letters: expected a longer one or = for a whole word");
            if (entry != entry.ToLower(CultureInfo.InvariantCulture) || entry.Contains('ё')) Error($"'{entry}': expected lower case, and е for ё");
            if (topics.Length == 0) Error("the entry has no topic");
            foreach (var topic in topics.Where(t => Topic.Code(t) is null)) Error($"unknown topic '{topic}'");
            if (weight is not ("1" or "2" or "3")) Error($"the weight is '{weight}': expected 1, 2 or 3");
            if (!seen.TryAdd((language, entry), line)) Error($"'{entry}' stands in line {seen[(language, entry)]} already");
            Count($"{language}: entries");
            foreach (var topic in topics) Count($"{language}: topic {topic}");
        }

        return new DataReport(path, "topic lexicon", errors, [], [.. counts.Select(c => (c.Key, (double)c.Value))]);

        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
