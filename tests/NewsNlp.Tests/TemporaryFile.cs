using System.Text;

namespace NewsNlp.Tests;

/// <summary>A file for one test, gone with it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content, string extension = ".txt", Encoding? encoding = null)
        : this((encoding ?? new UTF8Encoding(false)).GetBytes(content), extension)
    {
    }

    public TemporaryFile(byte[] content, string extension)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "newsnlp-" + Guid.NewGuid().ToString("N") + extension);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
