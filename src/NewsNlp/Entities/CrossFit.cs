using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>What taggers that have not seen a text say of it: each fold is scored by a tagger trained on the other folds, as new text will be.</summary>
internal sealed class CrossFit
{
    private readonly float[][] _emissions;
    private readonly byte[][] _paths;

    private CrossFit(int texts) => (_emissions, _paths) = (new float[texts][], new byte[texts][]);

    /// <summary>Scores of a text's tokens, <c>[token][label]</c> without padding.</summary>
    public float[] Emissions(int text) => _emissions[text];

    /// <summary>The best path through a text.</summary>
    public byte[] Path(int text) => _paths[text];

    /// <summary>Trains on all folds but one, and scores that one, for each.</summary>
    /// <param name="sequences">The sequences to train on.</param>
    /// <param name="groups">A hash for each; sequences of one hash are of one fold.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="options">How to train.</param>
    /// <param name="told">Told after each iteration, with the number of the fold, or null.</param>
    /// <param name="cancellation">Ends training with <see cref="OperationCanceledException"/>.</param>
    public static CrossFit Run(
        IReadOnlyList<LabelledSequence> sequences, IReadOnlyList<ulong> groups, LabelSet labels, EntityTrainingOptions options, Action<int, CrfProgress>? told, CancellationToken cancellation)
    {
        var fit = new CrossFit(sequences.Count);
        var folds = groups.Select(g => (int)(Hash.Finish(g) % (ulong)options.SecondPassFolds)).ToArray();
        for (var k = 0; k < options.SecondPassFolds; k++)
        {
            var others = sequences.Where((_, i) => folds[i] != k).ToList();
            var data = CrfDataset.Compile(labels, CrfFeatures.ContextCount, others, options.MinCount);
            var trainer = options.Trainer with { MaxIterations = Math.Min(options.Trainer.MaxIterations, options.FoldIterations) };
            Action<CrfProgress>? fold = told is null ? null : p => told(k, p);
            fit.Score(CrfLayer.From(data, CrfTrainer.Train(data, trainer, fold, null, cancellation)), sequences, folds, k);
        }

        return fit;
    }

    private void Score(CrfLayer layer, IReadOnlyList<LabelledSequence> sequences, int[] folds, int fold) =>
        Parallel.For(0, sequences.Count, () => new CrfLattice(), (i, _, lattice) =>
        {
            if (folds[i] != fold) return lattice;
            var sequence = sequences[i];
            var (length, n, stride) = (sequence.Gold.Length, layer.Labels.Count, layer.Labels.Stride);
            layer.Score(sequence.Features, sequence.Starts, sequence.Contexts, length, lattice);
            _paths[i] = new byte[length];
            layer.Crf.Viterbi(lattice, _paths[i]);
            _emissions[i] = new float[length * n];
            for (var t = 0; t < length; t++) lattice.Emissions.AsSpan(t * stride, n).CopyTo(_emissions[i].AsSpan(t * n));
            return lattice;
        }, _ => { });
}
