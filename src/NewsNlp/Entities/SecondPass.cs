namespace NewsNlp.Entities;

/// <summary>Learns, over what cross-fitted taggers say, what a second pass over a document adds to the scores of the first.</summary>
/// <param name="texts">The texts, none of them empty.</param>
/// <param name="sequences">Their sequences.</param>
/// <param name="fit">What taggers that have not seen them say.</param>
/// <param name="outer">The tagger of outermost entities, whose transitions both passes take.</param>
internal sealed class SecondPass(IReadOnlyList<MarkedText> texts, IReadOnlyList<LabelledSequence> sequences, CrossFit fit, CrfLayer outer)
{
    private readonly LabelSet _labels = outer.Labels;

    /// <summary>The weights of <see cref="DocumentFeatures"/>; null where no text is a part of a document.</summary>
    public FeatureTable? Train(EntityTrainingOptions options, Action<CrfProgress>? told, CancellationToken cancellation)
    {
        var seen = Documents().ToList();
        if (seen.Count == 0) return null;
        var data = CrfDataset.Compile(_labels, CrfFeatures.ContextCount, seen, options.MinCount, outer.Crf);
        var trainer = options.Trainer with { MaxIterations = Math.Min(options.Trainer.MaxIterations, options.FoldIterations) };
        return FeatureTable.From(data, CrfTrainer.Train(data, trainer, told, null, cancellation));
    }

    private IEnumerable<LabelledSequence> Documents()
    {
        var memory = new DocumentMemory();
        for (var first = 0; first < texts.Count;)
        {
            var end = first + 1;
            while (texts[first].Source.Example.Document is { } document && end < texts.Count && texts[end].Source.Example.Document == document) end++;
            if (end > first + 1)
            {
                memory.Reset(_labels.Count);
                for (var i = first; i < end; i++)
                {
                    for (var t = 0; t < texts[i].Stems.Length; t++) memory.Add(texts[i].Stems[t], fit.Path(i)[t]);
                }

                var at = 0;
                for (var i = first; i < end; at += texts[i++].Stems.Length) yield return Sequence(memory, at, i);
            }

            first = end;
        }
    }

    private LabelledSequence Sequence(DocumentMemory memory, int at, int text)
    {
        var sequence = sequences[text];
        var features = new ulong[sequence.Gold.Length * DocumentFeatures.MaxPerToken];
        var starts = new int[sequence.Gold.Length + 1];
        for (var t = 0; t < sequence.Gold.Length; t++)
        {
            starts[t + 1] = starts[t] + DocumentFeatures.Write(memory, at + t, at, at + sequence.Gold.Length, sequence.Contexts[t], features.AsSpan(starts[t]));
        }

        return sequence with { Features = features[..starts[^1]], Starts = starts, Base = fit.Emissions(text) };
    }
}
