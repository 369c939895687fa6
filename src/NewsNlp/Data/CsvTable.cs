using CsvHelper;

namespace NewsNlp.Data;

/// <summary>One row of a table file: its line and its fields, in the order asked for.</summary>
internal readonly record struct CsvRow(int Line, string[] Fields);

/// <summary>Reads CSV tables with named columns, every error with its line.</summary>
internal static class CsvTable
{
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns wanted; all must be there.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static IEnumerable<CsvRow> Read(string path, string[] columns, List<DataError> errors)
    {
        if (!File.Exists(path))
        {
            errors.Add(new DataError(path, 0, "no such file"));
            yield break;
        }

        var options = CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => errors.Add(new DataError(path, (int)record.LineNumber, $"the row is broken: expected {string.Join(',', columns)}")),
        };
        using var csv = CsvReader.FromText(TextFile.Read(path), options);
        csv.ReadHeader();
        var at = new int[columns.Length];
        for (var i = 0; i < at.Length; i++)
        {
            if (csv.TryGetFieldIndex(columns[i], out at[i])) continue;
            errors.Add(new DataError(path, 1, $"the column '{columns[i]}' is missing: expected {string.Join(',', columns)}"));
            yield break;
        }

        while (csv.Read()) yield return new CsvRow((int)csv.LineNumber, Array.ConvertAll(at, i => csv.GetString(i).Trim()));
    }

    /// <summary>The names of a file's columns; none where it cannot be read.</summary>
    public static IReadOnlyList<string> Header(string path)
    {
        var first = File.ReadLines(path).FirstOrDefault()?.TrimStart('\uFEFF') ?? "";
        return first.Split([',', '\t', ';'], StringSplitOptions.TrimEntries);
    }
}
