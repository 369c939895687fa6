using NewsNlp.Data;
using NewsNlp.Evaluation;

namespace NewsNlp.Tests.Evaluation;

public class EvaluationTests
{
    /// <summary>Gold and predicted tags, with right, given and support as conlleval counts them.</summary>
    [Theory]
    [InlineData("B-PERSON I-PERSON O", "B-PERSON I-PERSON O", 1, 1, 1)]
    [InlineData("B-PERSON I-PERSON O", "B-PERSON O O", 0, 1, 1)]
    [InlineData("B-PERSON O B-GPE", "B-GPE O B-GPE", 1, 2, 2)]
    [InlineData("O I-ORG I-ORG", "O B-ORG I-ORG", 1, 1, 1)]
    [InlineData("B-DATE B-DATE O", "B-DATE I-DATE O", 0, 1, 2)]
    [InlineData("B-ORG I-GPE O", "B-ORG B-GPE O", 2, 2, 2)]
    public void Spans_are_counted_as_conlleval_does(string gold, string given, int right, int predicted, int support)
    {
        var tally = new EvaluationTally("entities");
        EntityEvaluation.Compare(tally, Spans(gold), [.. Spans(given).Select(s => (s, 1f))]);
        var sum = tally.Result(null).Labels.Values.Aggregate(default(LabelCounts), (a, b) => a + b);
        Assert.Equal(new LabelCounts(right, predicted, support), sum);
    }

    [Fact]
    public void Topics_of_two_annotators_are_averaged()
    {
        var tally = new EvaluationTally("topics");
        TopicEvaluation.Compare(tally, [["economy"], ["politics", "economy"]], ["economy"], [("economy", 0.9), ("politics", 0.3)]);
        var result = tally.Result(null);
        Assert.Equal(new LabelCounts(1, 1, 1), result.Labels["economy"]);
        Assert.Equal(new LabelCounts(0, 0, 0.5), result.Labels["politics"]);
        Assert.Equal(1, result.Accuracy, 6);
        Assert.Equal(2 * 1 / (1 + 1.5), result.MicroF1, 6);
    }

    [Fact]
    public void Perfectly_stated_probabilities_have_no_calibration_error()
    {
        var decisions = Enumerable.Range(0, 1000).Select(i => (0.25, i % 4 == 0));
        Assert.Equal(0, Calibration.Error(decisions), 6);
        Assert.Equal(0.75, Calibration.Error(Enumerable.Repeat((0.25, true), 100)), 6);
    }

    [Fact]
    public void An_interval_holds_its_measure_and_repeats()
    {
        var texts = Enumerable.Range(0, 200).Select(i => new LabelCounts(i % 5 == 0 ? 0 : 1, 1, 1)).ToArray();
        var (low, high) = Bootstrap.MicroF1(texts);
        Assert.InRange(0.8, low, high);
        Assert.InRange(high - low, 0.05, 0.2);
        Assert.Equal((low, high), Bootstrap.MicroF1(texts));
    }

    private static IReadOnlyList<EntitySpan> Spans(string tags)
    {
        var lines = string.Join('\n', tags.Split(' ').Select((t, i) => $"w{i} {t}"));
        using var file = new TemporaryFile(lines + "\n", ".conll");
        return Assert.Single(NewsData.ReadConll(file.Path)).Entities!;
    }
}
