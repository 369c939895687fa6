namespace NewsNlp.Data.Checks;

/// <summary>Checks a list of given names and surnames: <c>kind,kk,ru</c>.</summary>
internal static class NameListCheck
{
    private static readonly string[] s_kinds = ["given-m", "given-f", "surname"];

    public static string[] Columns { get; } = ["kind", "kk", "ru"];

    public static DataReport Run(string path)
    {
        var errors = new List<DataError>();
        var seen = new Dictionary<(string, string, string), int>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["names"] = 0 };
        foreach (var (line, fields) in CsvTable.Read(path, Columns, errors))
        {
            var (kind, kazakh, russian) = (fields[0], fields[1], fields[2]);
            if (!s_kinds.Contains(kind)) errors.Add(new DataError(path, line, $"the kind is '{kind}': expected {string.Join(", ", s_kinds)}"));
            if (russian.Length == 0) errors.Add(new DataError(path, line, "the Russian form is empty"));
            if (!seen.TryAdd((kind, kazakh, russian), line)) errors.Add(new DataError(path, line, $"'{russian}' stands in line {seen[(kind, kazakh, russian)]} already"));
            counts["names"]++;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return new DataReport(path, "name list", errors, [], [.. counts.Select(c => (c.Key, (double)c.Value))]);
    }
}
