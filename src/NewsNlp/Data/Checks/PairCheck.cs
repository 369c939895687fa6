namespace NewsNlp.Data.Checks;

/// <summary>Checks the column <c>pair</c> of a corpus, which joins two translations: each name stands once in either language.</summary>
internal static class PairCheck
{
    private const double MostInPairs = 0.1;

    private static readonly string[] s_columns = ["id", "language", "pair"];

    /// <summary>The counts of a file with such a column; none where it has no such column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errors">Receives pairs that do not join two languages.</param>
    public static IReadOnlyList<(string Name, double Value)> Run(string path, List<DataError> errors)
    {
        if (!CsvTable.Header(path).Contains(s_columns[^1])) return [];

        // Broken rows are listed by whoever reads the texts.
        var rows = CsvTable.Read(path, s_columns, []).ToArray();
        var joined = rows.Where(r => r.Fields[2].Length > 0).ToArray();
        foreach (var pair in joined.GroupBy(r => r.Fields[2], StringComparer.Ordinal))
        {
            if (pair.Count() == 2 && pair.Select(r => r.Fields[1]).Distinct().Count() == 2) continue;
            errors.Add(new DataError(path, pair.Last().Line, $"the pair '{pair.Key}' has {pair.Count()} texts ({string.Join(", ", pair.Select(r => r.Fields[1]))}): expected one Kazakh and one Russian"));
        }

        var share = rows.Length == 0 ? 0 : joined.Length / (double)rows.Length;
        if (share > MostInPairs) errors.Add(new DataError(path, 1, FormattableString.Invariant($"{share:0.0%} of the texts are in translation pairs: expected at most {MostInPairs:0%}")));
        return [("translation pairs", joined.Length / 2), ("share in translation pairs", Math.Round(share, 4))];
    }
}
