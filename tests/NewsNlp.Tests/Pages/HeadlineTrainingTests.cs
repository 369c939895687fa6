using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class HeadlineTrainingTests
{
    [Fact]
    public void A_few_hundred_headlines_teach_more_than_cutting_at_capitals()
    {
        var dev = HeadlineText.From(NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv"))).Where(h => h.IsDev).Take(200).ToList();
        var blocks = HeadlineBlock.Draw(dev, 40, new Random(1)).ToList();

        var trained = HeadlineEvaluation.Measure(t => TestSplitter.Small.Split(t), blocks);
        var capitals = HeadlineEvaluation.Measure(SplitBaselines.AtCapitals, blocks);

        Assert.True(trained.F1 > capitals.F1 + 0.05, $"{trained} {capitals}");
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_weights() =>
        Assert.Equal(TestSplitter.Small.Weights.ToBytes(), TestSplitter.Train(1).Weights.ToBytes());

    [Fact]
    public void Too_few_headlines_are_refused() =>
        Assert.Throws<ArgumentException>(() => HeadlineTraining.Train(TestSplitter.Examples.Take(20), new WordNames(), new HeadlineOptions()));

    [Fact]
    public void A_pipeline_saves_and_loads_with_the_splitter_inside()
    {
        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromEnumerable(TestSplitter.Examples.Select(e => new Row { Text = e.Text }));
        var model = ml.News.SplitHeadlines(iterations: 6).Fit(data);
        using var stream = new MemoryStream();
        ml.Model.Save(model, data.Schema, stream);
        stream.Position = 0;
        var loaded = ml.Model.Load(stream, out _);
        var block = ml.Data.LoadFromEnumerable([new Row { Text = string.Join(' ', TestSplitter.Examples.Take(12).Select(e => e.Text)) }]);

        var found = ml.Data.CreateEnumerable<Found>(loaded.Transform(block), reuseRowObject: false).Single();

        var splitter = new HeadlineSplitter(HeadlinePipeline.WeightsOf(ml, loaded));
        Assert.Equal(HeadlinePipeline.WeightsOf(ml, model).ToBytes(), splitter.Weights.ToBytes());
        Assert.Equal(splitter.Split(found.Text), found.Starts.Zip(found.Ends, (s, e) => new TextSpan(s, e)));
        Assert.Equal(found.Starts.Zip(found.Ends, (s, e) => found.Text[s..e]), found.Headlines);
        Assert.True(found.Headlines.Length > 5);
    }

    [Fact]
    public void The_packaged_splitter_is_the_saved_one()
    {
        var ml = new MLContext(seed: 1);
        var saved = ml.Model.Load(Path.Combine(Shared.Project, "src", "NewsNlp", "Models", "headlines.zip"), out _);

        Assert.Equal(TestSplitter.Packaged.Weights.ToBytes(), HeadlinePipeline.WeightsOf(ml, saved).ToBytes());
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";
    }

    private sealed class Found
    {
        public string Text { get; set; } = "";

        public string[] Headlines { get; set; } = [];

        [ColumnName("HeadlinesStarts")]
        public int[] Starts { get; set; } = [];

        [ColumnName("HeadlinesEnds")]
        public int[] Ends { get; set; } = [];
    }
}
