using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Tests.Topics;

namespace NewsNlp.Tests;

/// <summary>The estimators in pipelines with others, and analyzers made of what they fit.</summary>
public class NewsCatalogTests
{
    private static readonly NewsExample[] s_texts =
    [
        new() { Text = "Тоқаев Астанада жиын өткізді" },
        new() { Text = "В Алматы прошёл митинг против застройки" },
        new() { Text = "2024" },
    ];

    [Fact]
    public void Analyzing_needs_no_training_and_gives_what_the_analyzer_gives()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(s_texts);
        var pipeline = ml.News.Analyze(outputColumnName: "Marked", languageColumnName: "Tongue").Append(ml.Transforms.CopyColumns("Copy", "Tongue"));
        using var file = new TemporaryFile("", ".zip");
        ml.Model.Save(pipeline.Fit(data), data.Schema, file.Path);
        var rows = ml.Model.Load(file.Path, out _).Transform(data);
        var expected = s_texts.Select(t => NewsAnalyzer.Default.Analyze(t.Text)).ToList();
        Assert.Equal(expected.Select(a => a.Language.Tag()), rows.GetColumn<string>("Copy"));
        Assert.Equal(expected.Select(a => a.Topics.Select(t => t.Id)), rows.GetColumn<string[]>("PredictedTopics"));
        Assert.Equal(expected.Select(a => a.Entities.Select(e => e.Key)), rows.GetColumn<string[]>("MarkedKeys"));
        Assert.Equal(expected.Select(a => InlineMarks.Format(a.Text, [.. a.Entities.Select(e => new EntitySpan(e.Start, e.End, e.Type))])), rows.GetColumn<string>("Marked"));
        Assert.DoesNotContain(rows.Schema, c => c.Name.StartsWith("NewsAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void An_analyzer_is_made_of_a_fitted_chain_saved_and_loaded()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(SmallTopicModel.Examples);
        var chain = ml.News.TagTopics(languageColumnName: "Language").Append(ml.Transforms.CopyColumns("Copy", "PredictedTopics"));
        using var mine = new TemporaryFile("", ".newsnlp");
        NewsAnalyzer.Create(ml, topics: chain.Fit(data)).Save(mine.Path);
        var loaded = NewsAnalyzer.Load(mine.Path);
        Assert.Equal(["ice"], loaded.Analyze("Юные хоккеисты открыли каток в Риддере").Topics.Select(t => t.Id));
        Assert.Equal(NewsAnalyzer.Default.Analyze(s_texts[1].Text).Entities, loaded.Analyze(s_texts[1].Text).Entities);
        Assert.Throws<ArgumentException>(() => NewsAnalyzer.Create(ml, entities: chain.Fit(data)));
    }

    [Fact]
    public void Folds_of_ML_NET_cross_validate_a_pipeline()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(SmallTopicModel.Examples);
        var pipeline = ml.News.TagTopics(languageColumnName: "Language");
        var right = 0;
        foreach (var split in ml.Data.CrossValidationSplit(data, numberOfFolds: 2, seed: 1))
        {
            var held = pipeline.Fit(split.TrainSet).Transform(split.TestSet);
            right += held.GetColumn<string[]>("Topics").Zip(held.GetColumn<string[]>("PredictedTopics")).Count(p => p.First.ToHashSet().SetEquals(p.Second));
        }

        Assert.InRange(right, SmallTopicModel.Examples.Count * 6 / 10, SmallTopicModel.Examples.Count);
    }
}
