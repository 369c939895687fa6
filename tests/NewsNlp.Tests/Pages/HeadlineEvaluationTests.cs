using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class HeadlineEvaluationTests
{
    private static readonly HeadlineBlock s_block = HeadlineBlock.Of(
        [.. new[] { "Ауа райы бұзылады", "Цены выросли", "Мост закрыт" }.Select(t => new HeadlineText(t, Language.Undetermined, true, true))]);

    [Fact]
    public void The_right_cuts_score_one()
    {
        var score = HeadlineEvaluation.Measure(_ => s_block.Headlines, [s_block]);

        Assert.Equal((1, 1, 1, 1, 3), (score.Precision, score.Recall, score.F1, score.Whole, score.Headlines));
        Assert.Equal((1, 1), score.F1Interval);
    }

    [Fact]
    public void A_missed_boundary_spoils_two_headlines()
    {
        var score = HeadlineEvaluation.Measure(_ => [s_block.Headlines[0], new TextSpan(s_block.Headlines[1].Start, s_block.Headlines[2].End)], [s_block]);

        Assert.Equal((1, 0.5), (score.Precision, score.Recall));
        Assert.Equal(2 / 3.0, score.F1, 9);
        Assert.Equal(1 / 3.0, score.Whole, 9);
    }

    [Fact]
    public void Baselines_cut_at_capitals_and_at_changes_of_language()
    {
        Assert.Equal(["Ауа райы бұзылады", "Цены выросли", "Мост закрыт"], Pieces(SplitBaselines.AtCapitals(s_block.Text)));
        Assert.Equal(["Министр айтты", "Асқар Оспанов келді"], Pieces("Министр айтты Асқар Оспанов келді", SplitBaselines.AtCapitals("Министр айтты Асқар Оспанов келді")));
        Assert.Equal(
            ["Ауа райы бұзылады", "Цены выросли Мост закрыт"], Pieces(SplitBaselines.AtLanguageSwitches(s_block.Text, TestSplitter.Packaged.Weights.Knowledge)));
    }

    [Fact]
    public void Blocks_that_a_file_gives_are_measured_as_they_are()
    {
        var example = new NewsExample { Text = s_block.Text, Entities = [.. s_block.Headlines.Select(h => new EntitySpan(h.Start, h.End, JsonlReader.HeadlineType))] };

        var rows = HeadlineReport.Measure(TestSplitter.Small, [example]);

        Assert.Equal([("given", "trained", 1), ("given", "capitals", 1), ("given", "languages", 1)], rows.Select(r => (r.Blocks, r.Splitter, r.Count)));
        Assert.Equal(1, rows[1].Score.F1);
    }

    [Fact]
    public void Single_headlines_are_drawn_into_blocks_of_each_kind()
    {
        var examples = NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv")).Where(e => e.Split == "dev").Take(120).ToList();

        var rows = HeadlineReport.Measure(TestSplitter.Small, examples);

        Assert.Equal(["mixed", "kk", "ru"], rows.Select(r => r.Blocks).Distinct());
        Assert.All(rows, r => Assert.Equal(200, r.Count));
        Assert.All(rows.Where(r => r.Splitter == "trained"), r => Assert.InRange(r.Score.F1, 0.5, 1));
    }

    private static IEnumerable<string> Pieces(IReadOnlyList<TextSpan> spans) => Pieces(s_block.Text, spans);

    private static IEnumerable<string> Pieces(string text, IReadOnlyList<TextSpan> spans) => spans.Select(s => text[s.Start..s.End]);
}
