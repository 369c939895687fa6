using System.Text;
using NewsNlp.Data;

namespace NewsNlp.Cli.Input;

/// <summary>Labelled files that a command is given, <c>-</c> for standard input among them.</summary>
internal static class DataInput
{
    private const string StandardInput = "-";
    private const string StandardInputName = "standard input";
    private const int Probe = 1 << 16;

    private static readonly int[] s_wide = [1200, 1201, 12000, 12001];

    /// <summary>Reads all files; the errors of all of them come in one exception.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="split">Only this split, or null for all examples.</param>
    /// <param name="columns">Own names of a table's columns by meaning, or null.</param>
    /// <param name="encoding">The encoding of the files, or null for detection.</param>
    /// <exception cref="NewsDataException">Something in them is broken; each fault is listed.</exception>
    /// <exception cref="UsageException">Standard input is asked for twice, or a folder in a given encoding.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> Read(
        string[] paths, string? split = null, IReadOnlyDictionary<string, string>? columns = null, Encoding? encoding = null)
    {
        if (paths.Count(p => p == StandardInput) > 1) throw new UsageException("standard input can be read only once");
        if (encoding is not null && paths.FirstOrDefault(Directory.Exists) is { } given) throw new UsageException($"--encoding is for files, and '{given}' is a folder");
        var errors = new List<DataError>();
        var files = new List<(string Name, IReadOnlyList<NewsExample> Examples)>();
        foreach (var path in paths)
        {
            var all = path == StandardInput ? ReadStandardInput(columns, encoding, errors)
                : encoding is not null && File.Exists(path) ? ReadDecoded(path, File.ReadAllBytes(path), Path.GetExtension(path), columns, encoding, errors) : ReadPath(path, columns, errors);
            var selected = SplitRule.Select(all, split);
            if (all.Count > 0 && selected.Count == 0) errors.Add(new DataError(path, 0, $"none of {all.Count} texts is in the split '{split}'"));
            files.Add((path == StandardInput ? StandardInputName : path, selected));
        }

        if (errors.Count > 0) throw new NewsDataException(errors);
        foreach (var (name, examples) in files) Warn(name, examples);
        return files;
    }

    private static List<NewsExample> ReadPath(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        try
        {
            var before = errors.Count;
            if (IsBinary(path))
            {
                errors.Add(new DataError(path, 0, "is no text: expected labelled data as CSV, CoNLL, JSON lines, brat and the like"));
                return [];
            }

            var examples = DataFormat.Read(path, columns, errors).ToList();
            if (examples.Count == 0 && errors.Count == before) errors.Add(new DataError(path, 0, "holds no texts: expected labelled data"));
            return examples;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add(new DataError(path, 0, e.Message));
            return [];
        }
    }

    private static IReadOnlyList<NewsExample> ReadStandardInput(IReadOnlyDictionary<string, string>? columns, Encoding? encoding, List<DataError> errors)
    {
        using var bytes = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(bytes);
        return ReadDecoded(StandardInputName, bytes.ToArray(), EndingOf(TextFile.Decode(bytes.ToArray(), encoding).Text, columns), columns, encoding, errors);
    }

    // The readers take files by name, tell them apart by ending and content, and find out their encoding.
    private static IReadOnlyList<NewsExample> ReadDecoded(
        string name, byte[] bytes, string ending, IReadOnlyDictionary<string, string>? columns, Encoding? encoding, List<DataError> errors)
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-");
        try
        {
            var path = Path.Combine(folder.FullName, "input" + ending);
            if (encoding is null) File.WriteAllBytes(path, bytes);
            else File.WriteAllText(path, TextFile.Decode(bytes, encoding).Text, Encoding.UTF8);
            var found = new List<DataError>();
            var examples = ReadPath(path, columns, found);
            errors.AddRange(found.Select(e => e with { File = name }));
            return [.. examples.Select(e => e with { Source = e.Source with { File = name } })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string EndingOf(string text, IReadOnlyDictionary<string, string>? columns)
    {
        var first = text.AsSpan().TrimStart();
        if (first.StartsWith("{") || (first.StartsWith("[") && first[1..].TrimStart().StartsWith("{"))) return ".jsonl";
        var end = first.IndexOfAny('\n', '\r');
        var line = (end < 0 ? first : first[..end]).ToString();
        if (line.Contains('\t') && line.Split('\t').Any(IsText)) return ".tsv";
        return line.Split(',', ';').Any(IsText) ? ".csv" : ".conll";

        bool IsText(string column)
        {
            var name = column.Trim().Trim('"');
            return columns?.GetValueOrDefault("text") is { } own ? name.Equals(own, StringComparison.OrdinalIgnoreCase) : name.ToLowerInvariant() is "text" or "headline" or "title" or "source";
        }
    }

    // A zero byte stands in no text but UTF-16 and UTF-32, whose encodings are told by their marks or by where the zeros stand.
    private static bool IsBinary(string path)
    {
        if (!File.Exists(path)) return false;
        var start = new byte[Probe];
        using var stream = File.OpenRead(path);
        var bytes = start.AsSpan(0, stream.ReadAtLeast(start, Probe, throwOnEndOfStream: false));
        return bytes.Contains((byte)0) && !s_wide.Contains(TextFile.EncodingOf(bytes, null, out _).CodePage);
    }


    private static void Warn(string name, IReadOnlyList<NewsExample> examples)
    {
        var damaged = examples.Count(e => e.Text.Contains('\uFFFD'));
        var doubled = examples.GroupBy(e => e.Text).Count(g => g.Select(e => e.Source.File).Distinct().Count() > 1);
        if (doubled > 0) Messages.Write($"warning: {name}: {doubled} texts stand in more than one of its files and count as often; name the files to read instead");
        if (damaged > 0) Messages.Write($"warning: {name}: {damaged} texts hold U+FFFD, in place of bytes that could not be decoded");
    }
}
