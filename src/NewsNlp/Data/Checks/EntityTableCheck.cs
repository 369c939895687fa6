namespace NewsNlp.Data.Checks;

/// <summary>Checks the table of named things: <c>key,type,kk,ru,aliases_kk,aliases_ru</c>; no two things with one key, no thing with two.</summary>
internal static class EntityTableCheck
{
    public static string[] Columns { get; } = ["key", "type", "kk", "ru", "aliases_kk", "aliases_ru"];

    public static DataReport Run(string path)
    {
        var errors = new List<DataError>();
        var notes = new List<DataError>();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, (string Key, int Line)>(StringComparer.Ordinal);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["things"] = 0 };
        foreach (var (line, fields) in CsvTable.Read(path, Columns, errors))
        {
            var (key, type, kazakh, russian) = (fields[0], fields[1], fields[2], fields[3]);
            void Error(string message) => errors.Add(new DataError(path, line, message));
            if (key.Length == 0 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) Error($"the key is '{key}': expected lower-case ASCII letters, digits and hyphens");
            if (!keys.TryAdd(key, line)) Error($"the key '{key}' stands in line {keys[key]} already");
            if (!EntityType.All.Contains(type)) Error($"unknown entity type '{type}'");
            if (kazakh.Length == 0 || russian.Length == 0) Error("a thing needs its name in both languages");
            foreach (var (name, language) in (ReadOnlySpan<(string, string)>)[(kazakh, "kk"), (russian, "ru")])
            {
                var id = $"{type}|{language}|{name.ToLowerInvariant()}";
                if (names.TryGetValue(id, out var other) && other.Key != key) Error($"'{name}' has the key '{key}' here and '{other.Key}' in line {other.Line}");
                names[id] = (key, line);
            }

            foreach (var alias in fields[4].Split(';').Concat(fields[5].Split(';')))
            {
                if (alias.Length == 1) notes.Add(new DataError(path, line, $"the alias '{alias}' is one letter"));
            }

            counts["things"]++;
            counts[$"type {type}"] = counts.GetValueOrDefault($"type {type}") + 1;
        }

        return new DataReport(path, "entity table", errors, notes, [.. counts.Select(c => (c.Key, (double)c.Value))]);
    }
}
