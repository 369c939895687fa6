using System.Numerics.Tensors;

namespace NewsNlp.Entities;

/// <summary>The negative log-likelihood of a <see cref="CrfDataset"/> and its gradient.</summary>
/// <remarks>
/// Shards are worked on in parallel, each with its own gradient, and summed in their order: the result is the same for every number of threads.
/// A sequence of which only some labels are known counts the likelihood of all paths that its known labels allow.
/// </remarks>
internal sealed class CrfObjective(CrfDataset data, int threads)
{
    private readonly float[][] _gradients = [.. data.Shards.Select(_ => new float[data.ParameterCount])];

    /// <summary>Computes the objective without regularisation.</summary>
    /// <param name="weights">The parameters.</param>
    /// <param name="gradient">Receives the gradient.</param>
    /// <param name="cancellation">Stops the work between shards.</param>
    public double Evaluate(float[] weights, float[] gradient, CancellationToken cancellation)
    {
        var crf = Crf(data, weights);
        var losses = new double[data.Shards.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, data.Shards.Count, options, s => losses[s] = new ShardPass(data, crf, weights, _gradients[s]).Run(data.Shards[s]));
        Sum(gradient, options);
        if (data.Trained != UInt128.MaxValue) KeepOthers(gradient.AsSpan(data.TransitionStart));
        return losses.Sum();
    }

    /// <summary>The CRF over transition weights: the common matrix added to each context's, and both to those that training started from.</summary>
    public static LinearChainCrf Crf(CrfDataset data, ReadOnlySpan<float> weights)
    {
        var size = data.Labels.Count * data.Labels.Count;
        var common = weights.Slice(data.TransitionStart, size);
        var transitions = new float[data.Contexts * size];
        for (var c = 0; c < data.Contexts; c++)
        {
            TensorPrimitives.Add(common, weights.Slice(data.TransitionStart + ((c + 1) * size), size), transitions.AsSpan(c * size, size));
        }

        data.Start?.AddTransitions(transitions);
        return new LinearChainCrf(data.Labels, data.Contexts, transitions);
    }

    /// <summary>Adds up the emission scores of a sequence.</summary>
    public static void Emit(CrfDataset data, ReadOnlySpan<float> weights, CrfSequence sequence, CrfLattice lattice)
    {
        int stride = data.Labels.Stride, n = data.Labels.Count;
        lattice.Reset(sequence.Gold.Length, stride);
        lattice.Allowed = null;
        sequence.Contexts.CopyTo(lattice.Contexts, 0);
        for (var t = 0; t < sequence.Gold.Length; t++)
        {
            var row = lattice.Emissions.AsSpan(t * stride, stride);
            sequence.Base?.AsSpan(t * n, n).CopyTo(row);
            for (var i = sequence.Starts[t]; i < sequence.Starts[t + 1]; i++)
            {
                var range = data.Ranges[sequence.Features[i]];
                var own = weights.Slice(range.Start, range.Length);
                if (range.IsDense)
                {
                    TensorPrimitives.Add(row[..n], own, row[..n]);
                    continue;
                }

                var labels = data.LabelOf.AsSpan(range.Start, range.Length);
                for (var k = 0; k < labels.Length; k++) row[labels[k]] += own[k];
            }
        }
    }

    private void KeepOthers(Span<float> transitions)
    {
        var n = data.Labels.Count;
        for (var i = 0; i < transitions.Length; i++)
        {
            int from = i / n % n, to = i % n;
            if (((data.Trained >> from | data.Trained >> to) & 1) == 0) transitions[i] = 0;
        }
    }

    private void Sum(float[] gradient, ParallelOptions options)
    {
        const int block = 1 << 16;
        Parallel.For(0, (gradient.Length + block - 1) / block, options, b =>
        {
            var start = b * block;
            var length = Math.Min(block, gradient.Length - start);
            var target = gradient.AsSpan(start, length);
            target.Clear();
            foreach (var part in _gradients) TensorPrimitives.Add(target, part.AsSpan(start, length), target);
        });
    }

    /// <summary>One pass over one shard.</summary>
    private sealed class ShardPass(CrfDataset data, LinearChainCrf crf, float[] weights, float[] gradient)
    {
        private readonly CrfLattice _lattice = new();
        private readonly float[] _pairs = new float[data.Contexts * data.Labels.Count * data.Labels.Stride];
        private readonly float[] _next = new float[data.Labels.Stride];
        private float[] _difference = [];

