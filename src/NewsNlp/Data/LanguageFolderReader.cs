namespace NewsNlp.Data;

/// <summary>Reads plain text files, one item a line, under a folder named by its language (<c>kk/words.txt</c>).</summary>
internal static class LanguageFolderReader
{
    public static IEnumerable<NewsExample> Read(string path, List<DataError> errors)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!;
        var line = 0;
        foreach (var row in TextFile.Read(path).Split('\n'))
        {
            line++;
            var text = row.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(text)) continue;
            yield return new NewsExample { Text = text, Language = folder, Document = folder, Source = new SourceLine(path, line) };
        }
    }
}
