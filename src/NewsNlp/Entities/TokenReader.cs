using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Reads off a token what its own characters say.</summary>
internal static class TokenReader
{
    private const int MaxShape = 12;

    /// <summary>Fills in everything but what needs the neighbours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index of the token.</param>
    /// <param name="language">Whose stem is taken.</param>
    /// <param name="prefixes">Scratch for prefix hashes.</param>
    /// <param name="token">Receives what is read.</param>
    public static void Read(TokenizedText text, int index, Language language, Span<ulong> prefixes, ref TokenTraits token)
    {
        var chars = text.TokenChars(index);
        var folded = text.TokenFolded(index);
        var (hash, length) = (Hash.Seed, Math.Min(folded.Length, prefixes.Length));
        for (var i = 0; i < length; i++) prefixes[i] = hash = Hash.Step(hash, folded[i]);
        for (var i = length; i < folded.Length; i++) hash = Hash.Step(hash, folded[i]);
        token.Word = Hash.Finish(hash);
        var stem = Stemmer.StemLength(folded, language);
        token.Stem = stem == folded.Length ? token.Word : stem <= length ? Hash.Finish(prefixes[stem - 1]) : Hash.Of(folded[..stem]);
        for (var n = 0; n < 5; n++) token.Prefixes[n] = n < length ? Hash.Finish(prefixes[n]) : 0;
        hash = Hash.Seed;
        for (var n = 0; n < 5; n++)
        {
            if (n < folded.Length) hash = Hash.Step(hash, Chars.IsDigit(folded[^(n + 1)]) ? '0' : folded[^(n + 1)]);
            token.Suffixes[n] = n < folded.Length ? Hash.Finish(hash) : 0;
        }

        token.Form = Form(chars);
        token.Shape = Shape(chars);
        token.Digits = token.Form == TokenForm.Number ? Digits(chars) : 0;
        token.Trigger = (byte)Triggers.ClassOf(prefixes[..length], length == folded.Length ? length : 0);
        if (token.Form == TokenForm.Lower && !Chars.IsLetter(chars[0])) token.Form = TokenForm.Other;
    }

    private static TokenForm Form(ReadOnlySpan<char> chars)
    {
        switch (chars[0])
        {
            case '«' or '“' or '„':
                return TokenForm.OpeningQuote;
            case '»' or '”' or '"':
                return TokenForm.ClosingQuote;
            case ',':
                return TokenForm.Comma;
            case '-' or '–' or '—':
                return TokenForm.Dash;
            case '.' or '!' or '?' or '…':
                return TokenForm.Stop;
        }

        int upper = 0, letters = 0, digits = 0;
        foreach (var c in chars)
        {
            if (Chars.IsDigit(c)) digits++;
            else if (Chars.IsLetter(c))
            {
                letters++;
                if (Chars.IsUpper(c)) upper++;
            }
        }

        if (digits > 0 && Chars.IsDigit(chars[0])) return TokenForm.Number;
        if (letters == 0) return TokenForm.Other;
        if (upper == 0) return TokenForm.Lower;
        if (upper == letters && letters > 1) return TokenForm.Capitals;
        return Chars.IsUpper(chars[0]) && upper == 1 ? TokenForm.Capitalized : TokenForm.Mixed;
    }

    // Classes of characters, runs of one class as one.
    private static ulong Shape(ReadOnlySpan<char> chars)
    {
        var hash = Hash.Seed;
        var last = '\0';
        var written = 0;
        foreach (var c in chars)
        {
            var kind = Chars.IsDigit(c) ? '0' : !Chars.IsLetter(c) ? c : Chars.IsUpper(c) ? (Chars.IsLatin(c) ? 'L' : 'X') : Chars.IsLatin(c) ? 'l' : 'x';
            if (kind == last) continue;
            hash = Hash.Step(hash, last = kind);
            if (++written == MaxShape) break;
        }

        return Hash.Finish(hash);
    }

    // Each digit as 0, other characters as they are; values that days, hours and years have are told apart.
    private static ulong Digits(ReadOnlySpan<char> chars)
    {
        var hash = Hash.Seed;
        var (value, digits) = (0, 0);
        foreach (var c in chars)
        {
            hash = Hash.Step(hash, Chars.IsDigit(c) ? '0' : Chars.Fold(c));
            if (char.IsAsciiDigit(c) && digits < 5 && digits >= 0) (value, digits) = ((value * 10) + (c - '0'), digits + 1);
        }

        var size = value switch { 0 => 0, <= 12 => 1, <= 24 => 2, <= 31 => 3, <= 60 => 4, <= 100 => 5, < 1000 => 6, < 1800 => 7, < 2100 => 8, _ => 9 };
        return Hash.Finish(Hash.Step(hash, (ulong)size));
    }
}
