using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Where everything stands on a page; spans are of <see cref="Text"/> and cover all of it that is not white space.</summary>
internal sealed record PageLayout
{
    public required string Text { get; init; }

    public DateOnly? Date { get; init; }

    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    public IReadOnlyList<HeadlineSpan> Headlines { get; init; } = [];

    public ArticleLayout? Article { get; init; }

    public IReadOnlyList<FurnitureSpan> Furniture { get; init; } = [];

    public IReadOnlyList<TextSpan> Other { get; init; } = [];
}

/// <summary>A headline and what it links to.</summary>
internal readonly record struct HeadlineSpan(TextSpan Span, string? Link);

/// <summary>A piece that is no news.</summary>
internal readonly record struct FurnitureSpan(TextSpan Span, string Kind);

/// <summary>The article's title, its paragraphs in order (the body runs from the first one's start to the last one's end) and its sources.</summary>
internal sealed record ArticleLayout(TextSpan? Title, IReadOnlyList<TextSpan> Paragraphs, IReadOnlyList<TextSpan> Sources)
{
    public int Start => Paragraphs[0].Start;

    public int End => Paragraphs[^1].End;
}

/// <summary>The kinds of furniture.</summary>
internal static class FurnitureKind
{
    public const string CommentPrompt = "comment-prompt";
    public const string Pager = "pager";
    public const string PhotoCredit = "photo-credit";
    public const string SectionTitle = "section-title";
    public const string DateLine = "date-line";
    public const string Time = "time";
    public const string Menu = "menu";
    public const string Share = "share";
    public const string Copyright = "copyright";

    /// <summary>Key words that a page is filed under.</summary>
    public const string Tags = "tags";

    /// <summary>Who wrote it.</summary>
    public const string Byline = "byline";

    /// <summary>Views, comments, likes.</summary>
    public const string Counter = "counter";

    /// <summary>Words around exchange rates.</summary>
    public const string RateLine = "rate-line";

    /// <summary>«Читать далее», «Толығырақ».</summary>
    public const string ReadMore = "read-more";

    /// <summary>Bullets, rules, separators between headlines.</summary>
    public const string Separator = "separator";
}
