using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Analysis;

/// <summary>Runs the models over the pieces of a page.</summary>
internal sealed class PageAnalysis(TextAnalysis texts)
{
    public NewsPage Analyze(PageLayout layout, AnalysisOptions options)
    {
        if (options.ReferenceDate is null) options = options with { ReferenceDate = layout.Date };
        return new NewsPage(
            layout.Text,
            layout.Date,
            layout.Rates,
            [.. layout.Headlines.Select(h => new PageHeadline(texts.Analyze(TextOf(layout, h.Span), options), h.Span.Start, h.Span.End, h.Link))],
            layout.Article is { } article ? Article(layout, article, options) : null,
            [.. layout.Furniture.Select(f => new PageFurniture(TextOf(layout, f.Span), f.Kind, f.Span.Start, f.Span.End))],
            [.. layout.Other.Select(span => Piece(layout, span))]);
    }

    private PageArticle Article(PageLayout layout, ArticleLayout article, AnalysisOptions options)
    {
        var start = article.Title?.Start ?? article.Start;
        var analysis = texts.Analyze(layout.Text[start..article.End], options);
        var sources = article.Sources.Select(s => new TextSpan(s.Start - start, s.End - start));
        var title = article.Title is { } span ? TextOf(layout, span) : null;
        var topics = texts.ArticleTopics(title, article.Paragraphs.Select(p => TextOf(layout, p)), analysis.Language, options);
        analysis = analysis with { Topics = topics, Entities = SourceEntities.Join(analysis.Entities, sources, analysis.Text, analysis.Language) };
        return new PageArticle(
            article.Title is { } place ? Piece(layout, place) : null,
            article.Start,
            article.End,
            Shifted(analysis, start),
            [.. article.Sources.Select(span => Piece(layout, span))]);
    }

    private static NewsAnalysis Shifted(NewsAnalysis analysis, int by) => analysis with
    {
        Entities = [.. analysis.Entities.Select(e => e with { Start = e.Start + by, End = e.End + by })],
        Words = [.. analysis.Words.Select(w => w with { Start = w.Start + by, End = w.End + by })],
    };

    private static PagePiece Piece(PageLayout layout, TextSpan span) => new(TextOf(layout, span), span.Start, span.End);

    private static string TextOf(PageLayout layout, TextSpan span) => layout.Text[span.Start..span.End];
}
