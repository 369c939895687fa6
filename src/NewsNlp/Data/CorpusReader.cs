using CsvHelper;

namespace NewsNlp.Data;

/// <summary>Reads the corpus CSV and TSV files with named columns: text or marked headline, language, topics, split.</summary>
internal static class CorpusReader
{
    /// <summary>Names that a column may have, the first one found counts.</summary>
    private static readonly Dictionary<string, string[]> s_names = new()
    {
        ["text"] = ["headline", "text", "title"],
        ["id"] = ["id", "index_id"],
        ["language"] = ["language", "lang"],
        ["topics"] = ["topics", "topics_a", "category", "labels"],
        ["topics_b"] = ["topics_b"],
        ["split"] = ["split"],
    };

    public static IEnumerable<NewsExample> Read(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        var options = CsvReaderOptions.Default with
        {
            Mode = Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? CsvMode.NoEscape : CsvMode.Rfc4180,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            TrackLineNumbers = true,
            OnMalformedRecord = record => errors.Add(new DataError(path, (int)record.LineNumber, Explain(record.Reason))),
        };
        using var csv = CsvReader.FromText(TextFile.Read(path), options);
        csv.ReadHeader();
        if (csv.Headers.Count == 0)
        {
            errors.Add(new DataError(path, 1, "the file is empty: expected a header line"));
            yield break;
        }

        int Column(string name)
        {
            if (columns?.TryGetValue(name, out var own) == true) return csv.TryGetFieldIndex(own, out var at) ? at : -1;
            foreach (var usual in s_names[name])
            {
                if (csv.TryGetFieldIndex(usual, out var at)) return at;
            }

            return -1;
        }

        int text = Column("text"), id = Column("id"), language = Column("language"), topics = Column("topics"), second = Column("topics_b"), split = Column("split");
        if (text < 0)
        {
            var wanted = columns?.GetValueOrDefault("text") is { } own ? $"'{own}'" : "'headline' or 'text'";
            errors.Add(new DataError(path, 1, $"no column holds the text: expected {wanted} among {string.Join(", ", csv.Headers)}"));
            yield break;
        }

        var isMarked = csv.Headers[text].Trim().Equals("headline", StringComparison.OrdinalIgnoreCase);
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var surface = csv.GetString(text);
            if (string.IsNullOrWhiteSpace(surface))
            {
                errors.Add(new DataError(path, line, $"the column '{csv.Headers[text]}' is empty: expected a text"));
                continue;
            }

            IReadOnlyList<EntitySpan>? entities = null;
            if (isMarked)
            {
                try
                {
                    (surface, entities) = InlineMarks.Parse(surface);
                }
                catch (FormatException e)
                {
                    errors.Add(new DataError(path, line, e.Message));
                    continue;
                }
            }

            string? Field(int at) => at < 0 || csv.IsEmpty(at) ? null : csv.GetString(at).Trim();
            yield return new NewsExample
            {
                Text = surface,
                Id = Field(id),
                Language = Field(language),
                Topics = topics < 0 ? null : TopicList.Parse(Field(topics)),
                SecondTopics = Field(second) is { } other ? TopicList.Parse(other) : null,
                Entities = entities,
                Split = Field(split),
                Source = new SourceLine(path, line),
            };
        }
    }

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "the row has another number of fields than the header: quote a field that holds the separator",
        CsvMalformedReason.UnterminatedQuote => "a quoted field is never closed: expected a quote at its end (RFC 4180)",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote: expected a separator (double a quote inside a quoted field)",
        _ => "a quote stands inside an unquoted field: expected the field quoted and the quote doubled (RFC 4180)",
    };
}
