namespace NewsNlp.Entities;

/// <summary>How spans are cut into labels of tokens.</summary>
internal enum LabelScheme : byte
{
    /// <summary>Beginning, inside, outside.</summary>
    Iob2,

    /// <summary>Beginning, inside, end, single, outside (Ratinov and Roth 2009).</summary>
    Iobes,
}

/// <summary>The labels of a tagger: one for "outside" (always 0) and some per entity type; knows which may follow which.</summary>
internal sealed class LabelSet
{
    private const int Lanes = 16;

    private readonly string[] _types;

    public LabelSet(IEnumerable<string> types, LabelScheme scheme)
    {
        _types = [.. types];
        if (_types.Length is 0 or > MaxTypes) throw new ArgumentException($"A tagger takes 1 to {MaxTypes} entity types, not {_types.Length}.", nameof(types));
        if (_types.Distinct(StringComparer.Ordinal).Count() != _types.Length) throw new ArgumentException("Entity types repeat.", nameof(types));
        Scheme = scheme;
        PerType = scheme == LabelScheme.Iob2 ? 2 : 4;
        Count = 1 + (_types.Length * PerType);
        Stride = (Count + Lanes - 1) / Lanes * Lanes;
    }

    /// <summary>So that labels fit in seven bits.</summary>
    public const int MaxTypes = 31;

    public const int Outside = 0;

    public LabelScheme Scheme { get; }

    public IReadOnlyList<string> Types => _types;

    public int PerType { get; }

    public int Count { get; }

    /// <summary><see cref="Count"/> rounded up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>The type that a label belongs to, −1 for "outside".</summary>
    public int TypeOf(int label) => label == Outside ? -1 : (label - 1) / PerType;

    /// <summary>Whether a span starts at a token so labelled.</summary>
    public bool Starts(int label) => label != Outside && (label - 1) % PerType is 0 or 3;

    /// <summary>Whether the token before may be in the same span.</summary>
    public bool Continues(int label) => label != Outside && !Starts(label);

    /// <summary>Whether a span that holds a token so labelled may go on behind it.</summary>
    public bool GoesOn(int label) => label != Outside && (Scheme == LabelScheme.Iob2 || (label - 1) % PerType is 0 or 1);

    /// <summary>Whether a span may end with a token so labelled.</summary>
    public bool MayEnd(int label) => Scheme == LabelScheme.Iob2 || !GoesOn(label);

    public bool Allows(int from, int to) => Continues(to)
        ? GoesOn(from) && TypeOf(from) == TypeOf(to)
        : MayEnd(from);

    /// <summary>The label of the token at <paramref name="index"/> of a span of <paramref name="length"/> tokens.</summary>
    public int Label(int type, int index, int length)
    {
        var first = 1 + (type * PerType);
        if (Scheme == LabelScheme.Iob2) return index == 0 ? first : first + 1;
        if (length == 1) return first + 3;
        return index == 0 ? first : index == length - 1 ? first + 2 : first + 1;
    }

    public int IndexOf(string type) => Array.IndexOf(_types, type);
}
