namespace NewsNlp.Entities;

/// <summary>
/// Types that are new to a tagger: before training they score as the mean of the known ones does, so that they are no likelier than any of these anywhere.
/// </summary>
/// <param name="known">The tagger's labels.</param>
/// <param name="wider">Its labels with those of the new types behind them.</param>
internal sealed class NewTypes(LabelSet known, LabelSet wider)
{
    public LabelSet Wider => wider;

    /// <summary>Fills the new labels of a row whose known ones are filled.</summary>
    public void Fill(Span<float> row)
    {
        for (var label = known.Count; label < wider.Count; label++)
        {
            var sum = 0f;
            for (var type = 0; type < known.Types.Count; type++) sum += row[Of(label, type)];
            row[label] = sum / known.Types.Count;
        }
    }

    /// <summary>Fills a matrix of transitions, <c>[from][to]</c>, from that of the known labels.</summary>
    public void Fill(ReadOnlySpan<Half> from, Span<Half> to)
    {
        for (var i = 0; i < wider.Count; i++)
        {
            for (var j = 0; j < wider.Count; j++)
            {
                if (!wider.Allows(i, j)) continue;
                if (i < known.Count && j < known.Count)
                {
                    to[(i * wider.Count) + j] = from[(i * known.Count) + j];
                    continue;
                }

                var sum = 0f;
                for (var type = 0; type < known.Types.Count; type++) sum += (float)from[(Of(i, type) * known.Count) + Of(j, type)];
                to[(i * wider.Count) + j] = (Half)(sum / known.Types.Count);
            }
        }
    }

    // The label of a known type that stands for a new one; known labels stand for themselves.
    private int Of(int label, int type) => label < known.Count ? label : 1 + (type * known.PerType) + ((label - 1) % known.PerType);
}
