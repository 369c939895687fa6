using NewsNlp.Internal;

namespace NewsNlp.Entities;

/// <summary>A trained CRF with the weights of its features: scores the tokens of which features are given. Immutable.</summary>
internal sealed class CrfLayer
{
    private readonly Half[] _transitions;

    private CrfLayer(FeatureTable table, LabelSet labels, int contexts, Half[] transitions)
    {
        Table = table;
        _transitions = transitions;
        var weights = new float[transitions.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)transitions[i];
        Crf = new LinearChainCrf(labels, contexts, weights);
    }

    public LinearChainCrf Crf { get; }

    public FeatureTable Table { get; }

    public LabelSet Labels => Crf.Labels;

    public static CrfLayer From(CrfDataset data, float[] parameters)
    {
        var crf = CrfObjective.Crf(data, parameters);
        var n = data.Labels.Count;
        var transitions = new Half[data.Contexts * n * n];
        for (var c = 0; c < data.Contexts; c++)
        {
            for (var from = 0; from < n; from++)
            {
                for (var to = 0; to < n; to++)
                {
                    if (data.Labels.Allows(from, to)) transitions[(((c * n) + from) * n) + to] = (Half)crf.Transition(c, from, to);
                }
            }
        }

        return new CrfLayer(FeatureTable.From(data, parameters), data.Labels, data.Contexts, transitions);
    }

    /// <summary>The same tagger with types behind its own that it does not know yet.</summary>
    /// <param name="types">The new types.</param>
    public CrfLayer With(IReadOnlyList<string> types)
    {
        if (types.Count == 0) return this;
        var wider = new LabelSet([.. Labels.Types, .. types], Labels.Scheme);
        var means = new NewTypes(Labels, wider);
        int before = Labels.Count * Labels.Count, after = wider.Count * wider.Count;
        var transitions = new Half[Crf.Contexts * after];
        for (var c = 0; c < Crf.Contexts; c++) means.Fill(_transitions.AsSpan(c * before, before), transitions.AsSpan(c * after, after));
        return new CrfLayer(Table.Widen(means), wider, Crf.Contexts, transitions);
    }

    /// <summary>Adds the transitions' weights to others, <c>[context][from][to]</c>.</summary>
    public void AddTransitions(Span<float> weights)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] += (float)_transitions[i];
    }

    /// <summary>Adds this tagger's scores to the tokens of sequences, for training to go on from them.</summary>
    public List<LabelledSequence> Score(IReadOnlyList<LabelledSequence> sequences)
    {
        var scored = new LabelledSequence[sequences.Count];
        Parallel.For(0, scored.Length, () => new CrfLattice(), (i, _, lattice) =>
        {
            var sequence = sequences[i];
            var n = Labels.Count;
            Score(sequence.Features, sequence.Starts, sequence.Contexts, sequence.Gold.Length, lattice);
            var scores = new float[sequence.Gold.Length * n];
            for (var t = 0; t < sequence.Gold.Length; t++) lattice.Emissions.AsSpan(t * Labels.Stride, n).CopyTo(scores.AsSpan(t * n));
            scored[i] = sequence with { Base = scores };
            return lattice;
        }, _ => { });
        return [.. scored];
    }

    /// <summary>Fills a lattice with the scores of tokens, then the path.</summary>
    /// <param name="area">Holds the features.</param>
    /// <param name="first">Index in the area of the first token to take.</param>
    /// <param name="path">Receives a label for each token; its length is the number of tokens.</param>
    /// <param name="lattice">The work area; afterwards ready for <see cref="LinearChainCrf.ForwardBackward"/>.</param>
    /// <param name="extra">Features that all the tokens have besides.</param>
    public void Decode(FeatureArea area, int first, Span<byte> path, CrfLattice lattice, ReadOnlySpan<ulong> extra = default)
    {
        Score(area.Features, area.Starts.AsSpan(first), area.Contexts.AsSpan(first), path.Length, lattice, extra);
        Crf.Viterbi(lattice, path);
    }

    /// <summary>Fills a lattice with the scores of tokens.</summary>
    /// <param name="features">Features.</param>
    /// <param name="starts">For each token the index of its first feature; one more than tokens.</param>
    /// <param name="contexts">Transition context of each token.</param>
    /// <param name="length">Number of tokens.</param>
    /// <param name="lattice">The work area.</param>
    /// <param name="extra">Features that all the tokens have besides.</param>
    public void Score(ReadOnlySpan<ulong> features, ReadOnlySpan<int> starts, ReadOnlySpan<byte> contexts, int length, CrfLattice lattice, ReadOnlySpan<ulong> extra = default)
    {
        lattice.Reset(length, Labels.Stride);
        for (var t = 0; t < length; t++)
        {
            var row = lattice.Emissions.AsSpan(t * Labels.Stride, Labels.Stride);
            Table.AddTo(features[starts[t]..starts[t + 1]], row);
            if (!extra.IsEmpty) Table.AddTo(extra, row);
            lattice.Contexts[t] = contexts[t];
        }
    }

    /// <summary>Finds the next span of a path.</summary>
    /// <param name="path">Labels.</param>
    /// <param name="next">Where to look on; afterwards behind the span's last token.</param>
    /// <param name="start">The span's first token.</param>
    /// <param name="type">The span's type.</param>
    /// <returns>False where there is none left.</returns>
    public bool NextSpan(ReadOnlySpan<byte> path, ref int next, out int start, out int type)
    {
        while (next < path.Length && path[next] == LabelSet.Outside) next++;
        start = next;
        type = -1;
        if (next == path.Length) return false;
        type = Labels.TypeOf(path[next++]);
        while (next < path.Length && Labels.Continues(path[next])) next++;
        return true;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Labels.Scheme);
        writer.Write((byte)Labels.Types.Count);
        foreach (var type in Labels.Types) writer.Write(type);
        writer.Write((byte)Crf.Contexts);
        foreach (var weight in _transitions) writer.Write(weight);
        Table.Write(writer);
    }

    /// <exception cref="InvalidDataException">The numbers make no sense.</exception>
    public static CrfLayer Read(ref ByteReader reader)
    {
        var (scheme, count) = (reader.ReadByte(), reader.ReadByte());
        if (scheme > (byte)LabelScheme.Iobes || count is 0 or > LabelSet.MaxTypes) throw new InvalidDataException("The label set makes no sense.");
        var types = new string[count];
        foreach (ref var type in types.AsSpan()) type = reader.ReadString();
        if (types.Distinct().Count() != count) throw new InvalidDataException("Entity types repeat.");
        var labels = new LabelSet(types, (LabelScheme)scheme);
        int contexts = reader.ReadByte();
        if (contexts is 0 or > 64) throw new InvalidDataException("The number of transition contexts makes no sense.");
        var transitions = new Half[contexts * labels.Count * labels.Count];
        reader.Read(transitions.AsSpan());
        return new CrfLayer(FeatureTable.Read(ref reader, labels), labels, contexts, transitions);
    }
}
