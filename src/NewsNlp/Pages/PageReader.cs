using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Reads the structure of a page's text: date, rates, headlines, article, furniture; what it does not understand is kept as other.</summary>
internal sealed class PageReader(HeadlineSplitter splitter)
{
    private readonly HeadlineLines _headlines = new(splitter);

    public PageLayout Read(string text)
    {
        var lines = PageLines.Read(text);
        var pieces = new PagePieces(text);
        var roles = new LineRole[lines.Count];
        for (var i = 0; i < lines.Count; i++) roles[i] = Place(text, lines[i].Span, pieces);
        var article = ArticleFinder.Find(lines, roles);
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] == LineRole.Placed || article?.Holds(i) == true) continue;
            if (roles[i] == LineRole.Prose) pieces.Other.Add(lines[i].Span);
            else _headlines.Read(text, lines[i].Span, InList(lines, roles, i), pieces.Headlines, pieces.Furniture);
        }

        return pieces.ToLayout(article?.ToLayout(text, lines, roles));
    }

    private static LineRole Place(string text, TextSpan span, PagePieces pieces)
    {
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

        return LineRoles.Of(text, span);
    }

    // Beside another short line without anything between them, a line is one of a list.
    private static bool InList(List<PageLine> lines, LineRole[] roles, int index)
    {
        if (roles[index] == LineRole.Item) return true;
        if (roles[index] != LineRole.Short) return false;
        return index > 0 && roles[index - 1] is LineRole.Short or LineRole.Item || index + 1 < lines.Count && roles[index + 1] is LineRole.Short or LineRole.Item;
    }
}
