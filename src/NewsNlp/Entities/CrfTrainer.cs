using System.Numerics.Tensors;

namespace NewsNlp.Entities;

/// <summary>How to train a CRF.</summary>
internal sealed record CrfTrainerOptions
{
    /// <summary>Weight of the L1 norm.</summary>
    public float L1 { get; init; } = 0.3f;

    /// <summary>Weight of the squared L2 norm.</summary>
    public float L2 { get; init; } = 0.05f;

    /// <summary>Weight of the squared L2 norm of changes to labels that the tagger which training starts from had already.</summary>
    public float KnownL2 { get; init; } = 10;

    /// <summary>Upper limit of iterations; by default about where F1 on dev was best in both languages.</summary>
    public int MaxIterations { get; init; } = 45;

    /// <summary>How often the caller's measure of dev is taken, in iterations.</summary>
    public int EvaluateEvery { get; init; } = 5;

    /// <summary>Measures without improvement before training stops.</summary>
    public int Patience { get; init; } = 3;

    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where a training stands.</summary>
/// <param name="Iteration">Number of the iteration, from 1.</param>
/// <param name="Objective">The regularised negative log-likelihood.</param>
/// <param name="Dev">The measure on dev, where it was taken.</param>
internal readonly record struct CrfProgress(int Iteration, double Objective, double? Dev);

/// <summary>Fits the parameters of a CRF by OWL-QN with L1 and L2 regularisation.</summary>
internal static class CrfTrainer
{
    /// <summary>Trains.</summary>
    /// <param name="data">The compiled sequences.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after each iteration, or null.</param>
    /// <param name="dev">Measures parameters on text kept apart, more is better; the best measured parameters are returned. Null: the last.</param>
    /// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
    public static float[] Train(
        CrfDataset data, CrfTrainerOptions options, Action<CrfProgress>? progress = null, Func<float[], double>? dev = null, CancellationToken cancellation = default)
    {
        var objective = new CrfObjective(data, options.Threads);
        var weights = new float[data.ParameterCount];
        var known = data.Start is null ? null : KnownPenalty(data, options.KnownL2 - options.L2);
        float[]? best = null;
        var (bestDev, bad) = (double.NegativeInfinity, 0);
        new OwlQn(Smooth, options.L1).Minimize(weights, options.MaxIterations, 1e-5, After);
        return best ?? weights;

        double Smooth(float[] point, float[] gradient)
        {
            cancellation.ThrowIfCancellationRequested();
            var loss = objective.Evaluate(point, gradient, cancellation);
            Blocks.ForEach(point.Length, (start, length) =>
                TensorPrimitives.MultiplyAdd(point.AsSpan(start, length), 2 * options.L2, gradient.AsSpan(start, length), gradient.AsSpan(start, length)));
            if (known is not null) loss += Penalize(known, point, gradient);
            return loss + (options.L2 * Blocks.Sum(point.Length, (start, length) => TensorPrimitives.SumOfSquares(point.AsSpan(start, length))));
        }

        static double Penalize(float[] factors, float[] point, float[] gradient)
        {
            Blocks.ForEach(point.Length, (start, length) =>
            {
                for (var i = start; i < start + length; i++) gradient[i] += 2 * factors[i] * point[i];
            });
            return Blocks.Sum(point.Length, (start, length) =>
            {
                var sum = 0.0;
                for (var i = start; i < start + length; i++) sum += factors[i] * point[i] * point[i];
                return sum;
            });
        }

        bool After(int iteration, double value)
        {
            double? measured = null;
            if (dev is not null && iteration % options.EvaluateEvery == 0)
            {
                measured = dev(weights);
                bad = measured > bestDev ? 0 : bad + 1;
                if (measured > bestDev) (bestDev, best) = (measured.Value, [.. weights]);
            }

            progress?.Invoke(new CrfProgress(iteration, value, measured));
            return bad < options.Patience;
        }
    }

    // What changes of labels cost that are not new: little data should not overturn what much has taught.
    private static float[] KnownPenalty(CrfDataset data, float extra)
    {
        var (n, known) = (data.Labels.Count, data.KnownLabels);
        var factors = new float[data.ParameterCount];
        for (var k = 0; k < data.TransitionStart; k++) factors[k] = data.LabelOf[k] < known ? extra : 0;
        for (var k = data.TransitionStart; k < factors.Length; k++)
        {
            var at = (k - data.TransitionStart) % (n * n);
            factors[k] = at / n < known && at % n < known ? extra : 0;
        }

        return factors;
    }
}
