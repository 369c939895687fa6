using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Languages;

/// <summary>How words hold together: what it costs to change the language between two of them, and how much a word's own spelling counts.</summary>
internal sealed record ChainSettings
{
    /// <summary>Weight of the summed n-gram scores of a word against the costs below.</summary>
    public float Emission { get; init; } = 0.15f;

    /// <summary>Cost of changing the language between two words of a clause, in nats.</summary>
    public float Switch { get; init; } = 1.5f;

    /// <summary>The same across punctuation.</summary>
    public float ClauseSwitch { get; init; } = 0.9f;

    /// <summary>Added to the cost of a change where it leads into a language that is none of ours: headlines mix Kazakh and Russian, hardly anything else.</summary>
    public float IntoOther { get; init; } = 1.5f;

    /// <summary>Share of its own scores that counts for an abbreviation in capitals.</summary>
    public float Abbreviation { get; init; } = 0.2f;

    /// <summary>The same for a Latin-script word in a text with Cyrillic letters: brands and borrowed names.</summary>
    public float Foreign { get; init; } = 0.3f;
}

/// <summary>The most probable language of each word: Viterbi over a chain whose states are the model's classes (Rabiner 1989).</summary>
internal static class LanguageChain
{
    /// <summary>Finds the best path.</summary>
    /// <param name="emissions">Score of each class for each word.</param>
    /// <param name="switches">Cost of changing the class in front of each word.</param>
    /// <param name="into">Cost that entering each class by a change adds.</param>
    /// <param name="start">Score of each class before the first word.</param>
    /// <param name="path">Receives the class of each word; holds back-pointers meanwhile.</param>
    public static void Decode(ReadOnlySpan<Vector256<float>> emissions, ReadOnlySpan<float> switches, in Vector256<float> into, in Vector256<float> start, Span<ushort> path)
    {
        var score = start + emissions[0];
        for (var i = 1; i < emissions.Length; i++)
        {
            var best = Max(score, out var from);
            var change = best - (Vector256.Create(switches[i]) + into);
            var changed = Vector256.GreaterThan(change, score);
            // The low byte tells which classes were entered by a change, the high one from where.
            path[i] = (ushort)(changed.ExtractMostSignificantBits() | ((uint)from << 8));
            score = Vector256.ConditionalSelect(changed, change, score) + emissions[i];
        }

        Max(score, out var at);
        for (var i = emissions.Length - 1; i >= 0; i--)
        {
            var back = path[i];
            path[i] = (ushort)at;
            if (i > 0 && (back >> at & 1) != 0) at = back >> 8;
        }
    }

    /// <summary>The largest of eight scores, in every element, and its index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> scores, out int index)
    {
        var max = Vector256.Max(scores, Vector256.Shuffle(scores, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        max = Vector256.Max(max, Vector256.Shuffle(max, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        max = Vector256.Max(max, Vector256.Shuffle(max, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        index = BitOperations.TrailingZeroCount(Vector256.Equals(scores, max).ExtractMostSignificantBits());
        return max;
    }
}
