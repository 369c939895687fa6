namespace NewsNlp.Entities;

/// <summary>An entity found, in tokens of the text.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Type">Entity type.</param>
/// <param name="Confidence">Probability of exactly this span and type, 0 to 1.</param>
/// <param name="Inside">Index in the same buffer of the entity around it, −1 for an outermost one.</param>
internal readonly record struct TaggedSpan(int Start, int End, string Type, float Confidence, int Inside);

/// <summary>The work area of <see cref="EntityModel.Tag"/>, which also holds what it found. Reused, never shared.</summary>
internal sealed class EntityArea
{
    private TaggedSpan[] _spans = new TaggedSpan[64];
    private byte[] _path = new byte[256];
    private byte[] _innerPath = new byte[256];

    /// <summary>What the last call found: by start, a nested entity behind the one around it.</summary>
    public ReadOnlySpan<TaggedSpan> Spans => _spans.AsSpan(0, Count);

    internal int Count { get; private set; }

    internal FeatureArea Features { get; } = new();

    internal CrfLattice Lattice { get; } = new();

    internal CrfLattice InnerLattice { get; } = new();

    internal void Clear() => Count = 0;

    internal Span<byte> Path(int length)
    {
        if (_path.Length < length) _path = new byte[Math.Max(length, _path.Length * 2)];
        return _path.AsSpan(0, length);
    }

    internal Span<byte> InnerPath(int length)
    {
        if (_innerPath.Length < length) _innerPath = new byte[Math.Max(length, _innerPath.Length * 2)];
        return _innerPath.AsSpan(0, length);
    }

    internal int Add(TaggedSpan span)
    {
        if (Count == _spans.Length) Array.Resize(ref _spans, Count * 2);
        _spans[Count] = span;
        return Count++;
    }
}
