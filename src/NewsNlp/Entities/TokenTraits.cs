using System.Runtime.CompilerServices;

namespace NewsNlp.Entities;

/// <summary>What a token looks like.</summary>
internal enum TokenForm : byte
{
    Lower,
    Capitalized,
    Capitals,
    Mixed,
    Number,
    OpeningQuote,
    ClosingQuote,
    Comma,
    Dash,
    Stop,
    Other,
}

/// <summary>What is known of one token before features are written: hashes and classes that its neighbours' features use too.</summary>
internal struct TokenTraits
{
    public ulong Word;
    public ulong Stem;
    public ulong Shape;
    public ulong Digits;
    public Five Prefixes;
    public Five Suffixes;
    public TokenForm Form;
    public byte Trigger;
    public bool StartsSentence;
    public byte RunIndex;
    public byte RunLength;

    /// <summary>1 from the first token inside quotes on, 0 outside.</summary>
    public byte QuoteIndex;

    /// <summary>1 at the last token inside quotes, 0 outside.</summary>
    public byte QuoteRest;

    /// <summary>Index of the token that opens the quotes around this one, −1 outside.</summary>
    public int QuoteStart;

    public int Learned;
    public int Phrase;
    public byte PhrasePlace;
    public int Listed;
    public byte ListedPlace;

    /// <summary>Hashes of the first or last 1 to 5 characters; 0 where the token is shorter.</summary>
    [InlineArray(5)]
    public struct Five
    {
        private ulong _first;
    }
}
