using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Internal;

namespace NewsNlp.Entities;

/// <summary>A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over given emission scores: the best path and the marginals.</summary>
/// <remarks>
/// Transitions have one weight matrix per <em>context</em>, a small number that says what the token entered looks like. Transitions that the label
/// set forbids have probability zero, so no path holds a stray "inside". Immutable; all changing state is in the caller's <see cref="CrfLattice"/>.
/// </remarks>
internal sealed class LinearChainCrf
{
    // Scores further than this below a token's best are raised to it, so that scaled probabilities never all underflow.
    private const float LowestScore = -40;
    private const float Forbidden = -1e30f;

    private readonly float[] _scores;
    private readonly float[] _factors;
    private readonly float[] _startScores;

    // Of each label in each context: the highest and the lowest score of a transition to a label that starts anew, O or B.
    private readonly float[] _highest;
    private readonly float[] _lowest;

    // The labels that go on inside a span, each with the few it may follow.
    private readonly Inside[] _inside;

    /// <param name="labels">The labels.</param>
    /// <param name="contexts">Number of transition contexts.</param>
    /// <param name="transitions">Weights, <c>[context][from][to]</c> without padding.</param>
    public LinearChainCrf(LabelSet labels, int contexts, ReadOnlySpan<float> transitions)
    {
        var n = labels.Count;
        if (transitions.Length != contexts * n * n) throw new ArgumentException("Wrong number of transition weights.", nameof(transitions));
        Labels = labels;
        Contexts = contexts;
        var stride = labels.Stride;
        _scores = new float[contexts * n * stride];
        _factors = new float[contexts * n * stride];
        _startScores = new float[stride];
        _scores.AsSpan().Fill(Forbidden);
        for (var c = 0; c < contexts; c++)
        {
            for (var from = 0; from < n; from++)
            {
                for (var to = 0; to < n; to++)
                {
                    if (!labels.Allows(from, to)) continue;
                    var weight = transitions[(((c * n) + from) * n) + to];
                    _scores[(((c * n) + from) * stride) + to] = weight;
                    _factors[(((c * n) + from) * stride) + to] = MathF.Exp(weight);
                }
            }
        }

        _highest = new float[contexts * stride];
        _lowest = new float[contexts * stride];
        _highest.AsSpan().Fill(Forbidden * 4);
        _lowest.AsSpan().Fill(Forbidden * 4);
        for (var c = 0; c < contexts; c++)
        {
            for (var from = 0; from < n; from++)
            {
                if (!labels.MayEnd(from)) continue;
                var (highest, lowest) = (float.NegativeInfinity, float.PositiveInfinity);
                for (var to = 0; to < n; to++)
                {
                    if (labels.Continues(to)) continue;
                    highest = Math.Max(highest, Transition(c, from, to));
                    lowest = Math.Min(lowest, Transition(c, from, to));
                }

                _highest[(c * stride) + from] = highest;
                _lowest[(c * stride) + from] = lowest;
            }
        }

        _inside = Insides(labels);
        for (var to = 0; to < stride; to++) _startScores[to] = to < n && !labels.Continues(to) ? 0 : Forbidden;
    }

    public LabelSet Labels { get; }

    public int Contexts { get; }

    /// <summary>The transition weight, or a very large negative number where the transition is forbidden.</summary>
    public float Transition(int context, int from, int to) => _scores[(((context * Labels.Count) + from) * Labels.Stride) + to];

    internal ReadOnlySpan<float> Factors(int context) => _factors.AsSpan(context * Labels.Count * Labels.Stride, Labels.Count * Labels.Stride);

