using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Reads the structure of a page's text: date, rates, headlines, article, furniture; what it does not understand is kept as other.</summary>
internal sealed class PageReader(HeadlineSplitter splitter)
{
    // A link of one or two words leads to a section, not to news.
    private const int FewestSpaces = 2;

    private readonly HeadlineLines _headlines = new(splitter);

    /// <summary>Reads a page of plain text.</summary>
    public PageLayout Read(string text) => Read(text, PageLines.Read(text), null);

    /// <summary>Reads a page whose lines are known.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="lines">Its lines, with what markup said of them; they hold all of the text that is not white space.</param>
    /// <param name="date">The date that markup gave, or null.</param>
    public PageLayout Read(string text, List<PageLine> lines, DateOnly? date)
    {
        var pieces = new PagePieces(text);
        var roles = new LineRole[lines.Count];
        for (var i = 0; i < lines.Count; i++) roles[i] = Place(text, lines[i], pieces);
        PlaceNames(text, lines, roles, pieces);
        var article = ArticleFinder.Find(lines, roles);
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] == LineRole.Placed || article?.Holds(i, lines[i]) == true) continue;
            if (roles[i] == LineRole.Prose) pieces.Other.Add(lines[i].Span);
            else if (lines[i].Link is { } link) pieces.Headlines.Add(new HeadlineSpan(lines[i].Span, link));
            else _headlines.Read(text, lines[i].Span, InList(lines, roles, i), pieces.Headlines, pieces.Furniture);
        }

        pieces.Date = date ?? pieces.Date;
        return pieces.ToLayout(article?.ToLayout(text, lines, roles));
    }

    private static LineRole Place(string text, PageLine at, PagePieces pieces)
    {
        var span = at.Span;
        var line = text.AsSpan(span.Start, span.End - span.Start);
        if (DateReader.OfLine(line) is { } date)
        {
            pieces.Date ??= date;
            pieces.Furniture.Add(new FurnitureSpan(span, FurnitureKind.DateLine));
            return LineRole.Placed;
        }

        if (DateReader.IsTimeLine(line))
        {
            pieces.Furniture.Add(new FurnitureSpan(span, FurnitureKind.Time));
            return LineRole.Placed;
        }

        if (pieces.AddRates(span)) return LineRole.Placed;
        if (FurnitureRules.KindOf(line) is { } kind)
        {
            pieces.Furniture.Add(new FurnitureSpan(span, kind));
            return LineRole.Placed;
        }

        return Role(text, at, line, pieces);
    }

    // A word alone names a section; a few words on top, with a date or a menu below, name the page.
    private static void PlaceNames(string text, List<PageLine> lines, LineRole[] roles, PagePieces pieces)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] != LineRole.Short || lines[i].Link is not null) continue;
            var spaces = text.AsSpan(lines[i].Span.Start, lines[i].Span.End - lines[i].Span.Start).Count(' ');
            if (spaces > 0 && !(i == 0 && spaces <= FewestSpaces && lines.Count > 1 && roles[1] == LineRole.Placed)) continue;
            pieces.Furniture.Add(new FurnitureSpan(lines[i].Span, FurnitureKind.SectionTitle));
            roles[i] = LineRole.Placed;
        }
    }

    private static LineRole Role(string text, PageLine at, ReadOnlySpan<char> line, PagePieces pieces)
    {
        switch (at.Hint)
        {
            case LineHint.Link when line.Count(' ') < FewestSpaces:
                pieces.Furniture.Add(new FurnitureSpan(at.Span, FurnitureKind.Menu));
                return LineRole.Placed;
            case LineHint.Link:
                return LineRole.Item;
            case LineHint.Title:
                return LineRole.Short;
            case LineHint.Heading when at.Link is null && line.Count(' ') < FewestSpaces:
                pieces.Furniture.Add(new FurnitureSpan(at.Span, FurnitureKind.SectionTitle));
                return LineRole.Placed;
            case LineHint.Heading:
                return at.Link is null ? LineRole.Short : LineRole.Item;
            case LineHint.Summary:
                return LineRole.Prose;
            default:
                return LineRoles.Of(text, at.Span);
        }
    }

    // Beside another short line without anything between them, a line is one of a list.
    private static bool InList(List<PageLine> lines, LineRole[] roles, int index)
    {
        if (roles[index] == LineRole.Item) return true;
        if (roles[index] != LineRole.Short) return false;
        return index > 0 && roles[index - 1] is LineRole.Short or LineRole.Item || index + 1 < lines.Count && roles[index + 1] is LineRole.Short or LineRole.Item;
    }
}
