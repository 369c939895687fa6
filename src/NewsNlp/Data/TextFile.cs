using System.Text;
using UtfUnknown;

namespace NewsNlp.Data;

/// <summary>Decodes bytes of unknown encoding: a BOM decides, then valid UTF-8, then detection; a BOM is not text.</summary>
public static class TextFile
{
    private const int Probe = 1 << 16;
    private const double EnoughConfidence = 0.4;

    static TextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">An encoding that overrides detection, or null.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Read(string path, Encoding? encoding = null) => Decode(File.ReadAllBytes(path), encoding).Text;

    /// <summary>Decodes bytes. Undecodable ones become U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="encoding">An encoding that overrides detection, or null.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding? encoding = null)
    {
        var used = EncodingOf(bytes, encoding, out var preamble);
        var text = used.GetString(bytes[preamble..]);
        return new DecodedText(text, used, HasReplacements(text) && !HoldsEncodedReplacement(bytes, used));
    }

    /// <summary>The encoding of the text that begins with these bytes.</summary>
    /// <param name="bytes">All of the text, or its first 64 KiB or more.</param>
    /// <param name="encoding">An encoding that overrides detection, or null.</param>
    /// <param name="preamble">The length of the byte order mark, in bytes.</param>
    public static Encoding EncodingOf(ReadOnlySpan<byte> bytes, Encoding? encoding, out int preamble)
    {
        (var marked, preamble) = ByPreamble(bytes);
        if (encoding is not null && encoding.CodePage != marked?.CodePage) preamble = 0;
        return encoding ?? marked ?? Detect(bytes);
    }

    /// <summary>The encoding of a name such as <c>windows-1251</c>.</summary>
    /// <exception cref="ArgumentException">No such encoding is known.</exception>
    public static Encoding EncodingOf(string name) => Encoding.GetEncoding(name);

    private static (Encoding? Encoding, int Length) ByPreamble(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(WithoutCutEnd(bytes))) return Wide(bytes) ?? Encoding.UTF8;
        if (Wide(bytes) is { } wide) return wide;
        var probe = bytes[..Math.Min(bytes.Length, Probe)].ToArray();
        var best = CharsetDetector.DetectFromBytes(probe).Detected;
        return best is { Encoding: { } found, Confidence: > (float)EnoughConfidence } && IsCyrillicOrUnicode(found) ? found : Fallback(bytes);
    }

    // The last character of a text's first part may be cut.
    private static ReadOnlySpan<byte> WithoutCutEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; back <= Math.Min(3, end); back++)
        {
            if (bytes[end - back] >= 0xC0) return bytes[..(end - back)];
        }

        return bytes;
    }

    // UTF-16 without a BOM: Cyrillic and Latin text has a high byte of 0 or 4 in nearly every second place.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var probe = bytes[..(Math.Min(bytes.Length, Probe) & ~1)];
        if (probe.Length < 4) return null;
        int little = 0, big = 0;
        for (var i = 0; i < probe.Length; i += 2)
        {
            if (probe[i + 1] is 0 or 4 && probe[i] is not (0 or 4)) little++;
            if (probe[i] is 0 or 4 && probe[i + 1] is not (0 or 4)) big++;
        }

        var enough = probe.Length / 2 * 8 / 10;
        return little > enough ? Encoding.Unicode : big > enough ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsCyrillicOrUnicode(Encoding encoding) =>
        encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 1251 or 866 or 20866 or 21866 or 28595 or 10007;

    // Damaged UTF-8 stays UTF-8 with replacements; other bytes are taken for the region's usual encoding.
    private static Encoding Fallback(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Probe)]);
        var bad = text.AsSpan().Count('\uFFFD');
        return bad * 20 < text.Length ? Encoding.UTF8 : Encoding.GetEncoding(1251);
    }

    private static bool HasReplacements(string text) => text.Contains('\uFFFD');

    private static bool HoldsEncodedReplacement(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.IndexOf(encoding.GetBytes("\uFFFD")) >= 0;
}

/// <summary>A decoded text.</summary>
/// <param name="Text">The text, without a BOM.</param>
/// <param name="Encoding">The encoding used.</param>
/// <param name="HasReplacements">Whether undecodable bytes became U+FFFD.</param>
public sealed record DecodedText(string Text, System.Text.Encoding Encoding, bool HasReplacements);
