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
    public void Without_positive_labels_the_probability_is_small()
    {
        var (slope, offset) = PlattScaling.Fit([0f, 1f, 2f, 3f], [false, false, false, false]);
        Assert.InRange(1 / (1 + Math.Exp(slope * 1.5 + offset)), 0, 0.25);
    }

    [Fact]
    public void The_threshold_lies_where_right_and_wrong_part()
    {
        var probabilities = Enumerable.Range(0, 1000).Select(i => i / 1000f).ToArray();
        var labels = probabilities.Select(p => p >= 0.42f).ToArray();
        Assert.Equal(0.42f, ThresholdChoice.Best(probabilities, labels), 0.02f);
    }

    [Fact]
    public void A_threshold_chosen_on_hardly_any_cases_stays_in_bounds() =>
        Assert.InRange(ThresholdChoice.Best([0.05f, 0.9f], [false, true]), 0.2f, 0.6f);
}
