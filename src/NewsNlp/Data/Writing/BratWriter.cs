using System.Globalization;
using System.Text;

namespace NewsNlp.Data.Writing;

/// <summary>Writes a brat folder, offsets in code points: a document for each that the texts name, else one for each input, a line for each text. Languages get folders of their own.</summary>
internal static class BratWriter
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    public static void Write(string folder, IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> files, ConversionLosses losses)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isOneLanguage = files.SelectMany(f => f.Examples).Select(e => e.Language).Distinct().Count() <= 1;
        foreach (var (name, examples) in files)
        {
            foreach (var document in examples.GroupBy(e => (e.Language, Name: e.Document ?? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(name)))))
            {
                var inside = document.Key.Language is { } tag ? Path.Combine(folder, FileName(tag)) : isOneLanguage ? folder : Path.Combine(folder, "und");
                Directory.CreateDirectory(inside);
                var path = Path.Combine(inside, FileName(document.Key.Name));
                for (var n = 2; !taken.Add(path); n++) path = Path.Combine(inside, FileName($"{document.Key.Name}-{n.ToString(CultureInfo.InvariantCulture)}"));
                Write(path, [.. document], losses);
            }
        }
    }

    private static void Write(string path, NewsExample[] examples, ConversionLosses losses)
    {
        var text = new StringBuilder();
        var annotation = new StringBuilder();
        int points = 0, entities = 0;
        foreach (var example in examples)
        {
            if (example.Entities?.FirstOrDefault(e => e.Type.AsSpan().ContainsAny(" \t;\r\n")) is { Type: { } type })
            {
                losses.LeaveOut(example, $"'{type}' is no name of a type in brat: expected no spaces and no semicolons");
                continue;
            }

            Lose(example, losses);
            var offsets = CodePointOffsets.FromUtf16(example.Text);
            foreach (var entity in example.Entities ?? [])
            {
                var surface = example.Text[entity.Start..entity.End];
                if (surface.AsSpan().ContainsAny("\r\n"))
                {
                    losses.Lose("entity runs over a line break and is left out");
                    continue;
                }

                annotation.Append(CultureInfo.InvariantCulture, $"T{++entities}\t{entity.Type} {points + offsets[entity.Start]} {points + offsets[entity.End]}\t{surface}\n");
            }

            text.Append(example.Text).Append('\n');
            points += offsets[^1] + 1;
        }

        File.WriteAllText(path + ".txt", text.ToString(), s_utf8);
        File.WriteAllText(path + ".ann", annotation.ToString(), s_utf8);
    }

    private static void Lose(NewsExample example, ConversionLosses losses)
    {
        losses.LoseIf(example.Text.AsSpan().ContainsAny("\r\n"), "text with line breaks is read back as one text per line");
        losses.LoseIf(example.Entities is null, "text whose entities are not known becomes a text without entities");
        losses.LoseIf(example.Topics is { Length: > 0 } || example.SecondTopics is { Length: > 0 }, "text loses its topics");
        losses.LoseIf(example.Split is not null, "text loses its split");
        losses.LoseIf(example.Tokens is not null, "text loses its tokens: it stands with a space between them");
        losses.LoseIf(example.Id is not null && example.Document is null, "text loses its id: a line's place stands for it");
    }

    // A document's name must not lead out of the folder.
    private static string FileName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).Trim('.');
        return safe.Length == 0 ? "document" : safe;
    }
}
