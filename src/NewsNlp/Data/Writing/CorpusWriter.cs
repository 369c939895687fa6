using CsvHelper;

namespace NewsNlp.Data.Writing;

/// <summary>Writes the corpus CSV: <c>id,language,topics,headline,split</c>, entities as inline marks. Columns that no text fills are left out, the text's is <c>text</c> where no text has known entities.</summary>
internal static class CorpusWriter
{
    public static void Write(Stream stream, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        bool hasTopics = examples.Any(e => e.Topics is not null), hasSecond = examples.Any(e => e.SecondTopics is not null), hasEntities = examples.Any(e => e.Entities is not null);
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteRecord([.. Row("id", "language", "topics", "topics_b", hasEntities ? "headline" : "text", "split")]);
        foreach (var example in examples)
        {
            if (TopicFields.WhyNot(example) is { } why || (hasEntities && MarksLose(example) is { } marks && (why = marks) is not null))
            {
                losses.LeaveOut(example, why);
                continue;
            }

            TopicFields.Lose(example, hasTopics, losses);
            losses.LoseIf(hasEntities && example.Entities is null, "text whose entities are not known becomes a text without entities");
            losses.LoseIf(example.Tokens is not null, "text loses its tokens: it stands with a space between them");
            losses.LoseIf(example.Document is not null, "text loses the name of its document");
            var text = hasEntities ? InlineMarks.Format(example.Text, example.Entities ?? []) : example.Text;
            csv.WriteRecord([.. Row(example.Id ?? "", example.Language ?? "", TopicList.Format(example.Topics ?? []), TopicFields.Second(example), text, example.Split ?? "")]);
        }

        IEnumerable<string> Row(string id, string language, string topics, string second, string text, string split)
        {
            yield return id;
            yield return language;
            if (hasTopics) yield return topics;
            yield return text;
            yield return split;
            if (hasSecond) yield return second;
        }
    }

    // Inline marks have no way to escape brackets.
    private static string? MarksLose(NewsExample example)
    {
        try
        {
            var (text, entities) = InlineMarks.Parse(InlineMarks.Format(example.Text, example.Entities ?? []));
            return text == example.Text && entities.SequenceEqual((example.Entities ?? []).Order(EntityOrder.OuterFirst)) ? null : "its entities cross, or brackets in it would be taken for marks";
        }
        catch (FormatException e)
        {
            return $"inline marks cannot carry it: {e.Message}";
        }
    }
}
