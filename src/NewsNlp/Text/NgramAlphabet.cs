using System.Runtime.InteropServices;

namespace NewsNlp.Text;

/// <summary>8-bit codes of the characters that n-grams are made of; part of the model format, version 1.</summary>
/// <remarks>Lower-case letters of Cyrillic and Latin have their own; all digits share one, and so do all other letters, and all the rest.</remarks>
internal static class NgramAlphabet
{
    public const byte Boundary = 1;

    private const byte Digit = 2, Hyphen = 3, Apostrophe = 4, OtherLetter = 5, Other = 6, ArchaicCyrillic = 7, FirstLetter = 8;

    private static readonly byte[] s_codes = Build();

    /// <summary>The table's first element; indexed by any UTF-16 code unit.</summary>
    public static ref byte Codes => ref MemoryMarshal.GetArrayDataReference(s_codes);

    private static byte[] Build()
    {
        var codes = new byte[char.MaxValue + 1];
        int next = FirstLetter;
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            codes[i] = c switch
            {
                _ when Chars.IsDigit(c) => Digit,
                '-' or '\u2010' or '\u2011' => Hyphen,
                '\'' or '’' or 'ʼ' or 'ʻ' or '‘' or '`' => Apostrophe,
                >= '\u0460' and <= '\u0489' or >= '\u0500' and <= '\u052F' => ArchaicCyrillic,
                _ when !Chars.IsLetter(c) => Other,
                _ when HasOwnCode(c) => (byte)next++,
                _ => OtherLetter,
            };
        }

        if (next > byte.MaxValue + 1) throw new InvalidOperationException($"{next} codes do not fit a byte.");
        return codes;
    }

    // Basic Latin, Latin-1, Latin Extended-A, ǵ and ə; Cyrillic and its extensions of today's alphabets.
    private static bool HasOwnCode(char c) =>
        Chars.Lower(c) == c
        && c is (>= 'a' and <= 'z') or (>= '\u00DF' and <= '\u017F') or 'ǵ' or 'ə' or (>= '\u0430' and <= '\u045F') or (>= '\u048A' and <= '\u04FF');
}
