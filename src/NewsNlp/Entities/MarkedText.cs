using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>A text to train on with its entities in tokens.</summary>
internal sealed class MarkedText
{
    private MarkedText(TokenizedText text, ulong[] stems, EntityTrainingText source, List<MarkedSpan> outer, List<MarkedSpan> inner)
    {
        (Text, Stems, Source, Outer, Inner) = (text, stems, source, outer, inner);
        var group = source.Example.Document ?? SentenceNumber(source.Example.Id) ?? source.Example.Text.ToLowerInvariant();
        Group = Hash.Of(group);
    }

    public TokenizedText Text { get; }

    public ulong[] Stems { get; }

    public EntityTrainingText Source { get; }

    /// <summary>Outermost entities by start.</summary>
    public IReadOnlyList<MarkedSpan> Outer { get; }

    /// <summary>Entities directly inside an outermost one.</summary>
    public IReadOnlyList<MarkedSpan> Inner { get; }

    /// <summary>Equal for texts that must not be told apart by a split: parts of one document, variants of one sentence.</summary>
    public ulong Group { get; }

    public static MarkedText Of(EntityTrainingText source, Language language)
    {
        var text = new TokenizedText();
        Set(text, source.Example);
        var stems = new ulong[text.Tokens.Length];
        for (var t = 0; t < stems.Length; t++) stems[t] = CrfFeatures.StemHash(text.TokenFolded(t), language);
        var (outer, inner) = Spans(text, source.Example.Entities ?? []);
        return new MarkedText(text, stems, source, outer, inner);
    }

    /// <summary>Takes an example's text with its own tokens, where it has some.</summary>
    public static void Set(TokenizedText text, NewsExample example)
    {
        if (example.Tokens is not { } given)
        {
            text.Set(example.Text);
            return;
        }

        var tokens = new Token[given.Count];
        for (var t = 0; t < tokens.Length; t++) tokens[t] = new Token(given[t].Start, given[t].End - given[t].Start, TokenKind.Word);
        text.Set(example.Text, tokens);
    }

    /// <summary>An example's entities in tokens: outermost ones, of two that cross the longer, and what lies directly inside them.</summary>
    public static (List<MarkedSpan> Outer, List<MarkedSpan> Inner) Spans(TokenizedText text, IReadOnlyList<EntitySpan> entities)
    {
        var spans = new List<MarkedSpan>();
        foreach (var entity in entities)
        {
            var (start, end) = (-1, 0);
            for (var t = 0; t < text.Tokens.Length; t++)
            {
                var token = text.Tokens[t];
                if (text.SourceEnd(token.End) <= entity.Start || text.SourceStart(token.Start) >= entity.End) continue;
                if (start < 0) start = t;
                end = t + 1;
            }

            if (start >= 0) spans.Add(new MarkedSpan(start, end, entity.Type, -1));
        }

        var outer = Outermost(spans);
        var inner = new List<MarkedSpan>();
        for (var i = 0; i < outer.Count; i++)
        {
            var around = outer[i];
            var within = spans.Where(s => s.Start >= around.Start && s.End <= around.End && s.End - s.Start < around.End - around.Start);
            inner.AddRange(Outermost(within).Select(s => s with { Outer = i }));
        }

        return (outer, inner);
    }

    private static List<MarkedSpan> Outermost(IEnumerable<MarkedSpan> spans)
    {
        var taken = new List<MarkedSpan>();
        foreach (var span in spans.OrderByDescending(s => s.End - s.Start).ThenBy(s => s.Start))
        {
            if (!taken.Exists(s => span.Start < s.End && s.Start < span.End)) taken.Add(span);
        }

        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        return taken;
    }

    private static string? SentenceNumber(string? id)
    {
        if (id is null) return null;
        var digits = id.AsSpan().TrimStart("ABCDEFID");
        return id.Length > 4 && digits.Length == id.Length - 3 ? digits.ToString() : id;
    }
}

/// <summary>An entity in tokens.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Type">Entity type.</param>
/// <param name="Outer">Index of the outermost entity around it, or −1.</param>
internal readonly record struct MarkedSpan(int Start, int End, string Type, int Outer);
