using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsNlp.Cli.Output;

/// <summary>Data for standard output: UTF-8 without a byte order mark, lines ended by <c>\n</c>.</summary>
internal static class StandardOutput
{
    private const int Buffer = 1 << 16;

    public static JsonWriterOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Stream Open() => new BufferedStream(Console.OpenStandardOutput(), Buffer);

    public static StreamWriter OpenText() => new(Open(), new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
}
