namespace NewsNlp.Entities.Forms;

/// <summary>First, second, 3-й, 4-ші, XXI: the number.</summary>
internal static class OrdinalValues
{
    public static EntityValue? Read(ref ValueTokens tokens) => TryRead(ref tokens, 0, out var number, out _) ? new NumberValue(number) : null;

    /// <summary>The first ordinal from a token on, in digits, words or Roman numerals.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="number">The number.</param>
    /// <param name="end">The token behind it.</param>
    public static bool TryRead(ref ValueTokens tokens, int from, out decimal number, out int end)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            end = i + 1;
            if (tokens.IsNumber(i))
            {
                number = tokens[i].Number;
                return true;
            }

            if (tokens.Is(i, "впервые"))
            {
                number = 1;
                return true;
            }

            // «двадцать пятый», «он екінші»: cardinals before, then the ordinal.
            decimal before = 0;
            var at = i;
            if (NumberReader.TryRead(ref tokens, i, out var cardinal))
            {
                before = cardinal.Value;
                at = cardinal.End;
            }

            if (NumberWords.TryGet(tokens.Word(at), out var word) && word.Kind == NumberWordKind.Ordinal)
            {
                number = before + word.Value;
                end = at + 1;
                return true;
            }

            if (before > 0)
            {
                number = before;
                end = at;
                return true;
            }

            if (Roman.TryRead(tokens.Word(i), out var roman))
            {
                number = roman;
                return true;
            }
        }

        number = 0;
        end = from;
        return false;
    }
}
