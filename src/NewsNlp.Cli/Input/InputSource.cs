using System.Text;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Cli.Input;

/// <summary>What a command reads: a file, or standard input for <c>-</c>; decoded, with a warning where bytes could not be.</summary>
internal sealed class InputSource(string path, Encoding? encoding)
{
    private const string StandardInput = "-";
    private const int Probe = 1 << 16;

    public string Name => path == StandardInput ? "standard input" : path;

    /// <summary>The encoding of a name given as an argument, or null for detection.</summary>
    public static Encoding? EncodingOf(string? name)
    {
        if (name is null) return null;
        try
        {
            return TextFile.EncodingOf(name);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"'{name}' is no encoding: expected a name such as utf-8 or windows-1251");
        }
    }

    public string ReadText() => Decode(ReadBytes(), encoding);

    /// <summary>The text of HTML or XML, whose own declaration of its encoding counts.</summary>
    public string ReadMarkup()
    {
        var bytes = ReadBytes();
        return Decode(bytes, encoding ?? DeclaredEncoding.Find(bytes));
    }

    /// <summary>The lines, ended by <c>\n</c> or <c>\r\n</c>, read as they are asked for.</summary>
    public IEnumerable<string> ReadLines()
    {
        using var stream = Open();
        var probe = new byte[Probe];
        var length = stream.ReadAtLeast(probe, Probe, throwOnEndOfStream: false);
        var used = TextFile.EncodingOf(probe.AsSpan(0, length), encoding, out var preamble);
        var reader = new LineReader(new StreamReader(new PrefixedStream(probe.AsMemory(preamble, length - preamble), stream), used, detectEncodingFromByteOrderMarks: false));
        while (reader.ReadLine() is { } line) yield return line;
        if (reader.SawReplacement) Warn(used);
    }

    private byte[] ReadBytes()
    {
        using var stream = Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Decode(byte[] bytes, Encoding? used)
    {
        var decoded = TextFile.Decode(bytes, used);
        if (decoded.HasReplacements) Warn(decoded.Encoding);
        return decoded.Text;
    }

    private Stream Open() => path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);

    private void Warn(Encoding used) => Messages.Write($"warning: {Name}: some bytes are not {used.WebName} and became U+FFFD; --encoding overrides the detection");
}
