using AngleSharp.Html.Parser;

namespace NewsNlp.Pages;

/// <summary>Reads HTML pages: the text of the visible part, its structure as for plain text, links with the headlines.</summary>
internal sealed class HtmlReader(PageReader pages)
{
    /// <summary>Reads a page; broken markup is mended as browsers do.</summary>
    public PageLayout Read(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsNotConsumingCharacterReferences = false }).ParseDocument(html);
        var lines = new HtmlLines();
        if (document.Body is { } body) lines.Add(body);
        return pages.Read(lines.Text, lines.Lines, HtmlDates.Find(document));
    }
}
