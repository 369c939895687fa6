using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class TopicWeightsTests
{
    private const int Features = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(18)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(61)]
    public void Rows_add_up_as_weights_do_one_by_one(int topics)
    {
        var (weights, plain) = Weights(topics);
        var random = new Random(topics);
        WeightedRow[] rows = [.. Enumerable.Range(0, Features).Where(f => weights.RowOf(f) >= 0).Select(f => new WeightedRow(weights.RowOf(f), 0, random.NextSingle()))];
        var scores = new float[weights.RowLength];
        weights.Add(rows, scores);
        for (var t = 0; t < topics; t++)
        {
            var expected = Enumerable.Range(0, Features).Where(f => weights.RowOf(f) >= 0).Sum(f => plain[f, t] * rows.First(r => r.Row == weights.RowOf(f)).Value);
            Assert.Equal(expected, scores[t], 1e-4f);
        }
    }

    [Fact]
    public void Each_weight_is_found_again()
    {
        var (weights, plain) = Weights(18);
        for (var f = 0; f < Features; f++)
        {
            for (var t = 0; t < 18; t++) Assert.Equal(plain[f, t], weights.Of(f, t));
        }
    }

    [Fact]
    public void A_row_with_another_mark_does_not_count()
    {
        var (weights, _) = Weights(18);
        var feature = Enumerable.Range(0, Features).First(f => weights.RowOf(f) >= 0);
        weights.Mark(weights.RowOf(feature), 7);
        var scores = new float[weights.RowLength];
        weights.Add([new WeightedRow(weights.RowOf(feature), 8, 1)], scores);
        Assert.All(scores, s => Assert.Equal(0, s));
        weights.Add([new WeightedRow(weights.RowOf(feature), 7, 1)], scores);
        Assert.Contains(scores, s => s != 0);
    }

    private static (TopicWeights Weights, float[,] Plain) Weights(int topics)
    {
        var random = new Random(1);
        var (counts, of, values, plain) = (new byte[Features], new List<byte>(), new List<float>(), new float[Features, topics]);
        for (var f = 0; f < Features; f++)
        {
            for (var t = 0; t < topics; t++)
            {
                if (random.Next(3) != 0 || f % 7 == 0) continue;
                plain[f, t] = TopicWeights.Round((random.NextSingle() * 4) - 2);
                of.Add((byte)t);
                values.Add(plain[f, t]);
                counts[f]++;
            }
        }

        return (new TopicWeights(counts, of.ToArray(), values.ToArray(), topics), plain);
    }
}