        public double Run(CrfSequence[] sequences)
        {
            Array.Clear(gradient);
            var loss = 0.0;
            foreach (var sequence in sequences) loss += Add(sequence);
            AddPairs();
            return loss;
        }

        private double Add(CrfSequence sequence)
        {
            int length = sequence.Gold.Length, stride = data.Labels.Stride;
            if (length == 0) return 0;
            Emit(data, weights, sequence, _lattice);
            var logZ = crf.ForwardBackward(_lattice);
            if (_difference.Length < length * stride) _difference = new float[length * stride * 2];
            var difference = _difference.AsSpan(0, length * stride);
            TensorPrimitives.Multiply(_lattice.Alpha.AsSpan(0, length * stride), _lattice.Beta.AsSpan(0, length * stride), difference);
            CountPairs(sequence.Weight);
            var right = sequence.Allowed is null ? GoldScore(sequence, difference) : AllowedScore(sequence, difference);
            TensorPrimitives.Multiply(difference, sequence.Weight, difference);
            for (var t = 0; t < length; t++) Scatter(sequence, t, difference.Slice(t * stride, stride));
            return sequence.Weight * (logZ - right);
        }

        private double GoldScore(CrfSequence sequence, Span<float> difference)
        {
            int stride = data.Labels.Stride, n = data.Labels.Count;
            var score = 0.0;
            for (var t = 0; t < sequence.Gold.Length; t++)
            {
                int gold = sequence.Gold[t];
                difference[(t * stride) + gold] -= 1;
                score += _lattice.Emissions[(t * stride) + gold];
                if (t == 0) continue;
                int before = sequence.Gold[t - 1], context = sequence.Contexts[t];
                score += crf.Transition(context, before, gold);
                var at = data.TransitionStart + (before * n) + gold;
                gradient[at] -= sequence.Weight;
                gradient[at + ((context + 1) * n * n)] -= sequence.Weight;
            }

            return score;
        }

        private double AllowedScore(CrfSequence sequence, Span<float> difference)
        {
            _lattice.Allowed = sequence.Allowed;
            var logZ = crf.ForwardBackward(_lattice);
            for (var i = 0; i < difference.Length; i++) difference[i] -= _lattice.Alpha[i] * _lattice.Beta[i];
            CountPairs(-sequence.Weight);
            _lattice.Allowed = null;
            return logZ;
        }

        // Expected transitions without the transition's own factor, which is the same all through a pass and comes in at its end.
        private void CountPairs(float weight)
        {
            int stride = data.Labels.Stride, n = data.Labels.Count;
            for (var t = 1; t < _lattice.Length; t++)
            {
                TensorPrimitives.Multiply(_lattice.Factors.AsSpan(t * stride, stride), _lattice.Beta.AsSpan(t * stride, stride), _next);
                TensorPrimitives.Multiply(_next, weight / _lattice.Scales[t], _next);
                var context = _lattice.Contexts[t] * n * stride;
                for (var i = 0; i < n; i++)
                {
                    var alpha = _lattice.Alpha[((t - 1) * stride) + i];
                    if (alpha is > -1e-9f and < 1e-9f) continue;
                    var row = _pairs.AsSpan(context + (i * stride), stride);
                    TensorPrimitives.MultiplyAdd(_next, alpha, row, row);
                }
            }
        }

        private void AddPairs()
        {
            int stride = data.Labels.Stride, n = data.Labels.Count;
            for (var c = 0; c < data.Contexts; c++)
            {
                var factors = crf.Factors(c);
                for (var i = 0; i < n; i++)
                {
                    for (var j = 0; j < n; j++)
                    {
                        var expected = _pairs[(((c * n) + i) * stride) + j] * factors[(i * stride) + j];
                        gradient[data.TransitionStart + (i * n) + j] += expected;
                        gradient[data.TransitionStart + ((((c + 1) * n) + i) * n) + j] += expected;
                    }
                }
            }
        }

        private void Scatter(CrfSequence sequence, int t, ReadOnlySpan<float> difference)
        {
            for (var i = sequence.Starts[t]; i < sequence.Starts[t + 1]; i++)
            {
                var range = data.Ranges[sequence.Features[i]];
                var own = gradient.AsSpan(range.Start, range.Length);
                if (range.IsDense)
                {
                    TensorPrimitives.Add(own, difference[..own.Length], own);
                    continue;
                }

                var labels = data.LabelOf.AsSpan(range.Start, range.Length);
                for (var k = 0; k < own.Length; k++) own[k] += difference[labels[k]];
            }
        }
    }
}
