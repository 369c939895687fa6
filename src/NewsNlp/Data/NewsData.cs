namespace NewsNlp.Data;

/// <summary>Reads data files to train on and to evaluate with. All errors of a file are gathered before one exception lists them.</summary>
public static class NewsData
{
    /// <summary>Reads the corpus CSV, or a CSV or TSV with columns of the same meaning.</summary>
    /// <param name="path">The file; encoding and separator are detected.</param>
    /// <param name="columns">Own names of the columns <c>text</c>, <c>id</c>, <c>language</c>, <c>topics</c>, <c>topics_b</c>, <c>split</c>, or null.
    /// A text column named <c>headline</c>, or given as that, holds inline marks.</param>
    /// <exception cref="NewsDataException">Rows are broken; each is listed.</exception>
    public static IReadOnlyList<NewsExample> ReadCsv(string path, IReadOnlyDictionary<string, string>? columns = null) =>
        All(errors => CorpusReader.Read(path, columns, errors));

    /// <summary>Reads a CoNLL file: tokens in the first column, IOB2 tags in the last.</summary>
    /// <exception cref="NewsDataException">Lines are broken; each is listed.</exception>
    public static IReadOnlyList<NewsExample> ReadConll(string path) => All(errors => ConllReader.Read(path, null, errors));

    /// <summary>Reads a brat folder; one example for each line of text.</summary>
    /// <exception cref="NewsDataException">Annotations are broken; each is listed.</exception>
    public static IReadOnlyList<NewsExample> ReadBrat(string folder) => All(errors => BratReader.Read(folder, errors));

    /// <summary>Reads JSON lines, or one JSON array, as doccano and Label Studio export them.</summary>
    /// <exception cref="NewsDataException">Lines are broken; each is listed.</exception>
    public static IReadOnlyList<NewsExample> ReadJsonl(string path) => All(errors => JsonlReader.Read(path, null, errors));

    /// <summary>Reads a file or folder of any of the formats, told apart by its form.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="columns">Own names of columns as for <see cref="ReadCsv"/>, for JSON lines of properties, and for CoNLL the numbers of the columns
    /// <c>token</c> and <c>tag</c>, from 1 or from −1 for the last; or null.</param>
    /// <exception cref="NewsDataException">Something in it is broken; each fault is listed.</exception>
    public static IReadOnlyList<NewsExample> Read(string path, IReadOnlyDictionary<string, string>? columns = null) =>
        All(errors => DataFormat.Read(path, columns, errors));

    private static List<NewsExample> All(Func<List<DataError>, IEnumerable<NewsExample>> read)
    {
        var errors = new List<DataError>();
        var examples = read(errors).ToList();
        return errors.Count > 0 ? throw new NewsDataException(errors) : examples;
    }
}
