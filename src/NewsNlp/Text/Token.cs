namespace NewsNlp.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with digits, hyphens and apostrophes inside.</summary>
    Word,

    /// <summary>Digits, with separators inside and a hyphenated ending behind (<c>2,5</c>, <c>14:05</c>, <c>1-і</c>).</summary>
    Number,

    /// <summary>Punctuation, one character a token.</summary>
    Punctuation,

    /// <summary>Other visible characters: currency, mathematics, emoji.</summary>
    Symbol,

    /// <summary>An address of web or mail.</summary>
    Link,

    /// <summary>A hashtag or mention, its mark included.</summary>
    Tag,
}

/// <summary>A token's place in its text, in UTF-16 code units.</summary>
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;
}
