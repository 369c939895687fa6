using System.Runtime.CompilerServices;

namespace NewsNlp.Text;

/// <summary>Splits a text into tokens with exact spans, without allocating: <c>foreach (var token in new TokenEnumerator(text))</c>.</summary>
/// <remarks>
/// White space and control characters separate tokens and belong to none. A word runs over letters and digits, and over a hyphen or apostrophe
/// between two of them; a number also over <c>. , :</c> between two digits. A percent sign takes a hyphenated ending along (<c>%-ке</c>).
/// </remarks>
internal ref struct TokenEnumerator(ReadOnlySpan<char> text)
{
    private const int MaxLink = 2048;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next = 0;

    public Token Current { get; private set; }

    public readonly TokenEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var text = _text;
        var i = _next;
        while ((uint)i < (uint)text.Length && Chars.IsSpace(text[i])) i++;
        if ((uint)i >= (uint)text.Length)
        {
            _next = text.Length;
            return false;
        }

        var start = i;
        var c = text[i];
        TokenKind kind;
        if (Chars.IsLetterOrDigit(c))
        {
            if (LinkLength(text, i) is var link and > 0)
            {
                i += link;
                kind = TokenKind.Link;
            }
            else
            {
                kind = Chars.IsDigit(c) ? TokenKind.Number : TokenKind.Word;
                i = WordEnd(text, i, ref kind);
            }
        }
        else if (c is '#' or '@' && i + 1 < text.Length && Chars.IsLetterOrDigit(text[i + 1]))
        {
            kind = TokenKind.Tag;
            i++;
            while (i < text.Length && (Chars.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
        }
        else if (c == '%' && i + 2 < text.Length && text[i + 1] == '-' && Chars.IsLetter(text[i + 2]))
        {
            kind = TokenKind.Symbol;
            i += 2;
            while (i < text.Length && Chars.IsLetter(text[i])) i++;
        }
        else
        {
            kind = Chars.IsPunctuation(c) && c != '%' ? TokenKind.Punctuation : TokenKind.Symbol;
            i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            if (c == '.') while (i < text.Length && text[i] == '.') i++;
        }

        _next = i;
        Current = new Token(start, i - start, kind);
        return true;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i, ref TokenKind kind)
    {
        while (true)
        {
            while ((uint)i < (uint)text.Length && Chars.IsWordPart(text[i])) i++;
            if (i + 1 >= text.Length || !Chars.IsLetterOrDigit(text[i + 1])) return i;
            var joins = text[i] switch
            {
                '-' or '\u2010' or '\u2011' => true,
                '\'' or '’' or 'ʼ' => Chars.IsLetter(text[i - 1]) && Chars.IsLetter(text[i + 1]),
                '.' or ',' or ':' => kind == TokenKind.Number && Chars.IsDigit(text[i - 1]) && Chars.IsDigit(text[i + 1]),
                _ => false,
            };
            if (!joins) return i;
            i++;
        }
    }

    // An address starts with a scheme or "www.", or holds "@" or a dot followed by a Latin ending, in a run of ASCII without spaces.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LinkLength(ReadOnlySpan<char> text, int start) =>
        text[start] < 128 ? AsciiLinkLength(text, start) : 0;

    private static int AsciiLinkLength(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + MaxLink);
        var end = start;
        int dot = -1, at = -1, scheme = -1;
        while (end < limit && text[end] is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '(' or ')' or ',' or ';'))
        {
            if (text[end] == '.') dot = end;
            else if (text[end] == '@' && at < 0) at = end;
            else if (text[end] == ':' && scheme < 0 && text[end..].StartsWith("://")) scheme = end;
            end++;
        }

        while (end > start && text[end - 1] is '.' or '!' or '?' or ':' or '\'') end--;
        if (scheme > start) return end - start;
        if (dot <= start || dot >= end - 2) return 0;
        if (!Letters(text[(dot + 1)..end], out var tail)) return 0;
        var host = text[start..end];
        if (at > start && at < dot) return dot + 1 + tail - start;
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || KnownEnding(text.Slice(dot + 1, tail)) ? end - start : 0;
    }

    private static bool Letters(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length])) length++;
        return length >= 2 && (length == text.Length || text[length] is '/' or '?' or '#' or ':');
    }

    private static bool KnownEnding(ReadOnlySpan<char> tail) =>
        tail is "kz" or "ru" or "com" or "org" or "net" or "info" or "gov" or "edu" or "me" or "io" or "su" or "tv" or "uz" or "kg" or "ua" or "by";
}
