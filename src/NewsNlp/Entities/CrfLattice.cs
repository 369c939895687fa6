namespace NewsNlp.Entities;

/// <summary>The work area of one sequence: emission scores and transition contexts in, path scores and marginals out. Reused, never shared.</summary>
internal sealed class CrfLattice
{
    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>Scores, <c>[token][label]</c>, each row padded to the label set's stride.</summary>
    public float[] Emissions { get; private set; } = [];

    /// <summary>The transition context of each token; the first token's is not used.</summary>
    public byte[] Contexts { get; private set; } = [];

    /// <summary>The labels that each token may have, a bit each, or null where all may.</summary>
    public UInt128[]? Allowed { get; set; }

    internal float[] Factors { get; private set; } = [];

    internal float[] Alpha { get; private set; } = [];

    internal float[] Beta { get; private set; } = [];

    internal float[] Scales { get; private set; } = [];

    internal float[] Next { get; private set; } = [];

    internal int[] Back { get; private set; } = [];

    /// <summary>Makes room for a sequence and clears its emissions.</summary>
    public void Reset(int length, int stride)
    {
        Length = length;
        var size = length * stride;
        if (Emissions.Length < size || Next.Length < stride)
        {
            var capacity = Math.Max(size, 64 * stride);
            Emissions = new float[capacity];
            Factors = new float[capacity];
            Alpha = new float[capacity];
            Beta = new float[capacity];
            Back = new int[capacity];
            Next = new float[stride];
        }

        if (Contexts.Length < length)
        {
            Contexts = new byte[Math.Max(64, length)];
            Scales = new float[Contexts.Length];
        }

        Emissions.AsSpan(0, size).Clear();
    }

    internal void Mask(int t, Span<float> factors)
    {
        if (Allowed is null) return;
        var bits = Allowed[t];
        for (var j = 0; j < factors.Length; j++)
        {
            if ((bits >> j & 1) == 0) factors[j] = 0;
        }
    }
}
