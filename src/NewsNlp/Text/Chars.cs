using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Text;

/// <summary>Character classes and case folding by table, independent of culture.</summary>
internal static class Chars
{
    private const byte Letter = 1, Digit = 2, Space = 4, Punctuation = 8, Upper = 16, Cyrillic = 32, Latin = 64, Mark = 128;

    private static readonly byte[] s_class = BuildClasses();
    private static readonly char[] s_lower = BuildLower(foldYo: false);
    private static readonly char[] s_folded = BuildLower(foldYo: true);

    public static bool IsLetter(char c) => (ClassOf(c) & Letter) != 0;

    public static bool IsDigit(char c) => (ClassOf(c) & Digit) != 0;

    public static bool IsLetterOrDigit(char c) => (ClassOf(c) & (Letter | Digit)) != 0;

    /// <summary>Letter, digit or combining mark: what runs on inside a word.</summary>
    public static bool IsWordPart(char c) => (ClassOf(c) & (Letter | Digit | Mark)) != 0;

    public static bool IsSpace(char c) => (ClassOf(c) & Space) != 0;

    public static bool IsPunctuation(char c) => (ClassOf(c) & Punctuation) != 0;

    public static bool IsUpper(char c) => (ClassOf(c) & Upper) != 0;

    public static bool IsCyrillic(char c) => (ClassOf(c) & Cyrillic) != 0;

    public static bool IsLatin(char c) => (ClassOf(c) & Latin) != 0;

    public static bool IsMark(char c) => (ClassOf(c) & Mark) != 0;

    /// <summary>Lower case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_lower), c);

    /// <summary>Lower case with ё as е: the form in which stems, n-grams and lexicon entries are compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_folded), c);

    // The tables hold an element for every code unit, so that no index lies outside them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte ClassOf(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_class), c);

    private static byte[] BuildClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            byte value = 0;
            if (char.IsLetter(c)) value |= Letter;
            if (char.IsDigit(c)) value |= Digit;
            if (char.IsWhiteSpace(c) || char.IsControl(c)) value |= Space;
            if (char.IsPunctuation(c)) value |= Punctuation;
            if (char.IsUpper(c)) value |= Upper;
            if (char.IsLetter(c) && c is >= '\u0400' and <= '\u052F') value |= Cyrillic;
            if (char.IsLetter(c) && (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF')) value |= Latin;
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) value |= Mark;
            classes[i] = value;
        }

        return classes;
    }

    private static char[] BuildLower(bool foldYo)
    {
        var lower = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++) lower[i] = char.ToLowerInvariant((char)i);
        if (foldYo) lower['ё'] = lower['Ё'] = 'е';
        return lower;
    }
}
