using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Takes the headlines out of a line that holds nothing else: bullets and times apart, cut at separators, and where there are none by the splitter.</summary>
internal sealed class HeadlineLines(HeadlineSplitter splitter)
{
    // Longer than this no single headline is; shorter lines in a list are taken as one each.
    private const int LongestSingle = 160;
    private const int ShortestBlock = 70;

    private static readonly char[] s_separators = ['|', '•', '·', '●', '■', '◆', '►', '▪', ';', '*', '/'];

    /// <summary>Adds the headlines of a line and the furniture between them.</summary>
    /// <param name="text">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="inList">Whether the lines around it are of a list with one headline each.</param>
    /// <param name="headlines">Receives the headlines.</param>
    /// <param name="furniture">Receives bullets, times and separators.</param>
    public void Read(string text, TextSpan line, bool inList, List<HeadlineSpan> headlines, List<FurnitureSpan> furniture)
    {
        var separator = SeparatorOf(text.AsSpan(line.Start, line.End - line.Start));
        if (separator == default)
        {
            Piece(text, line, inList, headlines, furniture);
            return;
        }

        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && !(text[i] == separator && IsSpaced(text, i, line))) continue;
            if (Trim(text, start, i) is { } piece) Piece(text, piece, inList: true, headlines, furniture);
            if (i < line.End) furniture.Add(new FurnitureSpan(new TextSpan(i, i + 1), FurnitureKind.Separator));
            start = i + 1;
        }
    }

    private void Piece(string text, TextSpan piece, bool inList, List<HeadlineSpan> headlines, List<FurnitureSpan> furniture)
    {
        var isItem = false;
        while (true)
        {
            var rest = text.AsSpan(piece.Start, piece.End - piece.Start);
            var marker = FurnitureRules.MarkerLength(rest);
            var length = marker > 0 ? marker : DateReader.LeadingTime(rest);
            if (length == 0) break;
            if (Trim(text, piece.Start, piece.Start + length) is { } mark)
            {
                furniture.Add(new FurnitureSpan(mark, marker > 0 ? FurnitureKind.Separator : FurnitureKind.Time));
            }

            isItem = true;
            if (Trim(text, piece.Start + length, piece.End) is not { } after) return;
            piece = after;
        }

        var size = piece.End - piece.Start;
        if (size > LongestSingle || !inList && !isItem && size > ShortestBlock)
        {
            foreach (var found in splitter.Split(text.AsSpan(piece.Start, size)))
            {
                headlines.Add(new HeadlineSpan(new TextSpan(found.Start + piece.Start, found.End + piece.Start), null));
            }
        }
        else
        {
            headlines.Add(new HeadlineSpan(piece, null));
        }
    }

    // A sign is a separator where it stands between spaces at least twice, or a bar once.
    private static char SeparatorOf(ReadOnlySpan<char> line)
    {
        foreach (var sign in s_separators)
        {
            var count = 0;
            for (var i = 1; i + 1 < line.Length; i++)
            {
                if (line[i] == sign && Chars.IsSpace(line[i - 1]) && Chars.IsSpace(line[i + 1])) count++;
            }

            if (count >= (sign is '|' or '•' ? 1 : 2)) return sign;
        }

        return line.Count("; ") >= 2 ? ';' : default;
    }

    private static bool IsSpaced(string text, int at, TextSpan line) =>
        (at + 1 >= line.End || Chars.IsSpace(text[at + 1])) && (text[at] == ';' || at == line.Start || Chars.IsSpace(text[at - 1]));

    private static TextSpan? Trim(string text, int start, int end)
    {
        while (start < end && Chars.IsSpace(text[start])) start++;
        while (end > start && Chars.IsSpace(text[end - 1])) end--;
        return start < end ? new TextSpan(start, end) : null;
    }
}
