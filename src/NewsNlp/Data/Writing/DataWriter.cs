namespace NewsNlp.Data.Writing;

/// <summary>Writes labelled texts in any of the formats that the readers tell apart.</summary>
internal static class DataWriter
{
    /// <summary>The formats' names.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["corpus", "tsv", "conll", "brat", "jsonl", "label-studio", "headlines", "text"];

    /// <summary>Whether a format is a folder rather than a file.</summary>
    public static bool IsFolder(string format) => format is "brat" or "text";

    /// <summary>Writes examples; a file is replaced only when the new one is complete.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file or folder; a folder must be new or empty.</param>
    /// <param name="files">Each input's name and examples.</param>
    /// <param name="losses">Receives what could not be carried.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string format, string path, IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> files, ConversionLosses losses)
    {
        IReadOnlyList<NewsExample> all = [.. files.SelectMany(f => f.Examples)];
        if (IsFolder(format))
        {
            if (File.Exists(path)) throw new IOException($"{path}: is a file: expected a folder to write to");
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()) throw new IOException($"{path}: is not empty: expected a new or empty folder");
            Directory.CreateDirectory(path);
            if (format == "brat") BratWriter.Write(path, files, losses);
            else LanguageFolderWriter.Write(path, all, losses);
            return;
        }

        if (Directory.Exists(path)) throw new IOException($"{path}: is a folder: expected a file to write to");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } parent && !Directory.Exists(parent)) throw new IOException($"{path}: there is no folder {parent}: expected one to write the file to");
        var partial = path + ".partial";
        try
        {
            using (var stream = File.Create(partial)) Write(format, stream, all, losses);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    /// <summary>Writes examples to a stream.</summary>
    public static void Write(string format, Stream stream, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        switch (format)
        {
            case "corpus":
                CorpusWriter.Write(stream, examples, losses);
                break;
            case "tsv":
                TsvWriter.Write(stream, examples, losses);
                break;
            case "conll":
                ConllWriter.Write(stream, examples, losses);
                break;
            default:
                JsonlWriter.Write(stream, format, examples, losses);
                break;
        }
    }
}
