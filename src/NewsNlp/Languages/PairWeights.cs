using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>The second look, Kazakh against Russian and nothing else: one 16-bit weight per slot, positive where it speaks for Kazakh.</summary>
/// <remarks>
/// The classes' weights keep neighbouring languages out, and pay for it in words that Kazakh and Russian share. Between the two of them, these weights,
/// which have seen no third language, are right more often.
/// </remarks>
internal sealed class PairWeights
{
    private readonly HashedNgrams _ngrams;
    private readonly short[] _weights;

    public PairWeights(int bits, int longest, float scale, float bias, PairSettings settings, short[] weights)
    {
        (Scale, Bias, Settings, _weights) = (scale, bias, settings, weights);
        _ngrams = new HashedNgrams(bits, longest);
    }

    /// <summary>What one step of a stored weight amounts to.</summary>
    public float Scale { get; }

    /// <summary>Log-odds of Kazakh before anything is read.</summary>
    public float Bias { get; }

    public PairSettings Settings { get; }

    public ReadOnlySpan<short> Slots => _weights;

    /// <summary>Rounds weights to 16 bits.</summary>
    public static PairWeights Quantize(int bits, int longest, IReadOnlyList<float> weights, float bias, PairSettings settings)
    {
        var scale = Math.Max(1e-6f, weights.Max(MathF.Abs)) / short.MaxValue;
        return new PairWeights(bits, longest, scale, bias, settings, [.. weights.Select(w => (short)MathF.Round(w / scale))]);
    }

    /// <summary>The sum of the weights of a folded word's n-grams, in log-odds.</summary>
    public float Sum(ReadOnlySpan<char> folded)
    {
        Span<int> slots = stackalloc int[HashedNgrams.MaxSlots];
        var sum = 0;
        foreach (var slot in slots[.._ngrams.Fill(folded, slots)]) sum += _weights[slot];
        return sum * Scale;
    }
}

/// <summary>When the second look is taken and how it counts.</summary>
internal sealed record PairSettings
{
    /// <summary>Texts of at most this many words get it: longer ones are plain enough without.</summary>
    public int Words { get; init; } = 4;

    /// <summary>Weight of a word's log-odds in the chain, against the cost of changing the language.</summary>
    public float Emission { get; init; } = 0.5f;

    /// <summary>Divides the log-odds of a whole text before they become a probability.</summary>
    public float Temperature { get; init; } = 0.55f;
}
