namespace NewsNlp.Data.Checks;

/// <summary>What a check of a data file found.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="Errors">What must be mended.</param>
/// <param name="Notes">What a person should look at.</param>
/// <param name="Counts">Name and number, in the order to show.</param>
internal sealed record DataReport(
    string File, string Kind, IReadOnlyList<DataError> Errors, IReadOnlyList<DataError> Notes, IReadOnlyList<(string Name, double Value)> Counts);

/// <summary>Checks data files of every form.</summary>
internal static class DataCheck
{
    public static DataReport Run(string path, NewsAnalyzer analyzer)
    {
        if (File.Exists(path))
        {
            var header = CsvTable.Header(path);
            if (LexiconCheck.Columns.All(header.Contains)) return LexiconCheck.Run(path);
            if (EntityTableCheck.Columns.All(header.Contains)) return EntityTableCheck.Run(path);
            if (NameListCheck.Columns.All(header.Contains)) return NameListCheck.Run(path);
        }

        var errors = new List<DataError>();
        var examples = DataFormat.Read(path, null, errors).ToList();
        return ExampleCheck.Run(path, examples, errors, analyzer);
    }
}
