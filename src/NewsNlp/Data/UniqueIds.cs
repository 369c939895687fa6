namespace NewsNlp.Data;

/// <summary>Finds ids that a file gives twice.</summary>
internal sealed class UniqueIds(string path, List<DataError> errors)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>Takes the id of a row.</summary>
    /// <returns>False, and an error is noted, where another row has it.</returns>
    public bool Add(string? id, int line)
    {
        if (id is null || _lines.TryAdd(id, line)) return true;
        errors.Add(new DataError(path, line, $"the id '{id}' stands in line {_lines[id]} already: expected one row for each id"));
        return false;
    }
}
