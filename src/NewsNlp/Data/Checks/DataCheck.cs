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
        var pairs = File.Exists(path) ? PairCheck.Run(path, errors) : [];
        var report = ExampleCheck.Run(path, examples, errors, analyzer);
        return report with { Counts = [.. report.Counts, .. pairs] };
    }

    /// <summary>Compares a file with a second annotation of some of its texts.</summary>
    /// <param name="path">The first annotation.</param>
    /// <param name="second">The second: the same ids.</param>
    public static DataReport Compare(string path, string second)
    {
        var errors = new List<DataError>();
        var examples = DataFormat.Read(path, null, errors).ToList();
        var others = DataFormat.Read(second, null, errors).ToList();
        return new DataReport(second, "a second annotation", errors, [], Agreement.Compare(examples, others, errors));
    }
}
