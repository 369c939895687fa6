using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Texts to train on as sequences of features and labels, each seeing the gazetteers of the other folds.</summary>
internal sealed class TrainingSequences
{
    private readonly IReadOnlyList<MarkedText> _texts;
    private readonly (ulong[] Features, int[] Starts, byte[] Contexts)[] _extracted;
    private readonly Dictionary<(EntityMarking, LabelSet), UInt128[]?> _alternatives = [];
    private readonly RecalledMarks _marks;

    public TrainingSequences(IReadOnlyList<MarkedText> texts, LearnedGazetteers learned, EntityTrainingOptions options)
    {
        _texts = texts;
        _marks = new RecalledMarks(options.Start, texts);
        _extracted = new (ulong[], int[], byte[])[texts.Count];
        Parallel.For(0, texts.Count, () => new FeatureArea(), (i, _, area) =>
        {
            var text = texts[i];
            var gazetteers = learned.For(text);
            var features = new CrfFeatures(options.Language, gazetteers.Stems, gazetteers.Phrases, options.Listed, options.Groups);
            var useListed = Hash.Finish(text.Group) % 100 >= (ulong)options.ListedDropout;
            features.Extract(text.Text, 0, text.Stems.Length, area, useListed);
            _extracted[i] = (area.Features.ToArray(), area.Starts[..(text.Stems.Length + 1)], area.Contexts[..text.Stems.Length]);
            return area;
        }, _ => { });
    }

    /// <summary>A sequence per text, labelled with its outermost entities.</summary>
    public List<LabelledSequence> Outer(LabelSet labels)
    {
        var sequences = new List<LabelledSequence>();
        var area = new EntityArea();
        for (var i = 0; i < _texts.Count; i++)
        {
            var text = _texts[i];
            var (spans, marking) = _marks.Of(text, area);
            var gold = new byte[text.Stems.Length];
            foreach (var span in spans)
            {
                var type = labels.IndexOf(span.Type);
                for (var t = span.Start; t < span.End; t++) gold[t] = (byte)labels.Label(type, t - span.Start, span.End - span.Start);
            }

            var allowed = Alternatives(marking, labels) is { } alternatives ? Array.ConvertAll(gold, g => alternatives[g]) : null;
            if (allowed is not null && text.Source.IsKnown) _marks.Narrow(text, gold, allowed);
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
            if (text.Source.Example.Tokens is not null || !text.Source.Marking.Nested) continue;
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

                var allowed = Alternatives(text.Source.Marking, labels) is { } alternatives ? Array.ConvertAll(gold, g => alternatives[g]) : null;
                var features = new List<ulong>();
                var starts = new List<int> { 0 };
                for (var t = around.Start; t < around.End; t++)
                {
                    var (all, from, _) = _extracted[i];
                    features.AddRange(all.AsSpan(from[t], from[t + 1] - from[t]));
                    features.Add(InnerFeatures.Around(around.Type));
                    starts.Add(features.Count);
                }

                sequences.Add(new LabelledSequence([.. features], [.. starts], _extracted[i].Contexts[around.Start..around.End], gold, allowed, text.Source.Weight));
            }
        }

        return sequences;
    }

    private UInt128[]? Alternatives(EntityMarking marking, LabelSet labels)
    {
        if (!_alternatives.TryGetValue((marking, labels), out var alternatives)) _alternatives[(marking, labels)] = alternatives = marking.Alternatives(labels);
        return alternatives;
    }
}
