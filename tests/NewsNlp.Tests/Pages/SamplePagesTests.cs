using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class SamplePagesTests
{
    private const string RunTogether = "portal.txt";

    private static readonly PageReader s_reader = new(TestSplitter.Packaged);
    private static readonly string s_folder = Path.Combine(Shared.Samples, "pages");

    public static TheoryData<string> Pages { get; } =
        [.. Directory.GetFiles(s_folder, "*.gold.json").Select(p => Path.GetFileName(p)[..^".gold.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_its_gold_says(string name)
    {
        var gold = GoldPage.Read(Path.Combine(s_folder, name + ".gold.json"));

        var page = Read(name);

        string Text(TextSpan span) => page.Text[span.Start..span.End];
        Assert.Equal(gold.Date, page.Date);
        Assert.Equal(gold.Rates, page.Rates.Select(r => (r.Base, r.Quote, r.Value)));
        if (name == RunTogether)
        {
            // No splitter is always right; where markup or lines tell headlines apart, the reader is.
            Assert.InRange(page.Headlines.Count(h => gold.Headlines.Contains(h.Span)), (int)Math.Ceiling(0.9 * gold.Headlines.Count), gold.Headlines.Count);
        }
        else
        {
            Assert.Equal(gold.Headlines.Select(Text), page.Headlines.Select(h => Text(h.Span)));
            Assert.Equal(gold.Headlines, page.Headlines.Select(h => h.Span));
            Assert.Equal(gold.Links, page.Headlines.Select(h => h.Link));
        }

        Assert.Equal(gold.Title, page.Article?.Title);
        Assert.Equal(gold.Body, page.Article is { } a ? new TextSpan(a.Start, a.End) : null);
        Assert.Equal(gold.Sources, page.Article?.Sources.Select(Text) ?? []);
        Assert.Equal(gold.Furniture, page.Furniture.Select(f => (f.Span, (string?)f.Kind)));
        PageChecks.CoversAll(page);
    }

    [Fact]
    public void There_are_pages_of_every_kind()
    {
        Assert.True(Pages.Count >= 12);
        Assert.Equal([".atom", ".html", ".rss", ".txt"], Directory.GetFiles(s_folder).Select(Path.GetExtension).Where(e => e != ".json").Distinct().Order());
    }

    private static PageLayout Read(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(s_folder, name));
        var text = TextFile.Decode(bytes, DeclaredEncoding.Find(bytes)).Text;
        return Path.GetExtension(name) switch
        {
            ".html" => new HtmlReader(s_reader).Read(text),
            ".rss" or ".atom" => FeedReader.Read(text),
            _ => s_reader.Read(text),
        };
    }
}
