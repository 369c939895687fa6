using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>A line of a page without the white space around it, or several that one wrapped paragraph takes up.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="AfterBlank">Whether an empty line, or nothing, stands before it.</param>
/// <param name="Hint">What the markup that it was taken from says about it.</param>
/// <param name="Link">Where all of it links to, or null.</param>
internal readonly record struct PageLine(TextSpan Span, bool AfterBlank, LineHint Hint = LineHint.None, string? Link = null);

/// <summary>What markup says about a line.</summary>
internal enum LineHint : byte
{
    None,

    /// <summary>The page's main heading.</summary>
    Title,

    /// <summary>A lesser heading.</summary>
    Heading,

    /// <summary>A link, or one of several that a line consisted of.</summary>
    Link,

    /// <summary>More text under a link whose heading stands above.</summary>
    Summary,
}

/// <summary>Cuts a page into lines, and joins the lines of paragraphs that were wrapped at a fixed width.</summary>
internal static class PageLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 110;

    public static List<PageLine> Read(string text)
    {
        var lines = Lines(text);
        return IsWrapped(text, lines) ? Unwrap(text, lines) : lines;
    }

    private static List<PageLine> Lines(string text)
    {
        var lines = new List<PageLine>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = (start, end);
            while (from < to && IsBlank(text[from])) from++;
            while (to > from && IsBlank(text[to - 1])) to--;
            if (from < to) lines.Add(new PageLine(new TextSpan(from, to), afterBlank));
            afterBlank = from == to;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsBlank(char c) => Chars.IsSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F';

    // Wrapped text has no long line, and many lines that go on in the next with a small letter.
    private static bool IsWrapped(string text, List<PageLine> lines)
    {
        int longest = 0, goesOn = 0, wide = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var span = lines[i].Span;
            longest = Math.Max(longest, span.End - span.Start);
            if (span.End - span.Start >= NarrowestWrap) wide++;
            if (i > 0 && GoesOn(text, lines[i - 1], lines[i])) goesOn++;
        }

        return longest <= WidestWrap && goesOn >= 3 && goesOn * 6 >= wide;
    }

    private static bool GoesOn(string text, PageLine line, PageLine next) =>
        !next.AfterBlank && line.Span.End - line.Span.Start >= NarrowestWrap && Chars.IsLetter(text[next.Span.Start]) && !Chars.IsUpper(text[next.Span.Start]);

    private static List<PageLine> Unwrap(string text, List<PageLine> lines)
    {
        var longest = lines.Max(l => l.Span.End - l.Span.Start);
        var joined = new List<PageLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            // A line that left no room for the next line's first word was wrapped too.
            var goesOn = i > 0 && (GoesOn(text, lines[i - 1], lines[i]) || !lines[i].AfterBlank && !FurnitureRules.StartsItem(text, lines[i].Span)
                && lines[i - 1].Span.End - lines[i - 1].Span.Start + FirstWord(text, lines[i].Span) > longest);
            if (goesOn) joined[^1] = joined[^1] with { Span = joined[^1].Span with { End = lines[i].Span.End } };
            else joined.Add(lines[i]);
        }

        return joined;
    }

    private static int FirstWord(string text, TextSpan span)
    {
        var length = text.AsSpan(span.Start, span.End - span.Start).IndexOf(' ');
        return (length < 0 ? span.End - span.Start : length) + 1;
    }
}