    /// <summary>Writes the best path's labels.</summary>
    /// <remarks>
    /// Exact, though most transitions are not looked at: a label that even its highest transition leaves below what every label that starts anew is
    /// reached with leads to none of these; on inside a span there are only two ways.
    /// </remarks>
    /// <param name="lattice">Holds the emissions and contexts.</param>
    /// <param name="path">Receives a label per token.</param>
    public void Viterbi(CrfLattice lattice, Span<byte> path)
    {
        int length = lattice.Length, stride = Labels.Stride, n = Labels.Count;
        if (length == 0) return;
        var back = lattice.Back;
        var best = lattice.Alpha;
        for (var j = 0; j < stride; j++) best[j] = lattice.Emissions[j] + _startScores[j];
        for (var t = 1; t < length; t++) Step(lattice, t);
        var last = 0;
        for (var j = 1; j < n; j++)
        {
            var better = Labels.MayEnd(j) && best[((length - 1) * stride) + j] > best[((length - 1) * stride) + last];
            if (better) last = j;
        }

        for (var t = length - 1; t > 0; t--)
        {
            path[t] = (byte)last;
            last = back[(t * stride) + last];
        }

        path[0] = (byte)last;
    }

    private void Step(CrfLattice lattice, int t)
    {
        int stride = Labels.Stride, n = Labels.Count, context = lattice.Contexts[t];
        ref var before = ref lattice.Alpha[(t - 1) * stride];
        ref var now = ref lattice.Alpha[t * stride];
        ref var back = ref lattice.Back[t * stride];
        ref var matrix = ref _scores[context * n * stride];
        ref var highest = ref _highest[context * stride];
        var floor = Floor(ref before, context);
        for (var v = 0; v < stride; v += 16)
        {
            Vector512.Create(Forbidden * 4).StoreUnsafe(ref Unsafe.Add(ref now, v));
            Vector512<int>.Zero.StoreUnsafe(ref Unsafe.Add(ref back, v));
        }

        for (var w = 0; w < stride; w += 16)
        {
            var reach = Vector512.LoadUnsafe(ref Unsafe.Add(ref before, w)) + Vector512.LoadUnsafe(ref Unsafe.Add(ref highest, w));
            for (var kept = Vector512.GreaterThanOrEqual(reach, Vector512.Create(floor)).ExtractMostSignificantBits(); kept != 0; kept &= kept - 1)
            {
                var from = w + BitOperations.TrailingZeroCount(kept);
                if (from >= n) break;
                Extend(ref Unsafe.Add(ref matrix, from * stride), Unsafe.Add(ref before, from), from, ref now, ref back, stride);
            }
        }

        // A span's inside has the scores of the other labels only from the padding of forbidden transitions: it is set anew.
        foreach (var (_, to) in _inside) Unsafe.Add(ref now, to) = Forbidden * 4;
        foreach (var (from, to) in _inside)
        {
            var candidate = Unsafe.Add(ref before, from) + Unsafe.Add(ref matrix, (from * stride) + to);
            if (candidate <= Unsafe.Add(ref now, to)) continue;
            Unsafe.Add(ref now, to) = candidate;
            Unsafe.Add(ref back, to) = from;
        }

        for (var v = 0; v < stride; v += 16)
        {
            var emission = Vector512.LoadUnsafe(ref lattice.Emissions[(t * stride) + v]);
            (Vector512.LoadUnsafe(ref Unsafe.Add(ref now, v)) + emission).StoreUnsafe(ref Unsafe.Add(ref now, v));
        }
    }

