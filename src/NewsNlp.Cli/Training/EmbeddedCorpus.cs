using System.Reflection;

namespace NewsNlp.Cli.Training;

/// <summary>The packaged corpus that the command carries, as files in a temporary folder that goes when this is disposed of.</summary>
internal sealed class EmbeddedCorpus : IDisposable
{
    private const string Prefix = "corpus/";

    private EmbeddedCorpus(string folder) => Folder = folder;

    /// <summary>The folder: headlines.csv, lexicon.csv, entities.csv, names.csv and annotations/topics.csv.</summary>
    public string Folder { get; }

    public static EmbeddedCorpus Open()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-corpus-").FullName;
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, resource[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = assembly.GetManifestResourceStream(resource)!;
            using var target = File.Create(path);
            source.CopyTo(target);
        }

        return new EmbeddedCorpus(folder);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
