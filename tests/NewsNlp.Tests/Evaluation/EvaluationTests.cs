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

    [Fact]
    public void Texts_of_one_document_are_drawn_together()
    {
        var (alone, together) = (new EvaluationTally("language"), new EvaluationTally("language"));
        for (var i = 0; i < 100; i++)
        {
            var example = new NewsExample { Text = "x" };
            alone.Begin(example);
            LanguageEvaluation.Compare(alone, "kk", i < 50 ? "kk" : "ru", 1);
            together.Begin(example, i < 50 ? "first" : "second");
            LanguageEvaluation.Compare(together, "kk", i < 50 ? "kk" : "ru", 1);
        }

        Assert.Equal(alone.Result(null).Accuracy, together.Result(null).Accuracy);
        Assert.Equal(new Interval(0, 1), together.Result(null).AccuracyInterval);
        Assert.InRange(alone.Result(null).AccuracyInterval.Low, 0.3, 0.5);
    }

    [Fact]
    public void Languages_are_summed_up_apart_and_intervals_hold_their_measures()
    {
        var tally = new EvaluationTally("topics");
        for (var i = 0; i < 60; i++)
        {
            tally.Begin(new NewsExample { Text = "x", Language = i % 2 == 0 ? "kk" : "ru" });
            TopicEvaluation.Compare(tally, [["sport"]], i % 2 == 0 || i % 3 == 0 ? ["sport"] : ["economy"], [("sport", 0.8), ("economy", 0.05)]);
        }

        var result = tally.Result(null);
        Assert.Equal([("kk", 30), ("ru", 30)], result.Languages.Select(l => (l.Name!, l.Count)));
        Assert.Equal(1, result.Languages[0].MicroF1);
        Assert.Equal(2 / 3.0, result.MicroF1, 6);
        Assert.InRange(result.MicroF1, result.MicroF1Interval.Low, result.MicroF1Interval.High);
        Assert.InRange(result.Labels["sport"].F1, result.LabelIntervals["sport"].Low, result.LabelIntervals["sport"].High);
        Assert.Equal(0.2, result.CalibrationError, 6);
        Assert.Equal(20, result.Confusion[("sport", "economy")]);
    }

    [Fact]
    public void Precision_and_recall_follow_the_threshold()
    {
        Decision[] decisions = [new("a", 0.9, true), new("a", 0.8, false), new("a", 0.7, true), new("a", 0.1, false)];
        var curve = PrecisionRecall.Curve(decisions, 4);
        Assert.Equal([new CurvePoint(0.9, 1, 0.25), new CurvePoint(0.7, 2 / 3.0, 0.5), new CurvePoint(0.1, 0.5, 0.5)], curve);
    }

    [Fact]
    public void Few_classes_of_a_data_set_are_folded_and_others_passed_over()
    {
        var scheme = EntityScheme.FactRuEval;
        var given = scheme.Given([(new EntitySpan(0, 16, "POSITION"), 0.9f), (new EntitySpan(10, 16, "GPE"), 0.8f), (new EntitySpan(20, 30, "DATE"), 0.9f)]);
        Assert.Equal([new EntitySpan(10, 16, "LOC")], given.Select(g => g.Span));
        Assert.Equal([new EntitySpan(10, 16, "LOC")], scheme.Gold([new EntitySpan(10, 16, "FAC")]));
    }

    [Fact]
    public void Boundaries_inside_blocks_and_whole_headlines_are_counted()
    {
        var tally = new EvaluationTally("headlines");
        var block = new GivenBlock(new NewsExample { Text = "aa bb cc dd" }, [new TextSpan(0, 2), new TextSpan(3, 5), new TextSpan(6, 11)]);
        tally.Begin(block.Example);
        BoundaryEvaluation.Compare(tally, block, [new TextSpan(0, 2), new TextSpan(3, 8), new TextSpan(9, 11)]);
        var result = tally.Result(null);
        Assert.Equal(new LabelCounts(1, 2, 2), result.Labels["boundary"]);
        Assert.Equal(1 / 3.0, result.Accuracy, 6);
        Assert.Equal((1, 1, 1), (result.Confusion[("boundary", "boundary")], result.Confusion[("boundary", "–")], result.Confusion[("–", "boundary")]));
        Assert.Equal("bb cc dd", Assert.Single(result.Errors).Text);
        Assert.True(double.IsNaN(result.CalibrationError));
    }

    private static IReadOnlyList<EntitySpan> Spans(string tags)
    {
        var lines = string.Join('\n', tags.Split(' ').Select((t, i) => $"w{i} {t}"));
        using var file = new TemporaryFile(lines + "\n", ".conll");
        return Assert.Single(NewsData.ReadConll(file.Path)).Entities!;
    }
}
