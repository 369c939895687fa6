using NewsNlp.Data;

namespace NewsNlp.Cli.Input;

/// <summary>Labelled files that a command is given, <c>-</c> for standard input among them.</summary>
internal static class DataInput
{
    private const string StandardInput = "-";
    private const string StandardInputName = "standard input";

    /// <summary>Reads all files; the errors of all of them come in one exception.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="split">Only this split, or null for all examples.</param>
    /// <exception cref="NewsDataException">Something in them is broken; each fault is listed.</exception>
    /// <exception cref="UsageException">Standard input is asked for twice.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> Read(string[] paths, string? split = null)
    {
        if (paths.Count(p => p == StandardInput) > 1) throw new UsageException("standard input can be read only once");
        var errors = new List<DataError>();
        var files = new List<(string Name, IReadOnlyList<NewsExample> Examples)>();
        foreach (var path in paths)
        {
            var all = path == StandardInput ? ReadStandardInput(errors) : ReadPath(path, errors);
            var selected = SplitRule.Select(all, split);
            if (all.Count > 0 && selected.Count == 0) errors.Add(new DataError(path, 0, $"none of {all.Count} texts is in the split '{split}'"));
            files.Add((path == StandardInput ? StandardInputName : path, selected));
        }

        if (errors.Count > 0) throw new NewsDataException(errors);
        foreach (var (name, examples) in files) Warn(name, examples);
        return files;
    }

    private static List<NewsExample> ReadPath(string path, List<DataError> errors)
    {
        try
        {
            var before = errors.Count;
            var examples = DataFormat.Read(path, null, errors).ToList();
            if (examples.Count == 0 && errors.Count == before) errors.Add(new DataError(path, 0, "holds no texts: expected labelled data"));
            return examples;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add(new DataError(path, 0, e.Message));
            return [];
        }
    }

    // The readers take files by name and tell them apart by ending and content.
    private static IReadOnlyList<NewsExample> ReadStandardInput(List<DataError> errors)
    {
        using var bytes = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(bytes);
        var folder = Directory.CreateTempSubdirectory("newsnlp-");
        try
        {
            var path = Path.Combine(folder.FullName, "input" + EndingOf(TextFile.Decode(bytes.ToArray()).Text));
            File.WriteAllBytes(path, bytes.ToArray());
            var found = new List<DataError>();
            var examples = ReadPath(path, found);
            errors.AddRange(found.Select(e => e with { File = StandardInputName }));
            return [.. examples.Select(e => e with { Source = e.Source with { File = StandardInputName } })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string EndingOf(string text)
    {
        var first = text.AsSpan().TrimStart();
        if (first.StartsWith("{")) return ".jsonl";
        var end = first.IndexOfAny('\n', '\r');
        var line = (end < 0 ? first : first[..end]).ToString();
        if (line.Contains('\t') && line.Split('\t').Any(IsColumn)) return ".tsv";
        return line.Split(',', ';').Any(IsColumn) ? ".csv" : ".conll";
    }

    private static bool IsColumn(string name) => name.Trim().Trim('"').ToLowerInvariant() is "text" or "headline" or "title" or "source";

    private static void Warn(string name, IReadOnlyList<NewsExample> examples)
    {
        var damaged = examples.Count(e => e.Text.Contains('\uFFFD'));
        if (damaged > 0) Messages.Write($"warning: {name}: {damaged} texts hold U+FFFD, in place of bytes that could not be decoded");
    }
}
