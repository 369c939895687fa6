using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>How a token is written, as far as it tells where a headline starts.</summary>
internal enum WordShape : byte
{
    /// <summary>Beyond the text's ends.</summary>
    None,
    Lower,
    Capital,

    /// <summary>Two or more letters, all of them capitals.</summary>
    AllCapitals,

    /// <summary>One capital letter: an initial, or a preposition that starts a sentence.</summary>
    OneCapital,

    /// <summary>Capitals inside the word.</summary>
    Mixed,
    LatinCapital,
    LatinLower,
    Digit,
    OpenQuote,
    CloseQuote,
    Stop,
    Colon,
    Dash,
    Mark,
    Symbol,
}

internal static class WordShapes
{
    public const int Count = 16;

    public static WordShape Of(ReadOnlySpan<char> text, Token token) => token.Kind switch
    {
        TokenKind.Word => OfWord(text.Slice(token.Start, token.Length)),
        TokenKind.Number => WordShape.Digit,
        TokenKind.Punctuation => OfMark(text, token),
        TokenKind.Link or TokenKind.Tag => WordShape.LatinLower,
        _ => WordShape.Symbol,
    };

    public static bool IsWord(this WordShape shape) => shape is >= WordShape.Lower and <= WordShape.Digit;

    public static bool IsCapital(this WordShape shape) => shape is >= WordShape.Capital and <= WordShape.LatinCapital;

    /// <summary>True where a headline could start with the token without anybody being surprised.</summary>
    public static bool MayStart(this WordShape shape) => shape.IsCapital() || shape is WordShape.Digit or WordShape.OpenQuote;

    private static WordShape OfWord(ReadOnlySpan<char> word)
    {
        int upper = 0, letters = 0;
        foreach (var c in word)
        {
            if (!Chars.IsLetter(c)) continue;
            letters++;
            if (Chars.IsUpper(c)) upper++;
        }

        var first = word[0];
        if (Chars.IsLatin(first)) return Chars.IsUpper(first) ? WordShape.LatinCapital : WordShape.LatinLower;
        if (upper == 0) return WordShape.Lower;
        if (letters == 1) return WordShape.OneCapital;
        if (upper == letters) return WordShape.AllCapitals;
        if (!Chars.IsUpper(first)) return WordShape.Mixed;
        return upper == 1 || word.IndexOfAny('-', '’', '\'') > 0 ? WordShape.Capital : WordShape.Mixed;
    }

    private static WordShape OfMark(ReadOnlySpan<char> text, Token token)
    {
        switch (text[token.Start])
        {
            case '«' or '„' or '‹' or '(' or '[':
                return WordShape.OpenQuote;
            case '»' or '›' or ')' or ']':
                return WordShape.CloseQuote;
            case '"' or '“' or '”' or '\'' or '’':
                // A quote of no side of its own opens where the text goes on right behind it.
                var before = token.Start == 0 || Chars.IsSpace(text[token.Start - 1]) || text[token.Start - 1] is '(' or '«' or '"';
                return before && token.End < text.Length && !Chars.IsSpace(text[token.End]) ? WordShape.OpenQuote : WordShape.CloseQuote;
            case '.' or '!' or '?' or '…':
                return WordShape.Stop;
            case ':':
                return WordShape.Colon;
            case '-' or '–' or '—' or '‒' or '―':
                return WordShape.Dash;
            default:
                return WordShape.Mark;
        }
    }
}
