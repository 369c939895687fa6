using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class CalibrationTests
{
    [Fact]
    public void Platt_scaling_finds_the_sigmoid_that_made_the_labels()
    {
        var random = new Random(7);
        var scores = new float[20_000];
        var labels = new bool[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)(random.NextDouble() * 8 - 4);
            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(-1.5 * scores[i] + 0.7));
        }

        var (slope, offset) = PlattScaling.Fit(scores, labels);
        Assert.Equal(-1.5, slope, 0.1);
        Assert.Equal(0.7, offset, 0.1);
    }

    [Fact]
    public void Probabilities_that_count_are_right_though_far_more_scores_lie_in_a_tail_of_another_shape()
    {
        var random = new Random(7);
        var scores = new float[60_000];
        var labels = new bool[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            // In the tail one text in a hundred is right however low its score.
            scores[i] = (float)(i < 6_000 ? random.NextDouble() * 6 - 2 : -4 - random.NextDouble() * 6);
            labels[i] = random.NextDouble() < (scores[i] < -3 ? 0.01 : 1 / (1 + Math.Exp(-scores[i])));
        }

        Assert.True(Error(PlattScaling.FitLikely(scores, labels)) < Error(PlattScaling.Fit(scores, labels)) / 4);

        static double Error((double Slope, double Offset) fit) =>
            new[] { -1.0, 0, 1, 2 }.Max(score => Math.Abs(1 / (1 + Math.Exp(fit.Slope * score + fit.Offset)) - 1 / (1 + Math.Exp(-score))));
    }

    [Fact]
    public void Too_few_likely_scores_leave_the_fit_to_all() =>
        Assert.Equal(PlattScaling.Fit([0f, 1f, 2f, 3f], [false, false, false, false]), PlattScaling.FitLikely([0f, 1f, 2f, 3f], [false, false, false, false]));

    [Fact]
    public void Without_positive_labels_the_probability_is_small()
    {
        var (slope, offset) = PlattScaling.Fit([0f, 1f, 2f, 3f], [false, false, false, false]);
        Assert.InRange(1 / (1 + Math.Exp(slope * 1.5 + offset)), 0, 0.25);
    }

    [Fact]
    public void Of_calibrated_probabilities_the_threshold_gives_the_best_F1()
    {
        var random = new Random(7);
        var probabilities = Enumerable.Range(0, 50_000).Select(_ => (float)Math.Pow(random.NextDouble(), 4)).ToArray();
        var labels = probabilities.Select(p => random.NextDouble() < p).ToArray();
        var threshold = ThresholdChoice.Best(probabilities, labels);
        var best = Enumerable.Range(10, 50).Max(t => F1(t / 100f));
        Assert.Equal(best, F1(threshold), 0.005);

        double F1(float at)
        {
            var given = probabilities.Select(p => p >= at).ToArray();
            var right = given.Zip(labels).Count(p => p.First && p.Second);
            return 2.0 * right / (given.Count(g => g) + labels.Count(l => l));
        }
    }

    [Fact]
    public void Perfect_scores_are_cut_in_the_middle() => Assert.Equal(0.5f, ThresholdChoice.Best([0.05f, 0.9f, 0.95f], [false, true, true]));

    [Fact]
    public void A_topic_that_nothing_shows_keeps_a_threshold() => Assert.Equal(0.15f, ThresholdChoice.Best([0.05f, 0.02f], [false, false]));
}
