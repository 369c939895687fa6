using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>The hashed character n-grams of a word between its boundaries: all of the shortest length, then the longer ones, each from left to right.</summary>
internal static class WordGrams
{
    public const int Min = 3;
    public const int Max = 5;

    /// <summary>What stands before and behind a word.</summary>
    public const char Boundary = '_';

    /// <summary>How many characters behind a word, and keys behind a word's, are read or overwritten.</summary>
    public const int Slack = 16;

    private const ulong Template = 2;
    private const int Lanes = 8;

    /// <summary>The number of a word's grams.</summary>
    public static int Count(int length) => length < Min ? 0 : 3 * (length - 1);

    /// <summary>Writes the keys of a word's grams.</summary>
    /// <param name="bounded">The word with a boundary on each side, and <see cref="Slack"/> more characters.</param>
    /// <param name="length">The word's length, at least <see cref="Min"/>.</param>
    /// <param name="keys">Receives the keys; <see cref="Slack"/> longer than their number.</param>
    public static void Fill(ReadOnlySpan<char> bounded, int length, Span<uint> keys)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Min);
        ArgumentOutOfRangeException.ThrowIfLessThan(bounded.Length, length + 2 + Slack);
        ArgumentOutOfRangeException.ThrowIfLessThan(keys.Length, Count(length) + Slack);
        if (Vector512.IsHardwareAccelerated) Vectors(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(bounded)), length, ref MemoryMarshal.GetReference(keys));
        else Scalar(bounded, length, keys);
    }

    /// <summary>The same, a gram at a time.</summary>
    public static void Scalar(ReadOnlySpan<char> bounded, int length, Span<uint> keys)
    {
        var seed = Hash.Step(Hash.Seed, Template);
        for (var start = 0; start < length; start++)
        {
            var hash = Hash.Step(Hash.Step(Hash.Step(seed, bounded[start]), bounded[start + 1]), bounded[start + 2]);
            keys[start] = TextKeys.Key(Hash.Finish(hash));
            if (start + 4 > length + 2) continue;
            hash = Hash.Step(hash, bounded[start + 3]);
            keys[length + start] = TextKeys.Key(Hash.Finish(hash));
            if (start + 5 > length + 2) continue;
            keys[(2 * length) - 1 + start] = TextKeys.Key(Hash.Finish(Hash.Step(hash, bounded[start + 4])));
        }
    }

    // Eight starts at a time, from the last ones back: what is written too much is then written over.
    private static void Vectors(ref ushort bounded, int length, ref uint keys)
    {
        var seed = Vector512.Create(Hash.Step(Hash.Seed, Template));
        for (var start = (length - 1) / Lanes * Lanes; start >= 0; start -= Lanes)
        {
            ref var first = ref Unsafe.Add(ref bounded, start);
            ref var target = ref Unsafe.Add(ref keys, start);
            var hash = Step(Step(Step(seed, ref first), ref Unsafe.Add(ref first, 1)), ref Unsafe.Add(ref first, 2));
            Store(hash, ref target);
            hash = Step(hash, ref Unsafe.Add(ref first, 3));
            Store(hash, ref Unsafe.Add(ref target, length));
            Store(Step(hash, ref Unsafe.Add(ref first, 4)), ref Unsafe.Add(ref target, (2 * length) - 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Step(Vector512<ulong> hash, ref ushort units)
    {
        var wide = Vector256.WidenLower(Vector128.LoadUnsafe(ref units).ToVector256Unsafe());
        return (hash ^ Vector512.WidenLower(wide.ToVector512Unsafe())) * Vector512.Create(Hash.Multiplier);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ulong> hash, ref uint keys)
    {
        hash ^= hash >>> 33;
        hash *= Vector512.Create(Hash.FirstMixer);
        hash ^= hash >>> 33;
        hash *= Vector512.Create(Hash.SecondMixer);
        var high = Vector512.Narrow((hash ^ (hash >>> 33)) >>> 32, Vector512<ulong>.Zero).GetLower();
        Vector256.Max(high, Vector256<uint>.One).StoreUnsafe(ref keys);
    }
}
