namespace NewsNlp.Entities.Forms;

/// <summary>A number read from tokens: where it ends and which multiplier closed it (1 where none did).</summary>
internal readonly record struct ReadNumber(decimal Value, int Start, int End, decimal Multiplier);

/// <summary>One number or a range of two.</summary>
internal readonly record struct NumberSpan(ReadNumber From, ReadNumber? To)
{
    public int End => To?.End ?? From.End;
}

/// <summary>Reads numbers in digits and words of both languages, with thousands and millions, halves and ranges.</summary>
internal static class NumberReader
{
    /// <summary>The first number or range from a token on.</summary>
    public static bool TryFind(ref ValueTokens tokens, int from, out NumberSpan span)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (!TryRead(ref tokens, i, out var first)) continue;
            span = new NumberSpan(first, ReadSecond(ref tokens, first));
            if (span.To is { } second && first.Multiplier == 1 && second.Multiplier > 1 && first.Value < second.Value / second.Multiplier)
            {
                span = span with { From = first with { Value = first.Value * second.Multiplier } };
            }

            return true;
        }

        span = default;
        return false;
    }

    /// <summary>Reads a number that starts at a token.</summary>
    public static bool TryRead(ref ValueTokens tokens, int start, out ReadNumber number)
    {
        if (TryFraction(ref tokens, start, out number)) return true;
        decimal total = 0, current = 0, lastMultiplier = decimal.MaxValue, multiplier = 1;
        var i = start;
        bool any = false, isDigits = false;
        for (; i < tokens.Count; i++)
        {
            // «300 мыңнан 500 мыңға дейін»: only the last word of a number takes an ending.
            if (any && IsAblative(tokens.Word(i - 1))) break;
            if (tokens.IsNumber(i))
            {
                if (any && (isDigits || multiplier == 1)) break;
                current += tokens[i].Number;
                any = isDigits = true;
                multiplier = 1;
                continue;
            }

            // «150 тыс. тенге»: the dot of an abbreviated multiplier.
            if (any && tokens.IsSymbol(i, '.') && tokens.StartsWith(i - 1, "тыс")) continue;
            var word = tokens.Word(i);
            if (word.IsEmpty) break;
            if (any && tokens.Is(i, "с") && tokens.StartsWith(i + 1, "половин"))
            {
                current += 0.5m;
                i++;
                continue;
            }

            if (any && word.StartsWith("жарым"))
            {
                current += 0.5m;
                continue;
            }

            // «сотни», «тысячи» alone tell no number, «около сотни» does.
            if (!any && i == 0 && word is "тысячи") break;
            if (!any && i > 0 && word is "сотни")
            {
                number = new ReadNumber(100, i, i + 1, 1);
                return true;
            }

            if (!TryWord(word, out var meaning) || meaning.Kind is NumberWordKind.Ordinal or NumberWordKind.Fraction) break;
            if (meaning.Kind == NumberWordKind.Unit)
            {
                if (isDigits && multiplier == 1) break;
                if (meaning.Value == 100 && current is >= 2 and <= 9 && !isDigits) current *= 100;
                else if (current != 0 && (Magnitude(meaning.Value) >= LastMagnitude(current) || meaning.Value == 0)) break;
                else current += meaning.Value;
                any = true;
                isDigits = false;
                multiplier = 1;
                continue;
            }

            if (meaning.Value >= lastMultiplier) break;
            total += (current == 0 ? 1 : current) * meaning.Value;
            current = 0;
            lastMultiplier = multiplier = meaning.Value;
            any = true;
            isDigits = false;
        }

        while (i > start && tokens.IsSymbol(i - 1, '.')) i--;
        number = new ReadNumber(total + current, start, i, multiplier);
        return any;
    }

    // полмиллиона, полтысячи
    private static bool TryWord(ReadOnlySpan<char> word, out NumberWord meaning)
    {
        if (NumberWords.TryGet(word, out meaning)) return true;
        if (!word.StartsWith("пол") || !NumberWords.TryGet(word[3..], out meaning) || meaning.Value < 100) return false;
        meaning = new NumberWord(meaning.Value / 2, NumberWordKind.Unit);
        return true;
    }

    // «үштен бірі», «две трети», «треть»
    private static bool TryFraction(ref ValueTokens tokens, int start, out ReadNumber number)
    {
        number = default;
        if (NumberWords.TryGet(tokens.Word(start), out var first))
        {
            if (first.Kind == NumberWordKind.Fraction)
            {
                number = new ReadNumber(1 / first.Value, start, start + 1, 1);
                return true;
            }

            var isWord = NumberWords.TryGet(tokens.Word(start + 1), out var second);
            if (first.Kind == NumberWordKind.Unit && isWord && second.Kind == NumberWordKind.Fraction)
            {
                number = new ReadNumber(first.Value / second.Value, start, start + 2, 1);
                return true;
            }

            if (first.Kind == NumberWordKind.Unit && first.Value > 1 && isWord && second.Kind == NumberWordKind.Unit && second.Value < first.Value && IsAblative(tokens.Word(start)))
            {
                number = new ReadNumber(second.Value / first.Value, start, start + 2, 1);
                return true;
            }
        }

        if (!tokens.StartsWith(start, "жартысы")) return false;
        number = new ReadNumber(0.5m, start, start + 1, 1);
        return true;
    }

    private static ReadNumber? ReadSecond(ref ValueTokens tokens, ReadNumber first)
    {
        var next = first.End;
        if (tokens.IsSymbol(next, '-') && TryReadBehindSign(ref tokens, next + 1, out var second)) return second;
        var before = tokens[first.Start - 1].Kind == ValueTokenKind.Symbol ? first.Start - 2 : first.Start - 1;
        var opened = tokens.Word(before) is "от" or "с" or "со";
        for (var i = next; opened && i < Math.Min(tokens.Count, next + 3); i++)
        {
            if (tokens.Is(i, "до") && TryReadBehindSign(ref tokens, i + 1, out second)) return second;
        }

        // «10-нан 15-ке дейін», «екі мыңнан үш мыңға дейін»
        if (tokens.Find("дейін", next) is var until and > 0)
        {
            for (var i = next; i < until; i++)
            {
                if (IsAblative(tokens.Word(i - 1)) | IsAblative(tokens.Word(i)) && TryRead(ref tokens, i + (IsAblative(tokens.Word(i)) ? 1 : 0), out second)) return second;
            }
        }

        return null;
    }

    // The sign of a currency may stand before either number of a range.
    private static bool TryReadBehindSign(ref ValueTokens tokens, int at, out ReadNumber number) =>
        TryRead(ref tokens, at, out number) || (tokens[at].Kind == ValueTokenKind.Symbol && TryRead(ref tokens, at + 1, out number));

    private static bool IsAblative(ReadOnlySpan<char> word) =>
        word.EndsWith("нан") || word.EndsWith("нен") || word.EndsWith("дан") || word.EndsWith("ден") || word.EndsWith("тан") || word.EndsWith("тен");

    private static int Magnitude(decimal value) => value >= 100 ? 3 : value >= 20 || value == 10 ? 2 : 1;

    // Of 125 the last word said units: what follows must say less.
    private static int LastMagnitude(decimal current) => current % 10 != 0 ? 1 : current % 100 == 10 ? 2 : current % 100 != 0 ? 2 : 3;
}
