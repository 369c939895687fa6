using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Text;

/// <summary>Folds whole texts as <see cref="Chars.Fold"/> folds characters, sixteen at a time where they are of the ranges that news is made of.</summary>
internal static class Folding
{
    /// <summary>Writes the text in lower case with ё as е.</summary>
    /// <param name="source">The text.</param>
    /// <param name="target">Receives it; at least as long.</param>
    public static void Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length);
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(target));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= source.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
            {
                var block = Vector256.LoadUnsafe(ref from, (nuint)i);
                if (TryFold(block, out var folded)) folded.StoreUnsafe(ref to, (nuint)i);
                else Scalar(source.Slice(i, Vector256<ushort>.Count), target[i..]);
            }
        }

        Scalar(source[i..], target[i..]);
    }

    /// <summary>The same, a character at a time.</summary>
    public static void Scalar(ReadOnlySpan<char> source, Span<char> target)
    {
        for (var i = 0; i < source.Length; i++) target[i] = Chars.Fold(source[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFold(Vector256<ushort> c, out Vector256<ushort> folded)
    {
        // U+0490 to U+04BF and U+04D0 to U+04FF: capitals are even, each before its small letter. U+2010 to U+203F are marks.
        var paired = Within(c, 0x0490, 0x04BF) | Within(c, 0x04D0, 0x04FF);
        var known = Vector256.LessThan(c, Vector256.Create((ushort)0x00B5)) | Within(c, 0x00B6, 0x00BF) | Within(c, 0x0400, 0x045F) | paired | Within(c, 0x2010, 0x203F);
        var by32 = Within(c, 'A', 'Z') | Within(c, 0x0410, 0x042F);
        var step = (by32 & Vector256.Create((ushort)32)) + (Within(c, 0x0400, 0x040F) & Vector256.Create((ushort)80));
        folded = (c + step) | (paired & Vector256<ushort>.One);
        folded = Vector256.ConditionalSelect(Vector256.Equals(folded, Vector256.Create((ushort)'ё')), Vector256.Create((ushort)'е'), folded);
        return known.AsByte().ExtractMostSignificantBits() == uint.MaxValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Within(Vector256<ushort> c, int first, int last) =>
        Vector256.LessThanOrEqual(c - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
