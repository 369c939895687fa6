namespace NewsNlp;

/// <summary>
/// A news page taken apart. Every piece has its offsets, UTF-16 code units into <see cref="Text"/>, end exclusive; the pieces cover all of the
/// page that is not white space, what was not understood stands in <see cref="Other"/>.
/// </summary>
/// <param name="Text">The text that the offsets point into: as given, or as extracted from HTML or a feed.</param>
/// <param name="Date">The page's date, or null where it has none.</param>
/// <param name="Rates">Exchange rates, in the order of the page.</param>
/// <param name="Headlines">Headlines, in the order of the page.</param>
/// <param name="Article">The article, or null where the page has none.</param>
/// <param name="Furniture">Comment prompts, pagers, photo credits, section titles, date lines and the like.</param>
/// <param name="Other">What was not understood.</param>
public sealed record NewsPage(
    string Text,
    DateOnly? Date,
    IReadOnlyList<ExchangeRate> Rates,
    IReadOnlyList<PageHeadline> Headlines,
    PageArticle? Article,
    IReadOnlyList<PageFurniture> Furniture,
    IReadOnlyList<PagePiece> Other);

/// <summary>An exchange rate as a page shows it.</summary>
/// <param name="Base">The code of the currency priced, as printed.</param>
/// <param name="Quote">The code of the currency it is priced in, as printed.</param>
/// <param name="Value">Units of <paramref name="Quote"/> for one of <paramref name="Base"/>.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
public sealed record ExchangeRate(string Base, string Quote, decimal Value, int Start, int End);

/// <summary>A headline of a page.</summary>
/// <param name="Analysis">The headline's analysis; its offsets are the headline's own.</param>
/// <param name="Start">Offset in the page of its first UTF-16 code unit.</param>
/// <param name="End">Offset in the page behind its last.</param>
/// <param name="Link">The address it links to, or null.</param>
public sealed record PageHeadline(NewsAnalysis Analysis, int Start, int End, string? Link = null);

/// <summary>The article of a page.</summary>
/// <param name="Title">Its title, or null where the page has none.</param>
/// <param name="Start">Offset in the page where the body starts.</param>
/// <param name="End">Offset in the page behind the body.</param>
/// <param name="Analysis">Language, topics and entities of title and body; offsets are the page's.</param>
/// <param name="Sources">Whom the article names as its source («Как сообщает …», «… деп хабарлайды»).</param>
public sealed record PageArticle(PagePiece? Title, int Start, int End, NewsAnalysis Analysis, IReadOnlyList<PagePiece> Sources);

/// <summary>A piece of a page.</summary>
/// <param name="Text">The piece as it stands in the page.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
public sealed record PagePiece(string Text, int Start, int End);

/// <summary>A piece of a page that is no news.</summary>
/// <param name="Text">The piece as it stands in the page.</param>
/// <param name="Kind">What it is: <c>comment-prompt</c>, <c>pager</c>, <c>photo-credit</c>, <c>section-title</c>, <c>date-line</c>, <c>time</c>, <c>menu</c>, <c>share</c>,
/// <c>copyright</c>, <c>byline</c>, <c>counter</c>, <c>read-more</c>, <c>rate-line</c> (words around exchange rates), <c>separator</c>.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last.</param>
public sealed record PageFurniture(string Text, string Kind, int Start, int End);
