namespace NewsNlp.Pages;

/// <summary>
/// A semi-Markov conditional random field (Sarawagi and Cohen 2004) over all ways to cut a block, fitted by AdaGrad (Duchi, Hazan and Singer 2011) with a
/// squared L2 norm, one step a block; the weights of the later epochs are averaged. Everything is summed in one fixed order.
/// </summary>
internal sealed class SegmentTrainer(HeadlineOptions options)
{
    // Gaps tried as ends of one headline.
    private const int Reach = 24;

    // Smaller differences to the truth move nothing.
    private const double Least = 1e-3;

    private readonly float[] _weights = new float[HeadlineTraining.Dimensions];
    private readonly float[] _squares = new float[HeadlineTraining.Dimensions];
    private double[] _local = [];
    private double[] _before = [];
    private double[] _behind = [];
    private double[] _scores = [];
    private int[] _goldEnd = [];

    /// <summary>The averaged weights; no bias is learned, as the shapes beside a gap hold it.</summary>
    public float[] Fit(IReadOnlyList<TrainingBlock> blocks, int seed)
    {
        var order = blocks.ToArray();
        var random = new Random(seed);
        var sum = new float[_weights.Length];
        var averaged = 0;
        for (var epoch = 1; epoch <= options.Iterations; epoch++)
        {
            random.Shuffle(order);
            foreach (var block in order) Step(block);
            if (epoch <= options.Iterations / 2) continue;
            averaged++;
            for (var i = 0; i < sum.Length; i++) sum[i] += _weights[i];
        }

        for (var i = 0; i < sum.Length; i++) sum[i] /= averaged;
        return sum;
    }

    /// <summary>One step against the gradient of a block's negative log-likelihood.</summary>
    private void Step(TrainingBlock block)
    {
        var last = block.Gaps.Length + 1;
        Prepare(block, last);
        if (!Mark(block, last)) return;
        var weight = block.Weight;
        var all = _before[last];
        Span<int> ids = stackalloc int[SegmentFeatures.MaxIds];
        _local.AsSpan(0, last).Clear();
        for (var start = 0; start < last; start++)
        {
            for (var d = 1; d <= Reach && start + d < last; d++)
            {
                var end = start + d;
                var difference = Math.Exp(_before[start] + _scores[(start * Reach) + d - 1] + _behind[end] - all) - (_goldEnd[start] == end ? 1 : 0);
                _local[end] += difference;
                if (Math.Abs(difference) < Least) continue;
                foreach (var id in ids[..block.Segment(start, end, ids)]) Move(id, (float)difference * weight);
            }
        }

        for (var end = 1; end < last; end++)
        {
            if (Math.Abs(_local[end]) < Least) continue;
            foreach (var id in block.Local[end - 1]) Move(id, (float)_local[end] * weight);
        }
    }

    private void Move(int id, float gradient)
    {
        gradient += options.L2 * _weights[id];
        _squares[id] += gradient * gradient;
        _weights[id] -= options.LearningRate * gradient / (MathF.Sqrt(_squares[id]) + 1);
    }

    /// <summary>Scores of all segments, and the log sums over all ways to cut before and behind each candidate.</summary>
    private void Prepare(TrainingBlock block, int last)
    {
        if (_before.Length <= last)
        {
            (_local, _before, _behind, _goldEnd) = (new double[last * 2], new double[last * 2], new double[last * 2], new int[last * 2]);
            _scores = new double[last * 2 * Reach];
        }

        for (var end = 1; end < last; end++)
        {
            _local[end] = 0;
            foreach (var id in block.Local[end - 1]) _local[end] += _weights[id];
        }

        _before.AsSpan(0, last + 1).Fill(double.NegativeInfinity);
        _behind.AsSpan(0, last + 1).Fill(double.NegativeInfinity);
        (_before[0], _behind[last]) = (0, 0);
        Span<int> ids = stackalloc int[SegmentFeatures.MaxIds];
        for (var start = 0; start < last; start++)
        {
            for (var d = 1; d <= Reach && start + d <= last; d++)
            {
                var score = 0.0;
                if (start + d < last)
                {
                    score = _local[start + d];
                    foreach (var id in ids[..block.Segment(start, start + d, ids)]) score += _weights[id];
                }

                _scores[(start * Reach) + d - 1] = score;
                _before[start + d] = LogSum(_before[start + d], _before[start] + score);
            }
        }

        for (var start = last - 1; start >= 0; start--)
        {
            for (var d = 1; d <= Reach && start + d <= last; d++) _behind[start] = LogSum(_behind[start], _behind[start + d] + _scores[(start * Reach) + d - 1]);
        }
    }

    /// <summary>Notes where each true headline ends; false where one reaches too far.</summary>
    private bool Mark(TrainingBlock block, int last)
    {
        var start = 0;
        _goldEnd.AsSpan(0, last + 1).Fill(-1);
        for (var end = 1; end <= last; end++)
        {
            if (end < last && !block.IsEnd[end - 1]) continue;
            if (end - start > Reach) return false;
            _goldEnd[start] = end;
            start = end;
        }

        return true;
    }

    private static double LogSum(double a, double b)
    {
        var (more, less) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(less) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}
