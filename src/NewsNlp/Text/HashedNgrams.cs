using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Text;

/// <summary>The one text featurizer: character n-grams of two letters and more inside word boundaries, and the word itself, hashed into 2^bits slots.</summary>
/// <remarks>
/// Every letter of the two scripts has an 8-bit code (<see cref="NgramAlphabet"/>), so that a run of up to eight fits one 64-bit window; a slot is
/// the top bits of window × odd constant (multiplicative hashing, Knuth, TAOCP 3, 6.4). Words too long for the window are hashed code by
/// code. Slots are part of the model format, version 1.
/// </remarks>
internal readonly struct HashedNgrams
{
    /// <summary>Characters of a word that count; what lies behind is ignored.</summary>
    public const int MaxWord = 40;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong WordSeed = 0xD6E8FEB86659FD93;

    private readonly int _longest;
    private readonly int _shift;

    /// <param name="bits">Base-2 logarithm of the number of slots, 8 to 24.</param>
    /// <param name="longest">Length of the longest n-gram, boundary marks included, 2 to 6.</param>
    public HashedNgrams(int bits, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 24);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, 6);
        _longest = longest;
        _shift = 64 - bits;
    }

    /// <summary>Length of a buffer that takes the slots of any one word.</summary>
    public const int MaxSlots = ((MaxWord + 2) * 6) + 1;

    /// <summary>Writes the slots of one word, repeated ones included.</summary>
    /// <param name="folded">The word in lower case with ё as е.</param>
    /// <param name="slots">Receives the slots; at least <see cref="MaxSlots"/> long.</param>
    /// <returns>The number of slots written.</returns>
    public int Fill(ReadOnlySpan<char> folded, Span<int> slots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots.Length, MaxSlots);
        if (folded.Length > MaxWord) folded = folded[..MaxWord];
        ref var slot = ref MemoryMarshal.GetReference(slots);
        ref var codes = ref NgramAlphabet.Codes;
        int shift = _shift, longest = _longest, count = 0, seen = 1;
        ulong window = NgramAlphabet.Boundary, word = WordSeed;
        foreach (var c in folded)
        {
            ulong code = Unsafe.Add(ref codes, c);
            word = (word ^ code) * Multiplier;
            window = (window << 8) | code;
            seen++;
            count += Grams(ref Unsafe.Add(ref slot, count), window, Math.Min(seen, longest), shift);
        }

        window = (window << 8) | NgramAlphabet.Boundary;
        // The closing mark alone says nothing; with what stands before it, it marks the ending.
        for (var n = 2; n <= Math.Min(seen + 1, longest); n++) Unsafe.Add(ref slot, count++) = Slot(window, n, shift);
        Unsafe.Add(ref slot, count++) = (int)(((word ^ (word >> 29)) * Multiplier) >> shift);
        return count;
    }

    /// <summary>The sum, over a word's slots as <see cref="Fill"/> gives them, of eight weights each, without writing the slots down.</summary>
    /// <param name="folded">The word in lower case with ё as е.</param>
    /// <param name="weights">The first of eight weights of the first slot.</param>
    /// <param name="count">The number of slots.</param>
    public Vector256<int> Sum(ReadOnlySpan<char> folded, ref readonly short weights, out int count)
    {
        if (folded.Length > MaxWord) folded = folded[..MaxWord];
        ref var table = ref Unsafe.AsRef(in weights);
        ref var codes = ref NgramAlphabet.Codes;
        int shift = _shift, longest = _longest, seen = 1;
        count = 0;
        ulong window = NgramAlphabet.Boundary, word = WordSeed;
        var sum = Vector256<int>.Zero;
        foreach (var c in folded)
        {
            ulong code = Unsafe.Add(ref codes, c);
            word = (word ^ code) * Multiplier;
            window = (window << 8) | code;
            seen++;
            var n = Math.Min(seen, longest);
            count += n - 1;
            sum += Eight(ref table, window & 0xFFFF, shift);
            if (n >= 3) sum += Eight(ref table, window & 0xFFFFFF, shift);
            if (n >= 4) sum += Eight(ref table, window & 0xFFFFFFFF, shift);
            if (n >= 5) sum += Eight(ref table, window & 0xFFFFFFFFFF, shift);
            if (n >= 6) sum += Eight(ref table, window & 0xFFFFFFFFFFFF, shift);
        }

        window = (window << 8) | NgramAlphabet.Boundary;
        for (var n = 2; n <= Math.Min(seen + 1, longest); n++, count++) sum += Eight(ref table, window & (ulong.MaxValue >> (64 - (8 * n))), shift);
        count++;
        return sum + Eight(ref table, word ^ (word >> 29), shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref short table, ulong key, int shift) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref table, (nuint)((key * Multiplier) >> shift) * 8).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Grams(ref int slot, ulong window, int longest, int shift)
    {
        for (var n = 2; n <= longest; n++) Unsafe.Add(ref slot, n - 2) = Slot(window, n, shift);
        return longest - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong window, int n, int shift) => (int)(((window & (ulong.MaxValue >> (64 - (8 * n)))) * Multiplier) >> shift);
}
