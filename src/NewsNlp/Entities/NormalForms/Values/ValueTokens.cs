using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

internal enum ValueTokenKind : byte
{
    /// <summary>What a place behind the last token holds.</summary>
    None,

    Word,
    Number,

    /// <summary>23.11.2024 or 2024-11-23: <see cref="ValueToken.Number"/> is yyyymmdd.</summary>
    Date,

    /// <summary>14:05: <see cref="ValueToken.Number"/> is hhmm.</summary>
    Clock,

    Symbol,
}

/// <summary>A word, number or sign of a measured entity.</summary>
internal struct ValueToken
{
    public ValueTokenKind Kind;
    public char Symbol;
    public int Start, Length;
    public decimal Number;
}

/// <summary>Cuts the text of a date, time, sum, measure or number into words, numbers and signs.</summary>
internal ref struct ValueTokens
{
    private const int Capacity = 40;

    private TokenArray _tokens;
    private readonly ReadOnlySpan<char> _text;

    /// <param name="source">The surface form.</param>
    /// <param name="buffer">Receives the folded text; as long as the source.</param>
    public ValueTokens(ReadOnlySpan<char> source, Span<char> buffer)
    {
        for (var i = 0; i < source.Length; i++)
        {
            buffer[i] = source[i] switch
            {
                '–' or '—' or '−' or '‑' => '-',
                var c when Chars.IsSpace(c) => ' ',
                var c => Chars.Fold(c),
            };
        }

        _text = buffer[..source.Length];
        Cut();
    }

    public int Count { readonly get; private set; }

    public readonly ValueToken this[int i] => i >= 0 && i < Count ? _tokens[i] : default;

    /// <summary>A token's folded word, empty where it is none.</summary>
    public readonly ReadOnlySpan<char> Word(int i) => i >= 0 && i < Count && _tokens[i].Kind == ValueTokenKind.Word ? _text.Slice(_tokens[i].Start, _tokens[i].Length) : [];

    public readonly bool IsSymbol(int i, char symbol) => i >= 0 && i < Count && _tokens[i].Kind == ValueTokenKind.Symbol && _tokens[i].Symbol == symbol;

    public readonly bool IsNumber(int i) => i >= 0 && i < Count && _tokens[i].Kind == ValueTokenKind.Number;

    public readonly bool Is(int i, string word) => Word(i).SequenceEqual(word);

    public readonly bool StartsWith(int i, string stem) => Word(i).StartsWith(stem);

    /// <summary>The first token from a place on that is the word, or -1.</summary>
    public readonly int Find(string word, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            if (Is(i, word)) return i;
        }

        return -1;
    }

    /// <summary>The first token from a place on that starts so, or -1.</summary>
    public readonly int FindStem(string stem, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            if (StartsWith(i, stem)) return i;
        }

        return -1;
    }

    /// <summary>The first token from a place on that is one of the words, or -1.</summary>
    public readonly int FindAny(ReadOnlySpan<string> words, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            foreach (var word in words)
            {
                if (Is(i, word)) return i;
            }
        }

        return -1;
    }

    /// <summary>The first token from a place on that starts like one of the stems, or -1.</summary>
    public readonly int FindAnyStem(ReadOnlySpan<string> stems, int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            foreach (var stem in stems)
            {
                if (StartsWith(i, stem)) return i;
            }
        }

        return -1;
    }

    /// <summary>The first token that is the sign, or -1.</summary>
    public readonly int FindSymbol(char symbol)
    {
        for (var i = 0; i < Count; i++)
        {
            if (IsSymbol(i, symbol)) return i;
        }

        return -1;
    }

    private void Cut()
    {
        for (var i = 0; i < _text.Length && Count < Capacity;)
        {
            var start = i;
            var c = _text[i];
            if (c == ' ')
            {
                i++;
            }
            else if (c is >= '0' and <= '9')
            {
                _tokens[Count++] = CutNumber(ref i) with { Start = start, Length = i - start };
            }
            else if (Chars.IsLetter(c))
            {
                while (i < _text.Length && Chars.IsLetter(_text[i])) i++;
                _tokens[Count++] = new ValueToken { Kind = ValueTokenKind.Word, Start = start, Length = i - start };
            }
            else
            {
                i++;
                _tokens[Count++] = new ValueToken { Kind = ValueTokenKind.Symbol, Symbol = c, Start = start, Length = 1 };
            }
        }
    }

    private readonly ValueToken CutNumber(ref int i)
    {
        var first = Digits(ref i, out var firstLength);
        var at = i;

        // 23.11.2024
        if (firstLength <= 2 && Take(ref at, '.') && Digits(ref at, out var n) is var second && n is 1 or 2 && Take(ref at, '.') && Digits(ref at, out n) is var third && n == 4)
        {
            i = at;
            return new ValueToken { Kind = ValueTokenKind.Date, Number = (third * 10000) + (second * 100) + first };
        }

        // 2024-11-23
        at = i;
        if (firstLength == 4 && Take(ref at, '-') && Digits(ref at, out n) is var month && n == 2 && Take(ref at, '-') && Digits(ref at, out n) is var day && n == 2)
        {
            i = at;
            return new ValueToken { Kind = ValueTokenKind.Date, Number = (first * 10000) + (month * 100) + day };
        }

        // 14:05
        at = i;
        if (firstLength <= 2 && first <= 24 && Take(ref at, ':') && Digits(ref at, out n) is var minute && n == 2 && minute < 60)
        {
            i = at;
            return new ValueToken { Kind = ValueTokenKind.Clock, Number = (first * 100) + minute };
        }

        decimal value = first;
        while (firstLength <= 3 && i + 3 < _text.Length && _text[i] is ' ' or '.' && IsGroup(i + 1) && (_text[i] == ' ' || IsGroupedByDots(i)))
        {
            i++;
            value = (value * 1000) + Digits(ref i, out _);
        }

        at = i;
        if (at + 1 < _text.Length && _text[at] is ',' or '.' && _text[at + 1] is >= '0' and <= '9')
        {
            at++;
            var fraction = Digits(ref at, out n);
            if (n <= 9)
            {
                i = at;
                value += fraction * Power(-n);
            }
        }

        return new ValueToken { Kind = ValueTokenKind.Number, Number = value };
    }

    private readonly bool IsGroup(int at) => at + 3 <= _text.Length && IsDigit(at) && IsDigit(at + 1) && IsDigit(at + 2) && !IsDigit(at + 3);

    // 1.500.000 has groups, 1.500 is taken as a fraction.
    private readonly bool IsGroupedByDots(int at) => at + 4 < _text.Length && _text[at + 4] == '.' && IsGroup(at + 5) || (at >= 4 && _text[at - 4] == '.');

    private readonly bool IsDigit(int at) => at < _text.Length && _text[at] is >= '0' and <= '9';

    private readonly bool Take(ref int at, char c)
    {
        if (at >= _text.Length || _text[at] != c) return false;
        at++;
        return true;
    }

    private readonly long Digits(ref int at, out int length)
    {
        long value = 0;
        length = 0;
        while (IsDigit(at) && length < 18)
        {
            value = (value * 10) + (_text[at++] - '0');
            length++;
        }

        return value;
    }

    private static decimal Power(int exponent)
    {
        var value = 1m;
        for (; exponent < 0; exponent++) value /= 10;
        return value;
    }

    [InlineArray(Capacity)]
    private struct TokenArray
    {
        private ValueToken _first;
    }
}
