using CsvHelper;

namespace NewsNlp.Data;

/// <summary>
/// Reads topics of text that lies elsewhere (<c>source,id,start,end,topics,topics_b,split</c>): KazNERD by sentence number, NEREL and factRuEval
/// documents by name and character offsets. The texts come from the folder of the data sets.
/// </summary>
internal static class TopicAnnotationReader
{
    public static IEnumerable<NewsExample> Read(string path, DataFolder data, List<DataError> errors)
    {
        var sentences = new Lazy<Dictionary<string, NewsExample>>(() => KazNerdByNumber(data, errors));
        var documents = new Dictionary<string, (string Text, int[] Offsets)>();
        var options = CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => errors.Add(new DataError(path, (int)record.LineNumber, "expected source,id,start,end,topics,topics_b,split")),
        };
        using var csv = CsvReader.FromText(TextFile.Read(path), options);
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            string source = csv.GetString("source"), id = csv.GetString("id");
            string text;
            if (source == "kaznerd")
            {
                if (!sentences.Value.TryGetValue(id, out var sentence))
                {
                    errors.Add(new DataError(path, line, $"KazNERD has no sentence {id}"));
                    continue;
                }

                text = sentence.Text;
            }
            else
            {
                if (!documents.TryGetValue(id, out var document))
                {
                    var file = source switch { "nerel" => data.Nerel, "factrueval" => data.FactRuEval, _ => "" };
                    file = Path.Combine(file, id.EndsWith(".txt", StringComparison.Ordinal) ? id : id + ".txt");
                    if (!File.Exists(file))
                    {
                        errors.Add(new DataError(path, line, $"the text {source}/{id} is not there: expected {file}"));
                        continue;
                    }

                    var content = TextFile.Read(file);
                    documents[id] = document = (content, CodePointOffsets.Of(content));
                }

                if (!int.TryParse(csv.GetString("start"), out var start) || !int.TryParse(csv.GetString("end"), out var end) || start >= end || end >= document.Offsets.Length)
                {
                    errors.Add(new DataError(path, line, $"the span does not lie in {id}"));
                    continue;
                }

                text = document.Text[document.Offsets[start]..document.Offsets[end]].Trim();
            }

            yield return new NewsExample
            {
                Text = text,
                Id = $"{source}-{id}-{csv.GetString("start")}",
                Document = source,
                Language = source == "kaznerd" ? "kk" : "ru",
                Topics = TopicList.Parse(csv.GetString("topics")),
                SecondTopics = string.IsNullOrEmpty(csv.GetString("topics_b")) ? null : TopicList.Parse(csv.GetString("topics_b")),
                Split = csv.GetString("split"),
                Source = new SourceLine(path, line),
            };
        }
    }

    // The first variant of a sentence stands for all.
    private static Dictionary<string, NewsExample> KazNerdByNumber(DataFolder data, List<DataError> errors)
    {
        var sentences = new Dictionary<string, NewsExample>();
        foreach (var example in ConllReader.Read(data.KazNerd, null, errors)) sentences.TryAdd(DataFolder.SentenceNumber(example), example);
        return sentences;
    }
}
