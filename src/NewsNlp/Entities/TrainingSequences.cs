using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Texts to train on as sequences of features and labels, each seeing the gazetteers of the other folds.</summary>
internal sealed class TrainingSequences
{
    private readonly IReadOnlyList<MarkedText> _texts;
    private readonly (ulong[] Features, int[] Starts, byte[] Contexts)[] _extracted;

    public TrainingSequences(IReadOnlyList<MarkedText> texts, LearnedGazetteers learned, EntityTrainingOptions options)
    {
        _texts = texts;
        _extracted = new (ulong[], int[], byte[])[texts.Count];
        Parallel.For(0, texts.Count, () => new FeatureArea(), (i, _, area) =>
        {
            var text = texts[i];
            var gazetteers = learned.For(text);
            var features = new CrfFeatures(options.Language, gazetteers.Stems, gazetteers.Phrases, options.Listed);
            var useListed = Hash.Finish(text.Group) % 100 >= (ulong)options.ListedDropout;
            features.Extract(text.Text, 0, text.Stems.Length, area, useListed);
            _extracted[i] = (area.Features.ToArray(), area.Starts[..(text.Stems.Length + 1)], area.Contexts[..text.Stems.Length]);
            return area;
        }, _ => { });
    }

    /// <summary>A sequence per text, labelled with its outermost entities.</summary>
    public List<LabelledSequence> Outer(LabelSet labels)
    {
        var open = OpenLabels(labels);
        var places = Places(labels);
        var sequences = new List<LabelledSequence>();
        for (var i = 0; i < _texts.Count; i++)
        {
            var text = _texts[i];
            if (text.Stems.Length == 0) continue;
            var gold = new byte[text.Stems.Length];
            foreach (var span in text.Outer)
            {
                var type = labels.IndexOf(span.Type);
                for (var t = span.Start; t < span.End; t++) gold[t] = (byte)labels.Label(type, t - span.Start, span.End - span.Start);
            }

            var allowed = text.Source.OnlyNames ? Array.ConvertAll(gold, g => places[g] | open) : null;
            var (features, starts, contexts) = _extracted[i];
            sequences.Add(new LabelledSequence(features, starts, contexts, gold, allowed, text.Source.Weight));
        }

        return sequences;
    }

    /// <summary>A sequence per outermost entity of more than one token in texts where nested names are marked.</summary>
    public List<LabelledSequence> Inner(LabelSet labels)
    {
        var sequences = new List<LabelledSequence>();
        for (var i = 0; i < _texts.Count; i++)
        {
            var text = _texts[i];
            if (text.Source.Example.Tokens is not null || text.Source.OnlyNames) continue;
            for (var o = 0; o < text.Outer.Count; o++)
            {
                var around = text.Outer[o];
                var length = around.End - around.Start;
                if (length < 2 || !InnerFeatures.MayHoldNames(around.Type)) continue;
                var gold = new byte[length];
                foreach (var span in text.Inner.Where(s => s.Outer == o))
                {
                    var type = labels.IndexOf(span.Type);
                    for (var t = span.Start; t < span.End; t++) gold[t - around.Start] = (byte)labels.Label(type, t - span.Start, span.End - span.Start);
                }

                var features = new List<ulong>();
                var starts = new List<int> { 0 };
                for (var t = around.Start; t < around.End; t++)
                {
                    var (all, from, _) = _extracted[i];
                    features.AddRange(all.AsSpan(from[t], from[t + 1] - from[t]));
                    features.Add(InnerFeatures.Around(around.Type));
                    starts.Add(features.Count);
                }

                sequences.Add(new LabelledSequence([.. features], [.. starts], _extracted[i].Contexts[around.Start..around.End], gold, null, text.Source.Weight));
            }
        }

        return sequences;
    }

    // Each label with those of the same place in a span of the other kinds of places: such texts do not tell these apart.
    private static UInt128[] Places(LabelSet labels)
    {
        var kinds = new[] { EntityType.GeoPolitical, EntityType.Location, EntityType.Facility }.Select(labels.IndexOf).Where(t => t >= 0).ToList();
        var same = new UInt128[labels.Count];
        for (var label = 0; label < labels.Count; label++)
        {
            same[label] = UInt128.One << label;
            if (!kinds.Contains(labels.TypeOf(label))) continue;
            foreach (var kind in kinds) same[label] |= UInt128.One << (1 + (kind * labels.PerType) + ((label - 1) % labels.PerType));
        }

        return same;
    }

    // The labels of types that a text with names alone does not mark, and "outside" never stands against a name.
    private static UInt128 OpenLabels(LabelSet labels)
    {
        var open = UInt128.Zero;
        for (var label = 1; label < labels.Count; label++)
        {
            if (labels.Types[labels.TypeOf(label)] is not (EntityType.Person or EntityType.Organization or EntityType.GeoPolitical or EntityType.Location or EntityType.Facility))
            {
                open |= UInt128.One << label;
            }
        }

        return open;
    }
}
