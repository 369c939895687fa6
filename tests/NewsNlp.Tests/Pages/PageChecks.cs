using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

internal static class PageChecks
{
    /// <summary>The pieces cover all of a page that can be seen; outside the article none lies over another.</summary>
    public static void CoversAll(PageLayout page)
    {
        var covered = new int[page.Text.Length];
        foreach (var span in Pieces(page))
        {
            Assert.InRange(span.Start, 0, span.End - 1);
            for (var i = span.Start; i < span.End; i++) covered[i]++;
        }

        for (var i = 0; i < covered.Length; i++)
        {
            if (!IsVisible(page.Text[i])) continue;
            Assert.True(covered[i] == 1, $"'{page.Text[i]}' at {i} lies in {covered[i]} pieces of: {page.Text}");
        }
    }

    private static bool IsVisible(char c) =>
        !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark);

    private static IEnumerable<TextSpan> Pieces(PageLayout page)
    {
        foreach (var rate in page.Rates) yield return new TextSpan(rate.Start, rate.End);
        foreach (var headline in page.Headlines) yield return headline.Span;
        foreach (var furniture in page.Furniture) yield return furniture.Span;
        foreach (var other in page.Other) yield return other;
        if (page.Article is not { } article) yield break;
        if (article.Title is { } title) yield return title;
        foreach (var paragraph in article.Paragraphs) yield return paragraph;
    }
}
