using System.Diagnostics;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class HtmlReaderTests
{
    private static readonly HtmlReader s_reader = new(new PageReader(TestSplitter.Packaged));

    [Fact]
    public void Links_become_headlines_and_scripts_styles_and_navigation_are_dropped()
    {
        var page = s_reader.Read(
            "<style>a{}</style><nav><a href=/x>Бөлім туралы толық мәлімет</a></nav><script>var a = 'Жаңалық емес мәтін';</script>" +
            "<ul><li><a href='/1'>Көкшетауда жаңа саябақ ашылды</a><li><a href='/2'>В Атырау подорожала рыба</a></ul><noscript>Включите скрипты</noscript>");

        Assert.Equal([("Көкшетауда жаңа саябақ ашылды", "/1"), ("В Атырау подорожала рыба", "/2")], page.Headlines.Select(h => (Piece(page, h.Span), h.Link)));
        Assert.Equal("Көкшетауда жаңа саябақ ашылды\nВ Атырау подорожала рыба", page.Text);
        PageChecks.CoversAll(page);
    }

    [Fact]
    public void Several_links_in_one_block_are_one_headline_each()
    {
        var page = s_reader.Read("<p><a href=1>Кино күні елордада өтеді</a> | <a href=2>Цирк приехал в Актау</a> | <a href=3>Театр маусымы жабылды</a></p>");

        Assert.Equal(["1", "2", "3"], page.Headlines.Select(h => h.Link));
        PageChecks.CoversAll(page);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2025-03-09T23:30:00+05:00\"}]}</script>")]
    [InlineData("<script type='application/ld+json'>{broken</script><meta property='article:published_time' content='2025-03-09T10:00:00Z'>")]
    [InlineData("<meta name=date content='2025-03-09'>")]
    [InlineData("<time datetime='2025-03-09 10:00'>вчера</time>")]
    [InlineData("<p>воскресенье, 9 марта 2025</p>")]
    public void The_date_comes_from_the_markup_or_the_text(string html) => Assert.Equal(new DateOnly(2025, 3, 9), s_reader.Read(html).Date);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!-- ")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script>if (a < b) {")]
    public void Markup_without_text_gives_an_empty_page(string html)
    {
        var page = s_reader.Read(html);

        Assert.Empty(page.Headlines);
        Assert.Null(page.Article);
        PageChecks.CoversAll(page);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_metadata_loses_no_text()
    {
        var page = s_reader.Read("<script type='application/ld+json'>{\"name\":\"\uD800\"}</script><p>Мост закрыт</p>");

        Assert.Equal("Мост закрыт", page.Text);
        Assert.Null(page.Date);
    }

    [Fact]
    public void Unclosed_tags_lose_no_text()
    {
        var page = s_reader.Read("<div><p>Первый абзац <b>жирный<p>Екінші абзац <i>көлбеу<table><tr><td>Ұяшық<td><a href=x>Сілтеме беттің соңында тұр");

        foreach (var word in new[] { "Первый", "жирный", "Екінші", "көлбеу", "Ұяшық", "соңында" }) Assert.Contains(word, page.Text);
        PageChecks.CoversAll(page);
    }

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<table><tr><td>", 2_000)]
    [InlineData("<b>", 2_000)]
    public void Deep_nesting_is_read(string tag, int depth)
    {
        var page = s_reader.Read(string.Concat(Enumerable.Repeat(tag, depth)) + "Терең жатқан мәтін");

        Assert.Contains("Терең жатқан мәтін", page.Text);
    }

    [Fact]
    public void Time_grows_with_the_length_no_faster()
    {
        const string item = "<div class=card><a href='/n'><h3>В Костанае открыли новую поликлинику</h3></a><p>Врачи начнут приём в понедельник. Запись уже идёт.</p></div>";
        s_reader.Read(item);
        var watch = Stopwatch.StartNew();
        var few = s_reader.Read(string.Concat(Enumerable.Repeat(item, 400))).Headlines.Count;
        var shortTime = watch.Elapsed;
        watch.Restart();
        var many = s_reader.Read(string.Concat(Enumerable.Repeat(item, 8000))).Headlines.Count;

        Assert.Equal((400, 8000), (few, many));
        Assert.True(watch.Elapsed < (shortTime * 150) + TimeSpan.FromSeconds(1), $"{shortTime} and {watch.Elapsed}");
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", 1251)]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>", 20866)]
    [InlineData("<?xml version=\"1.0\" encoding='utf-8'?>", 65001)]
    public void The_declared_encoding_is_found(string head, int codePage) =>
        Assert.Equal(codePage, DeclaredEncoding.Find(System.Text.Encoding.ASCII.GetBytes(head + "<p>text"))?.CodePage);

    [Fact]
    public void A_false_or_unknown_declaration_leaves_the_encoding_to_detection()
    {
        Assert.Null(DeclaredEncoding.Find([.. "<meta charset=utf-8>"u8, 0xD2, 0xE5, 0xEA]));
        Assert.Null(DeclaredEncoding.Find("<meta charset=klingon>"u8));
        Assert.Null(DeclaredEncoding.Find([0xFF, 0xFE, .. "<meta charset=windows-1251>"u8]));
        Assert.Null(DeclaredEncoding.Find("<p>no declaration"u8));
    }

    [Fact]
    public void A_page_in_a_third_language_is_covered_too()
    {
        var page = s_reader.Read("<h1>Kulturpreis geht an zwei Museen</h1><p>Die Jury lobte am Montag die Arbeit der Häuser. Der Preis ist mit 5000 Euro dotiert.</p><p>Die Feier folgt im Mai.</p>");

        Assert.Equal("Kulturpreis geht an zwei Museen", Piece(page, page.Article!.Title!.Value));
        PageChecks.CoversAll(page);
    }

    private static string Piece(PageLayout page, TextSpan span) => page.Text[span.Start..span.End];
}
