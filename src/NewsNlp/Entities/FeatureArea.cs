namespace NewsNlp.Entities;

/// <summary>The work area of <see cref="CrfFeatures"/>: what is known of each token, and the features written. Reused, never shared.</summary>
internal sealed class FeatureArea
{
    private ulong[] _features = new ulong[4096];
    private int _count;

    /// <summary>Hashes of all tokens' features behind each other.</summary>
    public ReadOnlySpan<ulong> Features => _features.AsSpan(0, _count);

    /// <summary>For each token the index of its first feature; one more than tokens.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>Transition context of each token.</summary>
    public byte[] Contexts { get; private set; } = [];

    internal TokenTraits[] Traits { get; private set; } = [];

    internal ulong[] Stems { get; private set; } = [];

    internal ulong[] Prefixes { get; } = new ulong[64];

    internal void Reset(int tokens)
    {
        _count = 0;
        if (Traits.Length >= tokens) return;
        var capacity = Math.Max(64, tokens);
        Traits = new TokenTraits[capacity];
        Stems = new ulong[capacity];
        Contexts = new byte[capacity];
        Starts = new int[capacity + 1];
    }

    /// <summary>Room for at least <paramref name="room"/> more features.</summary>
    internal Span<ulong> Room(int room)
    {
        if (_features.Length - _count < room) Array.Resize(ref _features, Math.Max(_features.Length * 2, _count + room));
        return _features.AsSpan(_count);
    }

    internal int Count
    {
        get => _count;
        set => _count = value;
    }
}
