using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>How entities of a data set with few classes are compared: classes that it does not have are passed over, others folded.</summary>
internal sealed class EntityScheme
{
    private readonly Func<string, string?> _fold;

    private EntityScheme(Func<string, string?> fold) => _fold = fold;

    /// <summary>factRuEval-2016: persons, organisations, and GPE, LOC and FAC as one class.</summary>
    public static EntityScheme FactRuEval { get; } = new(type => type switch
    {
        EntityType.Person or EntityType.Organization => type,
        EntityType.GeoPolitical or EntityType.Location or EntityType.Facility => EntityType.Location,
        _ => null,
    });

    /// <summary>The class that stands for a type; null where it does not count.</summary>
    public string? Fold(string type) => _fold(type);

    /// <summary>The right spans that count.</summary>
    public IReadOnlyList<EntitySpan> Gold(IReadOnlyList<EntitySpan> spans) =>
        [.. spans.Select(s => (Span: s, Type: _fold(s.Type))).Where(s => s.Type is not null).Select(s => s.Span with { Type = s.Type! })];

    /// <summary>The given spans that count; names inside others count where what is around them does not.</summary>
    public IReadOnlyList<(EntitySpan Span, float Confidence)> Given(IReadOnlyList<(EntitySpan Span, float Confidence)> spans) =>
        [.. spans.Select(s => (s.Span, s.Confidence, Type: _fold(s.Span.Type))).Where(s => s.Type is not null).Select(s => (s.Span with { Type = s.Type! }, s.Confidence))];
}
