using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsNlp.Cli.Output;
using NewsNlp.Cli.Report;
using NewsNlp.Data;
using NewsNlp.Evaluation;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Report;

public class ReportPageTests
{
    private const string Hostile = "<script>alert('x')</script> & \"цены\" 😀";

    private static readonly ModelInfo s_card = new(Hostile, 1, "1.0.0", 10,
        [new PartInfo("topics", ["<i>sport</i>"], 7, new BundleEntry(20, 10, "ab"), null, [new TrainingFile(Hostile, "cd", 5)], new Dictionary<string, double> { ["f1"] = 0.5 }) { Others = [("versions", "{\"Microsoft.ML\":\"5\"}")] }]);

    [Fact]
    public void Text_of_the_data_never_becomes_markup()
    {
        var report = Parse(Page("topics", Topics("<img src=x>")), out var html);
        Assert.Empty(report.Scripts);
        Assert.Empty(report.QuerySelectorAll("img, i, b, iframe, link, object, embed"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(report.QuerySelectorAll(".errors .text"), e => e.TextContent == Hostile);
        Assert.Contains(report.QuerySelectorAll("#labels th"), e => e.TextContent == "<img src=x>");
        Assert.Contains(report.QuerySelectorAll("#card th"), e => e.TextContent == Hostile);
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var report = Parse(Page("topics", Topics("sport")), out var html);
        Assert.Empty(report.QuerySelectorAll("[src], link"));
        Assert.All(report.QuerySelectorAll("[href]"), e => Assert.StartsWith("#", e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(report.QuerySelectorAll("nav a"), a => Assert.NotNull(report.GetElementById(a.GetAttribute("href")![1..])));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\((?!#)", html);
        Assert.DoesNotMatch("rgb\\(1,2,", html);
    }

    [Fact]
    public void Pictures_have_titles_tables_headings_and_ids_are_unique()
    {
        var report = Parse(Page("topics", Topics("sport"), [new LearningPoint(10, 0.4), new LearningPoint(20, 0.6)]), out _);
        var pictures = report.QuerySelectorAll("svg");
        Assert.Equal(["Precision and recall", "Calibration (reliability) curve", "Learning curve", "F1 by label", "Confusion matrix"], pictures.Select(p => p.QuerySelector("title")!.TextContent));
        Assert.All(pictures, p => Assert.Equal("img", p.GetAttribute("role")));
        Assert.All(report.QuerySelectorAll("table"), t => Assert.True(t.QuerySelector("caption") is not null && t.QuerySelectorAll("thead th[scope=col]").Length > 0));
        var ids = report.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Entities_are_shown_in_the_text_right_against_given()
    {
        var tally = new EvaluationTally("entities");
        var example = new NewsExample { Text = "Токаев <b>прибыл</b> в Астану", Entities = [], Source = new SourceLine("dir/in.csv", 3), Language = "ru" };
        tally.Begin(example);
        EntityEvaluation.Compare(tally, [new EntitySpan(0, 6, "PERSON"), new EntitySpan(23, 29, "GPE")], [(new EntitySpan(0, 6, "PERSON"), 0.9f), (new EntitySpan(7, 20, "MISC"), 0.8f)]);
        var item = Assert.Single(Parse(Page("entities", tally), out _).QuerySelectorAll(".errors li"));
        var lines = item.QuerySelectorAll("dd");
        Assert.Equal("ТокаевPERSON <b>прибыл</b> в Астану✗ GPE", lines[0].TextContent);
        Assert.Equal(["Астану✗ GPE"], lines[0].QuerySelectorAll("mark.missed").Select(m => m.TextContent));
        Assert.Equal(["<b>прибыл</b>✗ MISC 0.80"], lines[1].QuerySelectorAll("mark.wrong").Select(m => m.TextContent));
        Assert.Contains("in.csv:3", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_fifty_errors_are_shown_the_most_confident_first()
    {
        var tally = new EvaluationTally("language");
        for (var i = 0; i < 80; i++)
        {
            tally.Begin(new NewsExample { Text = $"текст {i}" });
            LanguageEvaluation.Compare(tally, "kk", "ru", i / 100.0);
        }

        var errors = Parse(Page("language", tally), out _).QuerySelectorAll(".errors .text").Select(e => e.TextContent).ToArray();
        Assert.Equal(50, errors.Length);
        Assert.Equal(("текст 79", "текст 30"), (errors[0], errors[^1]));
    }

    [Fact]
    public void Every_figure_of_the_result_is_on_the_page()
    {
        var tally = Topics("a.b");
        var run = new EvaluationRun(tally.Result(null), [tally.Result("in <1>.csv")], []);
        using var stream = new MemoryStream();
        EvaluationJson.Write(run, stream);
        var report = Parse(ReportPage.Of(new ReportContent(run, null, s_card)), out _);
        Assert.True(ReportFigures.AssertAll(JsonDocument.Parse(stream.ToArray()).RootElement, report) > 80);
    }

    private static EvaluationTally Topics(string label)
    {
        var tally = new EvaluationTally("topics");
        for (var i = 0; i < 30; i++)
        {
            tally.Begin(new NewsExample { Text = i == 0 ? Hostile : $"текст {i}", Language = i % 3 == 0 ? "kk" : "ru" });
            TopicEvaluation.Compare(tally, [i % 4 == 0 ? ["economy", label] : [label]], i % 5 == 0 ? ["economy"] : [label], [("economy", i / 40.0), (label, 0.9 - i / 100.0)]);
        }

        return tally;
    }

    private static string Page(string task, EvaluationTally tally, IReadOnlyList<LearningPoint>? learning = null) =>
        ReportPage.Of(new ReportContent(new EvaluationRun(tally.Result(null), [tally.Result("in.csv")], []), Hostile, s_card with { Parts = [s_card.Parts[0] with { Name = task }] }, learning));

    private static IDocument Parse(string page, out string html)
    {
        html = page;
        return new HtmlParser().ParseDocument(page);
    }
}
