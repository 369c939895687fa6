namespace NewsNlp.Text;

/// <summary>Cuts a text's tokens into sentences: <c>foreach (var range in new SentenceEnumerator(text))</c> gives ranges of token indices.</summary>
/// <remarks>
/// A sentence ends at a line break, and behind <c>. ! ? …</c> where a capital, digit or quote follows and no initial or abbreviation precedes.
/// No sentence is longer than <see cref="MaxTokens"/> tokens, so that the cost of a text grows with its length alone.
/// </remarks>
internal ref struct SentenceEnumerator(TokenizedText text)
{
    public const int MaxTokens = 256;

    // Abbreviations that a capital may follow within a sentence.
    private static readonly string[] s_abbreviations =
    [
        "г", "гг", "ул", "пр", "просп", "пос", "обл", "р", "им", "т", "д", "ст", "см", "др", "тыс", "млн", "млрд", "руб", "тг", "проф", "акад", "стр",
        "ж", "жж", "б", "ғ", "қ", "көш", "мыс", "т.б", "атын",
    ];

    private readonly TokenizedText _text = text;
    private int _next = 0;

    public Range Current { get; private set; }

    public readonly SentenceEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var tokens = _text.Tokens;
        if (_next >= tokens.Length) return false;
        var start = _next;
        var limit = Math.Min(tokens.Length, start + MaxTokens);
        var end = start + 1;
        while (end < limit && !EndsBefore(end)) end++;
        _next = end;
        Current = start..end;
        return true;
    }

    // Whether a sentence ends between the tokens at - 1 and at.
    private readonly bool EndsBefore(int at)
    {
        var tokens = _text.Tokens;
        var chars = _text.Chars;
        var gap = chars[tokens[at - 1].End..tokens[at].Start];
        if (gap.IsEmpty) return false;
        if (gap.Contains('\n')) return true;
        var mark = at - 1;
        while (mark > 0 && chars[tokens[mark].Start] is '»' or '"' or '”' or ')' && tokens[mark].Kind == TokenKind.Punctuation) mark--;
        if (chars[tokens[mark].Start] is not ('.' or '!' or '?' or '…')) return false;
        var first = chars[tokens[at].Start];
        if (!Chars.IsUpper(first) && !Chars.IsDigit(first) && first is not ('«' or '"' or '“' or '—' or '–' or '-')) return false;
        return mark == 0 || chars[tokens[mark].Start] != '.' || tokens[mark].Length > 1 || tokens[mark - 1].End < tokens[mark].Start || !IsAbbreviation(mark - 1);
    }

    private readonly bool IsAbbreviation(int at)
    {
        var token = _text.Tokens[at];
        if (token.Kind != TokenKind.Word) return false;
        if (token.Length == 1 && Chars.IsUpper(_text.Chars[token.Start])) return true;
        var folded = _text.TokenFolded(at);
        foreach (var abbreviation in s_abbreviations)
        {
            if (folded.SequenceEqual(abbreviation)) return true;
        }

        return false;
    }
}
