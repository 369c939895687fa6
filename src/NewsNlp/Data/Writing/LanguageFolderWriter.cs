using System.Text;

namespace NewsNlp.Data.Writing;

/// <summary>Writes plain text, one text a line, under folders named by language.</summary>
internal static class LanguageFolderWriter
{
    public static void Write(string folder, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        foreach (var language in examples.GroupBy(e => e.Language))
        {
            if (language.Key is null || !LanguageFolderReader.IsLanguage(language.Key))
            {
                foreach (var example in language) losses.LeaveOut(example, "its language is not known: expected a tag such as kk or ru, which names the folder");
                continue;
            }

            var inside = Path.Combine(folder, language.Key);
            Directory.CreateDirectory(inside);
            using var output = new StreamWriter(Path.Combine(inside, "texts.txt"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var example in language)
            {
                if (example.Text.AsSpan().ContainsAny("\r\n"))
                {
                    losses.LeaveOut(example, "a line break stands in it");
                    continue;
                }

                losses.Lose("entity has no place in plain text", example.Entities?.Count ?? 0);
                losses.LoseIf(example.Topics is { Length: > 0 } || example.SecondTopics is { Length: > 0 }, "text loses its topics");
                losses.LoseIf(example.Split is not null, "text loses its split");
                losses.LoseIf(example.Id is not null, "text loses its id");
                losses.LoseIf(example.Tokens is not null, "text loses its tokens: it stands with a space between them");
                output.WriteLine(example.Text);
            }
        }
    }
}
