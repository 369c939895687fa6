using System.Numerics.Tensors;

namespace NewsNlp.Entities;

/// <summary>
/// Orthant-wise limited-memory quasi-Newton minimisation of f(w) + l1·‖w‖₁ (Andrew and Gao, "Scalable training of L1-regularized log-linear models",
/// ICML 2007). Without l1 it is plain L-BFGS (Nocedal 1980) with backtracking.
/// </summary>
/// <param name="function">Writes the gradient of the smooth part into its second argument and returns its value.</param>
/// <param name="l1">Weight of the L1 norm, at least 0.</param>
internal sealed class OwlQn(Func<float[], float[], double> function, float l1)
{
    private const int Memory = 6;
    private const int MaxTrials = 20;
    private const double SufficientDecrease = 1e-4;

    private readonly List<(float[] Step, float[] Change, double Curvature)> _pairs = [];

    /// <summary>Minimises from the given point, which holds the result afterwards.</summary>
    /// <param name="weights">Start and result.</param>
    /// <param name="maxIterations">Upper limit of iterations.</param>
    /// <param name="epsilon">Stops where the pseudo-gradient's norm falls below this share of the weights' norm.</param>
    /// <param name="after">Called after each iteration with its number and the objective; false stops.</param>
    public void Minimize(float[] weights, int maxIterations, double epsilon, Func<int, double, bool> after)
    {
        var gradient = new float[weights.Length];
        var pseudo = new float[weights.Length];
        var direction = new float[weights.Length];
        var trial = new float[weights.Length];
        var trialGradient = new float[weights.Length];
        var value = function(weights, gradient) + Penalty(weights);
        for (var iteration = 1; iteration <= maxIterations; iteration++)
        {
            PseudoGradient(weights, gradient, pseudo);
            var norm = Norm(pseudo);
            if (norm <= epsilon * Math.Max(1, Norm(weights))) return;
            Direction(pseudo, direction);
            var step = _pairs.Count == 0 ? 1 / norm : 1.0;
            var trials = 0;
            double next;
            while (true)
            {
                Move(weights, direction, pseudo, (float)step, trial);
                next = function(trial, trialGradient) + Penalty(trial);
                if (next <= value + (SufficientDecrease * Descent(weights, trial, pseudo))) break;
                if (++trials == MaxTrials) return;
                step *= 0.5;
            }

            Remember(weights, trial, gradient, trialGradient);
            trial.CopyTo(weights, 0);
            trialGradient.CopyTo(gradient, 0);
            value = next;
            if (!after(iteration, value)) return;
        }
    }

    private double Penalty(float[] weights) => l1 == 0 ? 0 : l1 * Blocks.Sum(weights.Length, (start, length) => TensorPrimitives.SumOfMagnitudes(weights.AsSpan(start, length)));

    private void PseudoGradient(float[] weights, float[] gradient, float[] pseudo) => Blocks.ForEach(weights.Length, (start, length) =>
    {
        for (var i = start; i < start + length; i++)
        {
            var (w, g) = (weights[i], gradient[i]);
            pseudo[i] = w > 0 ? g + l1
                : w < 0 ? g - l1
                : g + l1 < 0 ? g + l1
                : g - l1 > 0 ? g - l1
                : 0;
        }
    });

    // The two-loop recursion over the smooth part's curvature, then only components that go downhill.
    private void Direction(float[] pseudo, float[] direction)
    {
        Blocks.ForEach(pseudo.Length, (start, length) => TensorPrimitives.Negate(pseudo.AsSpan(start, length), direction.AsSpan(start, length)));
        Span<double> factors = stackalloc double[Memory];
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            var (step, change, curvature) = _pairs[i];
            factors[i] = Dot(step, direction) / curvature;
            AddScaled(direction, change, (float)-factors[i]);
        }

        if (_pairs.Count > 0)
        {
            var (_, change, curvature) = _pairs[^1];
            var scale = (float)(curvature / Dot(change, change));
            Blocks.ForEach(direction.Length, (start, length) => TensorPrimitives.Multiply(direction.AsSpan(start, length), scale, direction.AsSpan(start, length)));
        }

        for (var i = 0; i < _pairs.Count; i++)
        {
            var (step, change, curvature) = _pairs[i];
            AddScaled(direction, step, (float)(factors[i] - (Dot(change, direction) / curvature)));
        }

        if (l1 == 0) return;
        Blocks.ForEach(pseudo.Length, (start, length) =>
        {
            for (var i = start; i < start + length; i++)
            {
                if (direction[i] * pseudo[i] >= 0) direction[i] = 0;
            }
        });
    }

    // No weight crosses zero in one step: it stops there.
    private void Move(float[] weights, float[] direction, float[] pseudo, float step, float[] trial) => Blocks.ForEach(weights.Length, (start, length) =>
    {
        for (var i = start; i < start + length; i++)
        {
            var moved = weights[i] + (step * direction[i]);
            if (l1 > 0)
            {
                var orthant = weights[i] != 0 ? weights[i] : -pseudo[i];
                if (moved * orthant <= 0) moved = 0;
            }

            trial[i] = moved;
        }
    });

    private static double Descent(float[] weights, float[] trial, float[] pseudo) => Blocks.Sum(weights.Length, (start, length) =>
    {
        var sum = 0.0;
        for (var i = start; i < start + length; i++) sum += (double)(trial[i] - weights[i]) * pseudo[i];
        return sum;
    });

    private void Remember(float[] weights, float[] trial, float[] gradient, float[] trialGradient)
    {
        var oldest = _pairs.Count == Memory ? _pairs[0] : (Step: new float[weights.Length], Change: new float[weights.Length], Curvature: 0);
        var (step, change) = (oldest.Step, oldest.Change);
        Blocks.ForEach(weights.Length, (start, length) =>
        {
            TensorPrimitives.Subtract(trial.AsSpan(start, length), weights.AsSpan(start, length), step.AsSpan(start, length));
            TensorPrimitives.Subtract(trialGradient.AsSpan(start, length), gradient.AsSpan(start, length), change.AsSpan(start, length));
        });
        if (_pairs.Count == Memory) _pairs.RemoveAt(0);
        var curvature = Dot(step, change);
        if (curvature > 1e-12) _pairs.Add((step, change, curvature));
    }

    private static double Norm(float[] a) => Math.Sqrt(Dot(a, a));

    private static double Dot(float[] a, float[] b) => Blocks.Sum(a.Length, (start, length) => TensorPrimitives.Dot(a.AsSpan(start, length), b.AsSpan(start, length)));

    private static void AddScaled(float[] target, float[] source, float factor) => Blocks.ForEach(target.Length, (start, length) =>
        TensorPrimitives.MultiplyAdd(source.AsSpan(start, length), factor, target.AsSpan(start, length), target.AsSpan(start, length)));
}
