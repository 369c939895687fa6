using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class CrfTrainerTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Gradient_equals_finite_differences(bool partlyLabelled, bool overGivenScores)
    {
        var data = Data(new Random(1), partlyLabelled, overGivenScores);
        var objective = new CrfObjective(data, threads: 2);
        var random = new Random(2);
        var weights = new float[data.ParameterCount];
        foreach (ref var weight in weights.AsSpan()) weight = (float)(random.NextDouble() - 0.5);
        var (gradient, scratch) = (new float[weights.Length], new float[weights.Length]);
        objective.Evaluate(weights, gradient, default);

        const float step = 1e-2f;
        for (var k = 0; k < weights.Length; k++)
        {
            var at = weights[k];
            weights[k] = at + step;
            var above = objective.Evaluate(weights, scratch, default);
            weights[k] = at - step;
            var below = objective.Evaluate(weights, scratch, default);
            weights[k] = at;
            Assert.Equal((above - below) / (2 * step), gradient[k], 2e-2);
        }
    }

    [Fact]
    public void Result_does_not_depend_on_the_number_of_threads()
    {
        var data = Data(new Random(4), partlyLabelled: false);
        var options = new CrfTrainerOptions { MaxIterations = 25 };

        var one = CrfTrainer.Train(data, options with { Threads = 1 });
        var four = CrfTrainer.Train(data, options with { Threads = 4 });

        Assert.Equal(one, four);
    }

    [Fact]
    public void L1_makes_weights_zero_and_the_objective_falls()
    {
        var data = Data(new Random(5), partlyLabelled: false);
        var objectives = new List<double>();

        var weak = CrfTrainer.Train(data, new CrfTrainerOptions { L1 = 0, MaxIterations = 40 }, p => objectives.Add(p.Objective));
        var strong = CrfTrainer.Train(data, new CrfTrainerOptions { L1 = 1, MaxIterations = 40 });

        Assert.True(strong.Count(w => w == 0) > 2 * weak.Count(w => w == 0));
        Assert.Equal(objectives.OrderDescending(), objectives);
    }

    [Fact]
    public void Stops_early_and_returns_the_best_measured_weights()
    {
        var data = Data(new Random(6), partlyLabelled: false);
        var measured = new List<float[]>();
        var scores = new Queue<double>([0.5, 0.7, 0.6, 0.6, 0.9]);

        var weights = CrfTrainer.Train(data, new CrfTrainerOptions { EvaluateEvery = 1, Patience = 2, L1 = 0 }, dev: w =>
        {
            measured.Add([.. w]);
            return scores.Dequeue();
        });

        Assert.Equal(4, measured.Count);
        Assert.Equal(measured[1], weights);
    }

    [Fact]
    public void Cancellation_ends_training()
    {
        using var source = new CancellationTokenSource();
        var data = Data(new Random(7), partlyLabelled: false);

        Assert.Throws<OperationCanceledException>(() =>
            CrfTrainer.Train(data, new CrfTrainerOptions(), p => source.Cancel(), cancellation: source.Token));
    }

    private static CrfDataset Data(Random random, bool partlyLabelled, bool overGivenScores = false)
    {
        var labels = new LabelSet(["PERSON", "GPE"], LabelScheme.Iob2);
        var sequences = new List<LabelledSequence>();
        for (var s = 0; s < 12; s++)
        {
            var length = random.Next(1, 6);
            byte[] gold;
            do
            {
                gold = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(labels.Count))];
            }
            while (!SmallChains.IsValid(labels, gold));
            var features = new List<ulong>();
            var starts = new List<int> { 0 };
            for (var t = 0; t < length; t++)
            {
                features.Add(0);
                features.Add((ulong)(1 + random.Next(4)));
                features.Add((ulong)(10 + gold[t] + random.Next(2)));
                starts.Add(features.Count);
            }

            var allowed = partlyLabelled && s % 2 == 0 ? gold.Select(g => UInt128.One << g | UInt128.One << LabelSet.Outside).ToArray() : null;
            if (allowed is not null && gold.Any(g => labels.Continues(g))) allowed = null;
            var contexts = Enumerable.Range(0, length).Select(_ => (byte)random.Next(2)).ToArray();
            var given = overGivenScores ? Enumerable.Range(0, length * labels.Count).Select(_ => (float)random.NextDouble()).ToArray() : null;
            sequences.Add(new LabelledSequence([.. features], [.. starts], contexts, gold, allowed, 0.5f + s % 3, given));
        }

        return CrfDataset.Compile(labels, 2, sequences, minCount: 1);
    }
}
