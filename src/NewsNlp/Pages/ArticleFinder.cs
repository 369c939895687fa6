using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>The article among a page's lines: by number of the line, the title's and the body's first and last.</summary>
internal sealed record FoundArticle(int? Title, int First, int Last)
{
    /// <summary>Whether a line belongs to it; links between its paragraphs lead to other articles.</summary>
    public bool Holds(int line, PageLine at) => line == Title || line >= First && line <= Last && at.Link is null;

    public ArticleLayout ToLayout(string text, List<PageLine> lines, LineRole[] roles)
    {
        var paragraphs = new List<TextSpan>();
        var sources = new List<TextSpan>();
        for (var i = First; i <= Last; i++)
        {
            if (roles[i] == LineRole.Placed || !Holds(i, lines[i])) continue;
            paragraphs.Add(lines[i].Span);
            SourceReader.Read(text, lines[i].Span, sources);
        }

        return new ArticleLayout(Title is { } title ? lines[title].Span : null, paragraphs, sources);
    }
}

/// <summary>Finds the longest run of running text and the line that heads it.</summary>
internal static class ArticleFinder
{
    private const int ShortestBody = 140;
    private const int ShortestLead = 60;
    private const int MostHeadings = 2;
    private const int MostItems = 12;
    private const int FewestNews = 3;
    private const int MostBetween = 3;

    /// <summary>The article, or null where the page has none or several pieces of news with a paragraph or so each.</summary>
    public static FoundArticle? Find(List<PageLine> lines, LineRole[] roles)
    {
        FoundArticle? best = null;
        var bestLength = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] != LineRole.Prose) continue;
            var (last, length) = Run(lines, roles, i);
            var found = WithTitle(lines, roles, i, last);
            var isMarked = found.Title is { } title && lines[title].Hint == LineHint.Title;
            if (length > bestLength && (isMarked || length >= ShortestBody) && !IsDigest(roles, found.Title ?? i, last)) (bestLength, best) = (length, found);
            i = last;
        }

        return best;
    }

    // Paragraphs, with headings, lists and furniture between them as long as more paragraphs follow.
    private static (int Last, int Length) Run(List<PageLine> lines, LineRole[] roles, int first)
    {
        int last = first, length = 0, headings = 0, items = 0;
        for (var i = first; i < lines.Count; i++)
        {
            switch (roles[i])
            {
                case LineRole.Prose:
                    last = i;
                    headings = items = 0;
                    length += Length(lines[i]);
                    break;
                case LineRole.Block:
                case LineRole.Short when ++headings > MostHeadings:
                case LineRole.Item when ++items > MostItems:
                    return (last, length);
            }
        }

        return (last, length);
    }

    // Three headings or more, each with text of its own right behind it and hardly any text besides.
    private static bool IsDigest(LineRole[] roles, int first, int last)
    {
        int headed = 0, paragraphs = 0;
        var before = LineRole.Placed;
        for (var i = first; i <= last; i++)
        {
            if (roles[i] == LineRole.Placed) continue;
            if (roles[i] == LineRole.Prose)
            {
                paragraphs++;
                if (before is LineRole.Short or LineRole.Item) headed++;
            }

            before = roles[i];
        }

        return headed >= FewestNews && paragraphs * 2 <= headed * 3;
    }

    private static FoundArticle WithTitle(List<PageLine> lines, LineRole[] roles, int first, int last)
    {
        if (MainHeading(lines, roles, first) is { } main) return new FoundArticle(main, FirstText(lines, roles, main + 1), last);
        if (Heading(roles, first) is not { } title) return new FoundArticle(null, first, last);

        // A line without a full stop under a shorter one that is not of a list is the lead.
        var length = Length(lines[title]);
        var hasLead = length >= ShortestLead && Heading(roles, title) is { } above && Length(lines[above]) < length && !IsInList(roles, above);
        return hasLead ? new FoundArticle(Heading(roles, title), title, last) : new FoundArticle(title, first, last);
    }

    private static int Length(PageLine line) => line.Span.End - line.Span.Start;

    private static bool IsInList(LineRole[] roles, int line) => line > 0 && roles[line - 1] is LineRole.Short or LineRole.Item;

    // What markup calls the title stands above the text, with hardly more than a lead between.
    private static int? MainHeading(List<PageLine> lines, LineRole[] roles, int below)
    {
        var between = 0;
        for (var i = below - 1; i >= 0 && between <= MostBetween; i--)
        {
            if (roles[i] == LineRole.Placed) continue;
            if (lines[i].Hint == LineHint.Title) return i;
            if (lines[i].Hint != LineHint.Link) between++;
        }

        return null;
    }

    private static int FirstText(List<PageLine> lines, LineRole[] roles, int from)
    {
        while (roles[from] == LineRole.Placed || lines[from].Link is not null) from++;
        return from;
    }

    // The nearest short line above, over furniture.
    private static int? Heading(LineRole[] roles, int below)
    {
        for (var i = below - 1; i >= 0; i--)
        {
            if (roles[i] == LineRole.Short) return i;
            if (roles[i] != LineRole.Placed) return null;
        }

        return null;
    }
}
