using CsvHelper;
using NewsNlp.Data;

namespace NewsNlp.Topics;

/// <summary>Reads a lexicon: CSV with the columns <c>language,entry,topics,weight</c>.</summary>
internal static class LexiconFile
{
    /// <exception cref="NewsDataException">Rows are broken; each is listed.</exception>
    public static IReadOnlyList<LexiconEntry> Read(string path)
    {
        var errors = new List<DataError>();
        var entries = new List<LexiconEntry>();
        if (!File.Exists(path)) throw new NewsDataException([new DataError(path, 0, "no such file")]);
        var options = CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => errors.Add(new DataError(path, (int)record.LineNumber, "expected language,entry,topics,weight")),
        };
        using var csv = CsvReader.FromText(TextFile.Read(path), options);
        csv.ReadHeader();
        if (!(csv.TryGetFieldIndex("language", out var language) && csv.TryGetFieldIndex("entry", out var entry) &&
              csv.TryGetFieldIndex("topics", out var topics) && csv.TryGetFieldIndex("weight", out var weight)))
        {
            throw new NewsDataException([new DataError(path, 1, "expected the columns language, entry, topics, weight")]);
        }

        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var of = LanguageTags.Parse(csv.GetString(language));
            var ids = TopicList.Parse(csv.GetString(topics));
            if (of is not (Language.Kazakh or Language.Russian)) errors.Add(new DataError(path, line, "the language must be kk or ru"));
            else if (string.IsNullOrWhiteSpace(csv.GetString(entry))) errors.Add(new DataError(path, line, "the entry is empty"));
            else if (ids.Length == 0) errors.Add(new DataError(path, line, "the entry names no topic"));
            else if (!int.TryParse(csv.GetString(weight), out var value) || value is < 1 or > 3) errors.Add(new DataError(path, line, "the weight must be 1, 2 or 3"));
            else entries.Add(new LexiconEntry(of, csv.GetString(entry).Trim(), ids, value));
        }

        return errors.Count > 0 ? throw new NewsDataException(errors) : entries;
    }
}
