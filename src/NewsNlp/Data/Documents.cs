namespace NewsNlp.Data;

/// <summary>Cuts documents into examples, one for each line that holds anything.</summary>
internal static class Documents
{
    public static IEnumerable<NewsExample> Paragraphs(string text, List<EntitySpan> entities, string document, string path, string language = "ru")
    {
        var line = 0;
        for (var start = 0; start < text.Length;)
        {
            line++;
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                var from = start;
                var to = end;
                yield return new NewsExample
                {
                    Text = text[from..to],
                    Id = $"{document}#{from}",
                    Document = document,
                    Language = language,
                    Entities = [.. entities.Where(e => e.Start >= from && e.End <= to).Select(e => new EntitySpan(e.Start - from, e.End - from, e.Type))],
                    Source = new SourceLine(path, line),
                };
            }

            start = end + 1;
        }
    }
}
