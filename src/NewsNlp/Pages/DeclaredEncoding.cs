using System.Text;
using System.Text.RegularExpressions;

namespace NewsNlp.Pages;

/// <summary>The encoding that a page's bytes name themselves: <c>meta charset</c> or the XML declaration.</summary>
internal static partial class DeclaredEncoding
{
    private const int Probe = 4096;

    static DeclaredEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, or null where a byte order mark decides, none is named, it is unknown, or the bytes are not of it.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return null;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Probe)]);
        var match = Declaration().Match(head);
        if (!match.Success) return null;
        try
        {
            var encoding = Encoding.GetEncoding(match.Groups["name"].Value);

            // A declaration that could be read byte by byte does not stand in UTF-16, and a false claim of UTF-8 is common.
            if (encoding.CodePage is 1200 or 1201 or 12000 or 12001) return null;
            return encoding.CodePage == Encoding.UTF8.CodePage && !System.Text.Unicode.Utf8.IsValid(bytes) ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?:<meta[^>]{0,200}?charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])\\s*(?<name>[A-Za-z0-9_:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
