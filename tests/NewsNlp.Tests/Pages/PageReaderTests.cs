using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class PageReaderTests
{
    private static readonly PageReader s_reader = new(TestSplitter.Packaged);

    [SkippableFact]
    public void The_reference_page_is_read_as_its_gold_says()
    {
        var text = TextFile.Read(Path.Combine(Shared.Folder, "pages", "news-page.txt"));
        var gold = GoldPage.Read(Path.Combine(Shared.Folder, "pages", "news-page.gold.json"));

        var page = s_reader.Read(text);

        Assert.Equal(gold.Date, page.Date);
        Assert.Equal(gold.Rates, page.Rates.Select(r => (r.Base, r.Quote, r.Value)));
        Assert.Equal(gold.Headlines.Select(h => text[h.Start..h.End]), page.Headlines.Select(h => text[h.Span.Start..h.Span.End]));
        Assert.Equal(gold.Headlines, page.Headlines.Select(h => h.Span));
        Assert.Equal(gold.Title, page.Article?.Title);
        Assert.Equal(gold.Body, page.Article is { } a ? new TextSpan(a.Start, a.End) : null);
        Assert.Superset(gold.Furniture.Select(f => f.Span).ToHashSet(), page.Furniture.Select(f => f.Span).ToHashSet());
        Assert.Equal(
            [FurnitureKind.PhotoCredit, FurnitureKind.CommentPrompt, FurnitureKind.SectionTitle, FurnitureKind.Pager],
            page.Furniture.Where(f => gold.Furniture.Any(g => g.Span == f.Span)).Select(f => f.Kind));
        PageChecks.CoversAll(page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \t")]
    public void An_empty_page_has_no_pieces(string text)
    {
        var page = s_reader.Read(text);

        Assert.Empty(page.Headlines);
        Assert.Null(page.Article);
        Assert.Empty(page.Furniture);
        Assert.Empty(page.Other);
    }

    [Fact]
    public void A_page_without_headlines_keeps_its_article()
    {
        const string text = "В Павлодаре после долгого перерыва отремонтировали трамвайный парк и депо.\n\nРаботы шли два года и обошлись в 3 млрд тенге. Вагоны вернулись на линию.\n\nПассажиры довольны новыми маршрутами и говорят, что ждать стали меньше.";

        var page = s_reader.Read(text);

        Assert.Empty(page.Headlines);
        Assert.Equal((0, text.Length), (page.Article!.Start, page.Article.End));
        PageChecks.CoversAll(page);
    }

    [Fact]
    public void Random_lines_are_covered_without_overlap()
    {
        string[] lines =
        [
            "23.11.2024", "USD 498,51", "• Цены выросли", "14:05 Ауа райы бұзылады", "Фото: архив", "Политика", "В Актау прошёл турнир по боксу", "",
            "Оператор сообщил, что связь восстановят к вечеру. Причину ищут.", "1 2 3 … 9", "***", "Новый мост | Жаңа көпір | Ремонт дорог", "\uD83D\uDD25 Срочно", "—",
        ];
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(random.Next(2) == 0 ? "\n" : "\r\n", Enumerable.Range(0, random.Next(1, 25)).Select(_ => lines[random.Next(lines.Length)]));
            PageChecks.CoversAll(s_reader.Read(text));
        }
    }
}
