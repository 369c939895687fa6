using System.Text;
using BenchmarkDotNet.Attributes;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Pages;

namespace NewsNlp.Benchmarks;

/// <summary>Taking pages apart: a block of headlines, a page of text, one of HTML, a feed, and 20 MB of HTML.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const int LargePage = 20 << 20;

    private HeadlineSplitter _splitter = null!;
    private PageReader _text = null!;
    private HtmlReader _html = null!;
    private string _block = "";
    private string _textPage = "";
    private string _htmlPage = "";
    private string _feed = "";
    private string _largeHtml = "";
    private string _longLine = "";

    [GlobalSetup]
    public void Setup()
    {
        _splitter = HeadlineSplitter.Read(PackagedBundle.Read().WeightsOf("headlines")!);
        _text = new PageReader(_splitter);
        _html = new HtmlReader(_text);
        var headlines = NewsData.ReadCsv(Path.Combine(Headlines.Samples, "headlines.csv")).Select(e => e.Text).ToArray();
        _block = string.Join(' ', headlines.Take(25));
        _textPage = TextFile.Read(Path.Combine(Headlines.Samples, "pages", "portal.txt"));
        _htmlPage = TextFile.Read(Path.Combine(Headlines.Samples, "pages", "front.html"));
        _feed = TextFile.Read(Path.Combine(Headlines.Samples, "pages", "feed.rss"));
        _largeHtml = Large(headlines);
        _longLine = Fill(10 << 20, i => headlines[i % headlines.Length] + " ");
    }

    [Benchmark]
    public int Split25Headlines() => _splitter.Split(_block).Count;

    [Benchmark]
    public int TextPage() => _text.Read(_textPage).Headlines.Count;

    [Benchmark]
    public int HtmlPage() => _html.Read(_htmlPage).Headlines.Count;

    [Benchmark]
    public int Feed() => FeedReader.Read(_feed).Headlines.Count;

    [Benchmark]
    public int Html20MB() => _html.Read(_largeHtml).Headlines.Count;

    [Benchmark]
    public int Line10MB() => _splitter.Split(_longLine).Count;

    private static string Large(string[] headlines) => "<html><body><ul>" +
        Fill(LargePage, i => $"<li class=\"news-item\"><span class=\"time\">12:{i % 60:00}</span> <a href=\"/news/{i}\">{headlines[i % headlines.Length]}</a></li>\n") + "</ul></body></html>";

    private static string Fill(int bytes, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (int i = 0, size = 0; size < bytes; i++)
        {
            var next = piece(i);
            text.Append(next);
            size += Encoding.UTF8.GetByteCount(next);
        }

        return text.ToString();
    }
}
