using System.Text;

namespace NewsNlp.Data.Writing;

/// <summary>Writes TSV with <c>text</c> and <c>topics</c>, or <c>topics_a</c> and <c>topics_b</c>; nothing in it is quoted.</summary>
internal static class TsvWriter
{
    public static void Write(Stream stream, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        bool hasTopics = examples.Any(e => e.Topics is not null), hasSecond = examples.Any(e => e.SecondTopics is not null);
        string[] names = hasSecond ? ["id", "language", "topics_a", "topics_b", "text", "split"] : hasTopics ? ["id", "language", "topics", "text", "split"] : ["id", "language", "text", "split"];
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        output.WriteLine(string.Join('\t', names));
        foreach (var example in examples)
        {
            var topics = example.Topics is { Length: > 0 } some ? TopicList.Format(some) : "none";
            List<string> fields = [example.Id ?? "", example.Language ?? ""];
            if (hasTopics || hasSecond) fields.Add(topics);
            if (hasSecond) fields.Add(TopicFields.Second(example));
            fields.AddRange([example.Text, example.Split ?? ""]);
            if (TopicFields.WhyNot(example) is { } why)
            {
                losses.LeaveOut(example, why);
                continue;
            }

            if (fields.Exists(f => f.AsSpan().ContainsAny("\t\r\n")))
            {
                losses.LeaveOut(example, "a tab or line break stands in it, which TSV cannot carry");
                continue;
            }

            TopicFields.Lose(example, hasTopics, losses);
            losses.Lose("entity has no place in TSV", example.Entities?.Count ?? 0);
            losses.LoseIf(example.Tokens is not null, "text loses its tokens: it stands with a space between them");
            losses.LoseIf(example.Document is not null, "text loses the name of its document");
            output.WriteLine(string.Join('\t', fields));
        }
    }
}
