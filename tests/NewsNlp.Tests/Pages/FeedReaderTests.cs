using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class FeedReaderTests
{
    [Theory]
    [InlineData("<rss version='2.0'><channel></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>")]
    [InlineData("<rss/>")]
    public void An_empty_feed_is_an_empty_page(string xml)
    {
        var page = FeedReader.Read(xml);

        Assert.Empty(page.Headlines);
        Assert.Equal("", page.Text);
        Assert.Null(page.Date);
    }

    [Fact]
    public void Rdf_feeds_are_read()
    {
        var page = FeedReader.Read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>" +
            "<channel><title>Хабар</title></channel><item><title>Балқашта су тасыды</title><link>http://a.example/1</link><dc:date>2025-04-02T08:00:00+05:00</dc:date></item></rdf:RDF>");

        Assert.Equal(["http://a.example/1"], page.Headlines.Select(h => h.Link));
        Assert.Equal(new DateOnly(2025, 4, 2), page.Date);
        PageChecks.CoversAll(page);
    }

    [Fact]
    public void Loose_ampersands_and_names_of_html_are_mended()
    {
        var page = FeedReader.Read("<rss><channel><item><title>Хлеб & молоко&nbsp;&mdash; дороже</title><link>http://a.example/?a=1&b=2</link></item></channel></rss>");

        var headline = Assert.Single(page.Headlines);
        Assert.Equal("Хлеб & молоко — дороже", page.Text[headline.Span.Start..headline.Span.End]);
        Assert.Equal("http://a.example/?a=1&b=2", headline.Link);
    }

    [Fact]
    public void What_stands_before_a_fault_is_kept()
    {
        var page = FeedReader.Read("<rss><channel><item><title>Мост открыли</title></item><item><title>Школу закр");

        Assert.Equal("Мост открыли", page.Text[page.Headlines[0].Span.Start..page.Headlines[0].Span.End]);
        PageChecks.CoversAll(page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Алматыда жаңбыр")]
    [InlineData("<html><body>Бет</body></html>")]
    public void What_is_no_feed_is_refused(string text) =>
        Assert.Contains("not a feed", Assert.Throws<InvalidDataException>(() => FeedReader.Read(text)).Message);

    [Fact]
    public void Entities_that_grow_are_not_expanded()
    {
        var page = FeedReader.Read("<!DOCTYPE x [<!ENTITY a 'аааааааааа'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><item><title>Бірі &b; екі</title></item></channel></rss>");

        Assert.DoesNotContain("ааа", page.Text);
    }

    [Fact]
    public void Markup_in_summaries_becomes_text()
    {
        var page = FeedReader.Read("<rss><channel><item><title>Жәрмеңке</title><description>&lt;p&gt;Жеміс &lt;b&gt;арзан&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ет қымбат&lt;/p&gt;</description></item></channel></rss>");

        Assert.Equal(["Жеміс арзан Ет қымбат"], page.Other.Select((TextSpan o) => page.Text[o.Start..o.End]));
    }
}
