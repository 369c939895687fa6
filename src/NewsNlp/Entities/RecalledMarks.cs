namespace NewsNlp.Entities;

/// <summary>
/// The entities that training takes for right in a text: where the text does not tell, what the tagger that training starts from finds there, so that it
/// learns the new and keeps the rest (after Li and Hoiem, "Learning without forgetting", ECCV 2016).
/// </summary>
/// <param name="start">The tagger that training starts from, or null: texts alone tell.</param>
/// <param name="texts">The texts of the training.</param>
internal sealed class RecalledMarks(EntityModel? start, IReadOnlyList<MarkedText> texts)
{
    private readonly EntityMarking _known = start is null ? EntityMarking.Full : EntityMarking.Of(start.Types);

    // Words that were marked as a type that the tagger does not know.
    private readonly HashSet<ulong> _newWords = start is null ? [] : NewWords(start.Types, texts);

    /// <summary>The outermost entities of a text and what they tell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="area">The work area.</param>
    public (IReadOnlyList<MarkedSpan> Spans, EntityMarking Marking) Of(MarkedText text, EntityArea area)
    {
        var marking = text.Source.Marking;
        if (start is null || (!text.Source.IsKnown && (marking.CoversAll(start.Types) || marking.PlacesAreOne))) return (text.Outer, marking);
        start.Tag(text.Text, area, nested: false);
        var spans = text.Source.IsKnown ? [] : text.Outer.ToList();
        foreach (var found in area.Spans)
        {
            if (!text.Source.IsKnown && (marking.Types!.Contains(found.Type) || spans.Exists(s => s.Start < found.End && found.Start < s.End))) continue;
            spans.Add(new MarkedSpan(found.Start, found.End, found.Type, -1));
        }

        return (spans, text.Source.IsKnown ? _known : EntityMarking.Full);
    }

    /// <summary>
    /// In a text known to the tagger a new type may be where a word stands that was marked so elsewhere, and nowhere else: such a text was not searched for
    /// it, but most of its words are none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="gold">What the tagger found.</param>
    /// <param name="allowed">The labels that may be right at each token.</param>
    public void Narrow(MarkedText text, ReadOnlySpan<byte> gold, Span<UInt128> allowed)
    {
        for (var t = 0; t < gold.Length; t++)
        {
            if (!_newWords.Contains(text.Stems[t])) allowed[t] = UInt128.One << gold[t];
        }
    }

    private static HashSet<ulong> NewWords(IReadOnlyList<string> known, IReadOnlyList<MarkedText> texts) =>
        [.. texts.Where(t => !t.Source.IsKnown).SelectMany(t => t.Outer.Where(s => !known.Contains(s.Type)).SelectMany(s => t.Stems[s.Start..s.End]))];
}
