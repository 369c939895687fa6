using NewsNlp.Data;
using NewsNlp.Evaluation;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

/// <summary>The packaged model on text kept out of training: it must not get worse than these figures, a little below what it reaches.</summary>
public class TopicAccuracyTests
{
    [SkippableTheory]
    [InlineData("titles", 0.76, 0.80)]
    [InlineData("kaznerd", 0.745, 0.78)]
    [InlineData("russian lines", 0.74, 0.80)]
    [InlineData("kk", 0.73, 0.76)]
    [InlineData("ru", 0.73, 0.79)]
    public void Texts_kept_out_of_training(string set, double microF1, double first)
    {
        var result = Evaluate(Examples(set));
        Assert.True(result.MicroF1 >= microF1, $"{set}: micro-F1 {result.MicroF1:0.000} of {result.Count} texts");
        Assert.True(result.Accuracy >= first, $"{set}: first topic right {result.Accuracy:0.000} of {result.Count} texts");
    }

    [SkippableFact]
    public void Scores_are_probabilities()
    {
        var all = new[] { "titles", "kaznerd", "russian lines", "kk", "ru" }.SelectMany(Examples).ToList();
        Assert.InRange(Evaluate(all).CalibrationError, 0, 0.05);
    }

    [Fact]
    public void Protest_is_found_and_not_seen_where_there_is_none()
    {
        var protest = Evaluate([.. Examples("kk"), .. Examples("ru")]).Labels["protest"];
        Assert.True(protest.Precision >= 0.81 && protest.Recall >= 0.67, $"precision {protest.Precision:0.000}, recall {protest.Recall:0.000} of {protest.Support}");
    }

    internal static List<NewsExample> Examples(string set) => set switch
    {
        "titles" => [.. NewsData.Read(Shared.Data.Titles)],
        "kaznerd" => [.. Lines().Where(e => e.Language == "kk")],
        "russian lines" => [.. Lines().Where(e => e.Language == "ru")],
        _ => [.. NewsData.Read(Path.Combine(Shared.Samples, "headlines.csv")).Where(e => e.Split == "dev" && e.Language == set)],
    };

    private static IEnumerable<NewsExample> Lines()
    {
        _ = Shared.Folder;
        return NewsData.Read(Path.Combine(Shared.Samples, "annotations", "topics.csv")).Where(e => e.Split == "dev");
    }

    private static EvaluationResult Evaluate(IReadOnlyList<NewsExample> examples)
    {
        var tally = new EvaluationTally("topics");
        var given = new bool[PackagedTopicsTests.Model.Ids.Count];
        foreach (var example in examples)
        {
            var scores = TopicModelTests.Scores(PackagedTopicsTests.Model, example.Text, LanguageTags.Parse(example.Language!));
            PackagedTopicsTests.Model.Decide(scores, given);
            var topics = PackagedTopicsTests.Model.Topics.Select((t, i) => (t.Id, Score: (double)scores[i], IsGiven: given[i])).OrderByDescending(t => t.Score).ToList();
            string[][] gold = example.SecondTopics is { } second ? [example.Topics!, second] : [example.Topics!];
            TopicEvaluation.Compare(tally, gold, [.. topics.Where(t => t.IsGiven).Select(t => t.Id)], topics.Select(t => (t.Id, t.Score)));
        }

        return tally.Result(null);
    }
}
