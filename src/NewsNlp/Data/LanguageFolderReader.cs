using System.Text.RegularExpressions;

namespace NewsNlp.Data;

/// <summary>Reads plain text files, one item a line, under a folder named by its language (<c>kk/words.txt</c>).</summary>
internal static partial class LanguageFolderReader
{
    public static IEnumerable<NewsExample> Read(string path, List<DataError> errors)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!;
        if (!IsLanguage(folder))
        {
            errors.Add(new DataError(path, 0, $"its form is not known, and plain text stands in a folder named by its language, such as kk or ru, not '{folder}'"));
            yield break;
        }

        var line = 0;
        foreach (var row in TextFile.Read(path).Split('\n'))
        {
            line++;
            var text = row.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(text)) continue;
            yield return new NewsExample { Text = text, Language = folder, Document = folder, Source = new SourceLine(path, line) };
        }
    }

    /// <summary>Whether a folder's name is a language's tag: two letters, or three that stand for a language of the region, with a script where needed.</summary>
    public static bool IsLanguage(string folder) => Tag().IsMatch(folder);

    [GeneratedRegex("^([a-z]{2}|und|kaz|rus|kir|tat|bak|uzb|uig|tur|tgk|khk|ukr|bel|eng|[a-z]{3}(?=[-_]))([-_][A-Z][a-z]{3})?$")]
    private static partial Regex Tag();
}
