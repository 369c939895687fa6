using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>What a line of a page is.</summary>
internal enum LineRole : byte
{
    /// <summary>Furniture, a date or rates: already placed.</summary>
    Placed,

    /// <summary>One headline's length and no full stop: a headline, a title, a heading inside an article.</summary>
    Short,

    /// <summary>A headline behind a bullet, number or time.</summary>
    Item,

    /// <summary>Long, and not made of sentences: headlines run together.</summary>
    Block,

    /// <summary>Sentences.</summary>
    Prose,
}

/// <summary>Tells headlines from running text by length and full stops.</summary>
internal static class LineRoles
{
    private const int LongestShort = 200;
    private const int WordsPerStop = 35;
    private const int ProseStops = 2;

    public static LineRole Of(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, span.End - span.Start);
        var prefix = FurnitureRules.MarkerLength(line);
        var time = DateReader.LeadingTime(line[prefix..]);
        var body = line[(prefix + time)..];
        var (stops, words, ends) = Count(body);
        if (prefix + time > 0 && stops < ProseStops && body.Length <= LongestShort) return LineRole.Item;
        if (ends && (stops > 0 || words >= 6)) return LineRole.Prose;
        if (stops > 0 && stops * WordsPerStop >= words) return LineRole.Prose;
        return body.Length <= LongestShort ? LineRole.Short : LineRole.Block;
    }

    /// <summary>Full stops that end a sentence inside the line, words, and whether the line itself ends as a sentence does.</summary>
    private static (int Stops, int Words, bool Ends) Count(ReadOnlySpan<char> line)
    {
        int stops = 0, words = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] != ' ') continue;
            words++;
            var end = i - 1;
            while (end > 0 && line[end] is '»' or '"' or '”' or ')') end--;
            if (line[end] != '.' || i + 1 >= line.Length) continue;
            var opens = line[i + 1] is '«' or '"' or '“' or '–' or '—';
            if ((opens || Chars.IsUpper(line[i + 1])) && IsWordBefore(line, end)) stops++;
        }

        var last = line.Length - 1;
        while (last > 0 && line[last] is '»' or '"' or '”' or ')' or ' ') last--;
        return (stops, words, line[last] == '.' && IsWordBefore(line, last) || line[last] == ':' && words > 8);
    }

    // «г.», «им.», initials and the like end no sentence.
    private static bool IsWordBefore(ReadOnlySpan<char> line, int stop)
    {
        var n = 0;
        while (n < 4 && stop - 1 - n >= 0 && Chars.IsLetterOrDigit(line[stop - 1 - n])) n++;
        return n >= 3 || n > 0 && Chars.IsDigit(line[stop - 1]) || n == 0 && stop > 0 && line[stop - 1] is ')' or '»' or '"' or '%';
    }
}
