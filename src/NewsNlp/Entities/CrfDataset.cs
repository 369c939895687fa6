using System.Runtime.InteropServices;

namespace NewsNlp.Entities;

/// <summary>Sequences to train on, compiled to numbers: features per token, gold labels, the parameters that each feature has.</summary>
/// <remarks>A feature has a parameter for each label that it was seen with; features seen with many labels have one for every label, as a dense row.</remarks>
internal sealed class CrfDataset
{
    private const int ShardCount = 8;

    private CrfDataset(LabelSet labels, int contexts, ulong[] hashes, ParameterRange[] ranges, byte[] labelOf, CrfSequence[] sequences, CrfLayer? start, int known, UInt128 trained)
    {
        Labels = labels;
        Contexts = contexts;
        Hashes = hashes;
        Ranges = ranges;
        LabelOf = labelOf;
        Sequences = sequences;
        Start = start;
        KnownLabels = known;
        Trained = trained;
        Shards = Split(sequences);
    }

    public LabelSet Labels { get; }

    public int Contexts { get; }

    /// <summary>The hash of each feature.</summary>
    public ulong[] Hashes { get; }

    /// <summary>The parameters of each feature.</summary>
    public ParameterRange[] Ranges { get; }

    /// <summary>The label of each emission parameter.</summary>
    public byte[] LabelOf { get; }

    public CrfSequence[] Sequences { get; }

    /// <summary>The sequences in a fixed number of parts of about equal work.</summary>
    public IReadOnlyList<CrfSequence[]> Shards { get; }

    /// <summary>The tagger that training starts from, whose scores the sequences have already: parameters are changes of its weights. Else null.</summary>
    public CrfLayer? Start { get; }

    /// <summary>Number of labels that the tagger which training starts from was trained for; others are behind them.</summary>
    public int KnownLabels { get; }

    /// <summary>The labels whose weights are trained, a bit each; transitions are where they lead from or to one of these.</summary>
    public UInt128 Trained { get; }

    /// <summary>Index of the first transition parameter; <c>Contexts + 1</c> matrices follow, the first added to each of the others.</summary>
    public int TransitionStart => LabelOf.Length;

    public int ParameterCount => LabelOf.Length + ((Contexts + 1) * Labels.Count * Labels.Count);

    /// <summary>Compiles sequences.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="contexts">Number of transition contexts.</param>
    /// <param name="sequences">The sequences as extracted.</param>
    /// <param name="minCount">Features seen at fewer tokens are left out.</param>
    /// <param name="start">The tagger that training starts from, or null.</param>
    /// <param name="knownLabels">Number of labels that the tagger which training starts from was trained for.</param>
    /// <param name="trained">The labels whose weights are trained, a bit each; null for all.</param>
    public static CrfDataset Compile(
        LabelSet labels, int contexts, IReadOnlyList<LabelledSequence> sequences, int minCount, CrfLayer? start = null, int knownLabels = 0, UInt128? trained = null)
    {
        var ids = new Dictionary<ulong, int>();
        var counts = new List<int>();
        foreach (var sequence in sequences)
        {
            foreach (var hash in sequence.Features)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, hash, out var known);
                if (!known)
                {
                    id = counts.Count;
                    counts.Add(0);
                }

                counts[id]++;
            }
        }

        var kept = new int[counts.Count];
        var hashes = new List<ulong>();
        foreach (var (hash, id) in ids)
        {
            kept[id] = counts[id] >= minCount ? hashes.Count : -1;
            if (kept[id] >= 0) hashes.Add(hash);
        }

        var seen = new UInt128[hashes.Count];
        var compiled = new CrfSequence[sequences.Count];
        for (var s = 0; s < compiled.Length; s++)
        {
            var from = sequences[s];
            var features = new List<int>(from.Features.Length);
            var starts = new int[from.Gold.Length + 1];
            for (var t = 0; t < from.Gold.Length; t++)
            {
                starts[t] = features.Count;
                foreach (var hash in from.Features.AsSpan(from.Starts[t], from.Starts[t + 1] - from.Starts[t]))
                {
                    var id = kept[ids[hash]];
                    if (id < 0) continue;
                    features.Add(id);
                    seen[id] |= UInt128.One << from.Gold[t];
                }
            }

            starts[^1] = features.Count;
            compiled[s] = new CrfSequence([.. features], starts, from.Contexts, from.Gold, from.Allowed, from.Weight, from.Base);
        }

        var (ranges, labelOf) = Parameters(labels, seen, trained);
        return new CrfDataset(labels, contexts, [.. hashes], ranges, labelOf, compiled, start, knownLabels, trained ?? UInt128.MaxValue);
    }

    private static (ParameterRange[] Ranges, byte[] LabelOf) Parameters(LabelSet labels, UInt128[] seen, UInt128? trained)
    {
        var ranges = new ParameterRange[seen.Length];
        var labelOf = new List<byte>();
        for (var f = 0; f < seen.Length; f++)
        {
            var start = labelOf.Count;
            var dense = trained is null && UInt128.PopCount(seen[f]) * 3 > (UInt128)labels.Count;
            var own = seen[f] & (trained ?? UInt128.MaxValue);
            for (var label = 0; label < labels.Count; label++)
            {
                if (dense || (own >> label & 1) != 0) labelOf.Add((byte)label);
            }

            ranges[f] = new ParameterRange(start, labelOf.Count - start, dense);
        }

        return (ranges, [.. labelOf]);
    }

    private static List<CrfSequence[]> Split(CrfSequence[] sequences)
    {
        var total = sequences.Sum(s => (long)s.Features.Length);
        var shards = new List<CrfSequence[]>();
        var shard = new List<CrfSequence>();
        var done = 0L;
        foreach (var sequence in sequences)
        {
            shard.Add(sequence);
            done += sequence.Features.Length;
            if (done * ShardCount < total * (shards.Count + 1) || shards.Count == ShardCount - 1) continue;
            shards.Add([.. shard]);
            shard.Clear();
        }

        if (shard.Count > 0) shards.Add([.. shard]);
        return shards;
    }
}

/// <summary>Where a feature's parameters lie.</summary>
internal readonly record struct ParameterRange(int Start, int Length, bool IsDense);

/// <summary>A sequence as extracted: hashed features of all tokens behind each other.</summary>
/// <param name="Features">Feature hashes.</param>
/// <param name="Starts">For each token the index of its first feature; one more than tokens.</param>
/// <param name="Contexts">Transition context of each token.</param>
/// <param name="Gold">Gold label of each token.</param>
/// <param name="Allowed">The labels that may be right at each token, a bit each, or null where <paramref name="Gold"/> is known to be right.</param>
/// <param name="Weight">How much the sequence counts; 1 is usual.</param>
/// <param name="Base">Scores of the tokens, <c>[token][label]</c>, that those of the features are added to, or null.</param>
internal sealed record LabelledSequence(ulong[] Features, int[] Starts, byte[] Contexts, byte[] Gold, UInt128[]? Allowed, float Weight, float[]? Base = null);

/// <summary>A compiled sequence: as <see cref="LabelledSequence"/>, with feature numbers for hashes.</summary>
internal sealed record CrfSequence(int[] Features, int[] Starts, byte[] Contexts, byte[] Gold, UInt128[]? Allowed, float Weight, float[]? Base);
