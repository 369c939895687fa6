namespace NewsNlp.Entities.Forms;

/// <summary>Measures: the amount and the UCUM code of the unit (Unified Code for Units of Measure 2.1).</summary>
internal static class QuantityValues
{
    /// <summary>A measured amount: number or range, temperature where only a sign tells the unit.</summary>
    public static EntityValue? Read(ref ValueTokens tokens)
    {
        var hasNumber = NumberReader.TryFind(ref tokens, 0, out var span);
        if (!hasNumber)
        {
            return TryBareUnit(ref tokens, out var amount, out var bare) ? new QuantityValue(amount * bare.Factor, bare.Code) : null;
        }

        var sign = EntityValues.Sign(ref tokens, span.From.Start);
        if (!Units.TryFind(ref tokens, span.End, out var unit, out var end))
        {
            if (tokens.IsSymbol(0, '+') || sign < 0 || tokens.StartsWith(span.From.Start - 1, "плюс")) unit = new Unit("Cel", 1);
            else if (tokens.StartsWith(span.End, "раз") || tokens.StartsWith(span.End, "есе")) unit = new Unit("1", 1);
            else return null;
        }

        var (code, factor) = (unit.Code, unit.Factor);
        if (Units.Rate(ref tokens, end, span.From.Start) is { } per) code = $"{code}/{per}";

        // «12 метров 40 сантиметров»
        decimal rest = 0;
        if (span.To is null && NumberReader.TryRead(ref tokens, end, out var more) && Units.TryFind(ref tokens, more.End, out var part, out _))
        {
            if (Units.Ratio(part.Code, unit.Code) is { } ratio) rest = more.Value * ratio;
        }

        return EntityValues.Of(span, n => new QuantityValue(((n * factor) + rest) * sign, code));
    }

    // полкилометра, «почти тонна»
    private static bool TryBareUnit(ref ValueTokens tokens, out decimal amount, out Unit unit)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            amount = 1;
            if (Units.TryWord(tokens.Word(i), out unit)) return true;
            amount = 0.5m;
            if (tokens.StartsWith(i, "пол") && Units.TryWord(tokens.Word(i)[3..], out unit)) return true;
        }

        amount = 0;
        unit = default;
        return false;
    }
}
