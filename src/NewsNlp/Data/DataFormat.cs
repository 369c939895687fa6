namespace NewsNlp.Data;

/// <summary>Tells the data formats apart by their form and reads each with its reader.</summary>
internal static class DataFormat
{
    public static IEnumerable<NewsExample> Read(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        if (Directory.Exists(path)) return ReadFolder(path, columns, errors);
        if (!File.Exists(path)) return Fail(errors, path, "no such file or folder");
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" or ".json" => JsonlReader.Read(path, columns, errors),
            ".csv" or ".tsv" => IsTopicAnnotation(path) ? Annotations(path, errors) : CorpusReader.Read(path, columns, errors),
            ".conll" or ".iob" or ".iob2" or ".bio" => ConllReader.Read(path, columns, errors),
            _ => ReadByContent(path, columns, errors),
        };
    }

    private static IEnumerable<NewsExample> ReadFolder(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        if (Sib200Reader.IsName(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))) return Sib200Reader.Read(path, errors);
        if (Directory.EnumerateFiles(path, "*.objects").Any()) return FactRuEvalReader.Read(path, _ => false, errors);
        if (Directory.EnumerateFiles(path, "*.ann").Any()) return BratReader.Read(path, errors);
        var inside = Directory.GetFileSystemEntries(path).Order(StringComparer.Ordinal).Where(p => !Path.GetFileName(p).StartsWith("LICENSE", StringComparison.Ordinal)).ToList();
        return inside.Count > 0 ? inside.SelectMany(p => Read(p, columns, errors)) : Fail(errors, path, "the folder is empty");
    }

    private static IEnumerable<NewsExample> ReadByContent(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        var sample = TextFile.Read(path).Split('\n', 40).Take(39).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).ToList();
        var tagged = sample.Count(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } f && (f[^1] == "O" || f[^1].StartsWith("B-", StringComparison.Ordinal) || f[^1].StartsWith("I-", StringComparison.Ordinal)));
        if (columns?.ContainsKey("tag") == true) return ConllReader.Read(path, columns, errors);
        return sample.Count > 0 && tagged * 2 > sample.Count ? ConllReader.Read(path, columns, errors) : LanguageFolderReader.Read(path, errors);
    }

    private static bool IsTopicAnnotation(string path) =>
        File.ReadLines(path).FirstOrDefault()?.TrimStart('\uFEFF').StartsWith("source,id,start,end", StringComparison.Ordinal) == true;

    // Annotations lie in the project's samples; the data sets beside the project.
    private static IEnumerable<NewsExample> Annotations(string path, List<DataError> errors)
    {
        for (var folder = Directory.GetParent(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
        {
            var data = new DataFolder(Path.Combine(folder.FullName, "shared", "data"));
            if (data.Exists) return TopicAnnotationReader.Read(path, data, errors);
        }

        return Fail(errors, path, "the data sets it annotates are not there: expected a folder shared/data beside the project");
    }

    private static IEnumerable<NewsExample> Fail(List<DataError> errors, string path, string message)
    {
        errors.Add(new DataError(path, 0, message));
        return [];
    }
}
