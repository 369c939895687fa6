using CsvHelper;

namespace NewsNlp.Data;

/// <summary>Reads the corpus CSV and TSV files with named columns: text or marked headline, language, topics, split.</summary>
internal static class CorpusReader
{
    private const string Marked = "headline";

    /// <summary>Names that a column may have, the first one found counts.</summary>
    private static readonly Dictionary<string, string[]> s_names = new()
    {
        [Marked] = ["headline"],
        ["text"] = ["text", "title"],
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
            if (columns?.TryGetValue(name, out var own) == true)
            {
                if (csv.TryGetFieldIndex(own, out var at)) return at;
                errors.Add(new DataError(path, 1, $"the column '{own}' is missing: expected it among {string.Join(", ", csv.Headers)}"));
                return -1;
            }

            foreach (var usual in s_names[name])
            {
                if (csv.TryGetFieldIndex(usual, out var at)) return at;
            }

            return -1;
        }

        var before = errors.Count;
        int marked = columns?.ContainsKey("text") == true ? -1 : Column(Marked), text = marked >= 0 ? marked : Column("text");
        int id = Column("id"), language = Column("language"), topics = Column("topics"), second = Column("topics_b"), split = Column("split");
        if (text < 0 && errors.Count == before) errors.Add(new DataError(path, 1, $"no column holds the text: expected 'headline' or 'text' among {string.Join(", ", csv.Headers)}"));
        if (errors.Count > before) yield break;
        var isMarked = text == marked || csv.Headers[text].Trim().Equals(Marked, StringComparison.OrdinalIgnoreCase);
        var ids = new UniqueIds(path, errors);
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
            if (!ids.Add(Field(id), line)) continue;
            if (Field(split) is { } part and not ("train" or "dev" or "test"))
            {
                errors.Add(new DataError(path, line, $"the split is '{part}': expected train, dev or test"));
                continue;
            }

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