    // What every label that starts anew is reached with at least.
    private float Floor(ref float before, int context)
    {
        ref var lowest = ref _lowest[context * Labels.Stride];
        var best = Vector512.Create(Forbidden * 8);
        for (var v = 0; v < Labels.Stride; v += 16)
        {
            best = Vector512.Max(best, Vector512.LoadUnsafe(ref Unsafe.Add(ref before, v)) + Vector512.LoadUnsafe(ref Unsafe.Add(ref lowest, v)));
        }

        var half = Vector256.Max(best.GetLower(), best.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        return Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend(ref float row, float score, int from, ref float now, ref int back, int stride)
    {
        for (var v = 0; v < stride; v += 16)
        {
            var best = Vector512.LoadUnsafe(ref Unsafe.Add(ref now, v));
            var candidate = Vector512.LoadUnsafe(ref Unsafe.Add(ref row, v)) + Vector512.Create(score);
            var better = Vector512.GreaterThan(candidate, best);
            Vector512.ConditionalSelect(better, candidate, best).StoreUnsafe(ref Unsafe.Add(ref now, v));
            Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(from), Vector512.LoadUnsafe(ref Unsafe.Add(ref back, v))).StoreUnsafe(ref Unsafe.Add(ref back, v));
        }
    }

    /// <summary>Scaled forward–backward (Rabiner 1989): afterwards the lattice holds what <see cref="Marginal"/> and <see cref="SpanProbability"/> read.</summary>
    /// <returns>The logarithm of the partition function.</returns>
    public double ForwardBackward(CrfLattice lattice)
    {
        int length = lattice.Length, stride = Labels.Stride, n = Labels.Count;
        if (length == 0) return 0;
        var logZ = Exponentiate(lattice);
        for (var j = 0; j < stride; j++) lattice.Alpha[j] = _startScores[j] < 0 ? 0 : lattice.Factors[j];
        logZ += Scale(lattice, 0);
        for (var t = 1; t < length; t++)
        {
            Forward(lattice, t, n, stride);
            logZ += Scale(lattice, t);
        }

        var end = lattice.Beta.AsSpan((length - 1) * stride, stride);
        var total = 0f;
        for (var j = 0; j < stride; j++)
        {
            end[j] = j < n && Labels.MayEnd(j) ? 1 : 0;
            total += end[j] * lattice.Alpha[((length - 1) * stride) + j];
        }

        for (var j = 0; j < n; j++) end[j] /= total;
        logZ += Math.Log(total);
        for (var t = length - 2; t >= 0; t--) Backward(lattice, t, n, stride);
        return logZ;
    }

    /// <summary>The probability of a label at a token.</summary>
    public float Marginal(CrfLattice lattice, int t, int label) =>
        lattice.Alpha[(t * Labels.Stride) + label] * lattice.Beta[(t * Labels.Stride) + label];

    /// <summary>The probability that exactly the tokens from <paramref name="start"/> to before <paramref name="end"/> are an entity of a type.</summary>
    public float SpanProbability(CrfLattice lattice, int type, int start, int end)
    {
        var stride = Labels.Stride;
        var label = Labels.Label(type, 0, end - start);
        var p = lattice.Alpha[(start * stride) + label];
        for (var t = start + 1; t < end; t++)
        {
            var next = Labels.Label(type, t - start, end - start);
            p *= Factors(lattice.Contexts[t])[(label * stride) + next] * lattice.Factors[(t * stride) + next] / lattice.Scales[t];
            label = next;
        }

        var after = lattice.Beta[((end - 1) * stride) + label];
        if (Labels.Scheme == LabelScheme.Iob2 && end < lattice.Length)
        {
            // The path must not stay in the span: what goes on inside is taken off.
            var inside = Labels.Label(type, 1, 2);
            after -= Factors(lattice.Contexts[end])[(label * stride) + inside] * lattice.Factors[(end * stride) + inside]
                * lattice.Beta[(end * stride) + inside] / lattice.Scales[end];
        }

        return Math.Clamp(p * after, 0, 1);
    }

    private double Exponentiate(CrfLattice lattice)
    {
        var (stride, n) = (Labels.Stride, Labels.Count);
        var sum = 0.0;
        for (var t = 0; t < lattice.Length; t++)
        {
            var from = lattice.Emissions.AsSpan(t * stride, n);
            var to = lattice.Factors.AsSpan(t * stride, stride);
            var max = Highest(from);
            sum += max;
            for (var v = 0; v < stride; v += 8)
            {
                var score = Vector256.Max(Vector256.LoadUnsafe(ref lattice.Emissions[(t * stride) + v]) - Vector256.Create(max), Vector256.Create(LowestScore));
                NegativeExponential.Of(Vector256.Min(score, Vector256<float>.Zero)).StoreUnsafe(ref lattice.Factors[(t * stride) + v]);
            }

            to[n..].Clear();
            lattice.Mask(t, to[..n]);
        }

        return sum;
    }

    private double Scale(CrfLattice lattice, int t)
    {
        var alpha = lattice.Alpha.AsSpan(t * Labels.Stride, Labels.Stride);
        var sums = Vector512<float>.Zero;
        for (var v = 0; v < alpha.Length; v += 16) sums += Vector512.LoadUnsafe(ref alpha[v]);
        var sum = Vector512.Sum(sums);
        for (var v = 0; v < alpha.Length; v += 16) (Vector512.LoadUnsafe(ref alpha[v]) * Vector512.Create(1 / sum)).StoreUnsafe(ref alpha[v]);
        lattice.Scales[t] = sum;
        return Math.Log(sum);
    }

    private void Forward(CrfLattice lattice, int t, int n, int stride)
    {
        ref var before = ref lattice.Alpha[(t - 1) * stride];
        ref var matrix = ref _factors[lattice.Contexts[t] * n * stride];
        for (var v = 0; v < stride; v += 16)
        {
            // Two sums, as one alone would wait for itself; the number of labels is odd.
            var sum = Vector512.LoadUnsafe(ref Unsafe.Add(ref matrix, v)) * Vector512.Create(before);
            var other = Vector512<float>.Zero;
            for (var i = 1; i < n; i += 2)
            {
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref Unsafe.Add(ref matrix, (i * stride) + v)), Vector512.Create(Unsafe.Add(ref before, i)), sum);
                other = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref Unsafe.Add(ref matrix, ((i + 1) * stride) + v)), Vector512.Create(Unsafe.Add(ref before, i + 1)), other);
            }

            ((sum + other) * Vector512.LoadUnsafe(ref lattice.Factors[(t * stride) + v])).StoreUnsafe(ref lattice.Alpha[(t * stride) + v]);
        }
    }

    private void Backward(CrfLattice lattice, int t, int n, int stride)
    {
        var next = lattice.Next.AsSpan(0, stride);
        var scale = Vector512.Create(1 / lattice.Scales[t + 1]);
        for (var v = 0; v < stride; v += 16)
        {
            var after = Vector512.LoadUnsafe(ref lattice.Factors[((t + 1) * stride) + v]) * Vector512.LoadUnsafe(ref lattice.Beta[((t + 1) * stride) + v]);
            (after * scale).StoreUnsafe(ref next[v]);
        }

        ref var matrix = ref _factors[lattice.Contexts[t + 1] * n * stride];
        ref var nextRef = ref next[0];
        for (var i = 0; i < n; i++)
        {
            var sum = Vector512<float>.Zero;
            for (var v = 0; v < stride; v += 16)
            {
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref Unsafe.Add(ref matrix, (i * stride) + v)), Vector512.LoadUnsafe(ref Unsafe.Add(ref nextRef, v)), sum);
            }

            lattice.Beta[(t * stride) + i] = Vector512.Sum(sum);
        }

        lattice.Beta.AsSpan((t * stride) + n, stride - n).Clear();
    }

    private static float Highest(ReadOnlySpan<float> scores)
    {
        var (max, v) = (Vector256.Create(scores[0]), 0);
        for (; v + 8 <= scores.Length; v += 8) max = Vector256.Max(max, Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(scores), (nuint)v));
        var half = Vector128.Max(max.GetLower(), max.GetUpper());
        var highest = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        for (; v < scores.Length; v++) highest = Math.Max(highest, scores[v]);
        return highest;
    }

    private static Inside[] Insides(LabelSet labels)
    {
        var inside = new Inside[labels.Count * labels.Count];
        var count = 0;
        for (var to = 0; to < labels.Count; to++)
        {
            for (var from = 0; from < labels.Count; from++)
            {
                if (labels.Continues(to) && labels.Allows(from, to)) inside[count++] = new Inside(from, to);
            }
        }

        return inside[..count];
    }

    private readonly record struct Inside(int From, int To);
}
