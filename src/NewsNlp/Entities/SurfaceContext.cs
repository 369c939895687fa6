namespace NewsNlp.Entities;

/// <summary>Marks where tokens stand: at the start of a sentence, in a run of capitalised words, inside quotes.</summary>
internal static class SurfaceContext
{
    private const int MaxQuoted = 16;

    public static void Mark(Span<TokenTraits> traits)
    {
        MarkSentences(traits);
        MarkRuns(traits);
        MarkQuotes(traits);
    }

    private static void MarkSentences(Span<TokenTraits> traits)
    {
        var starts = true;
        foreach (ref var token in traits)
        {
            token.StartsSentence = starts;
            starts = token.Form == TokenForm.Stop || (starts && token.Form is TokenForm.OpeningQuote or TokenForm.Dash && token.StartsSentence);
        }
    }

    private static void MarkRuns(Span<TokenTraits> traits)
    {
        for (var t = 0; t < traits.Length;)
        {
            var end = t;
            while (end < traits.Length && traits[end].Form is TokenForm.Capitalized or TokenForm.Capitals or TokenForm.Mixed) end++;
            for (var i = t; i < end; i++)
            {
                traits[i].RunIndex = (byte)Math.Min(255, i - t + 1);
                traits[i].RunLength = (byte)Math.Min(255, end - t);
            }

            if (end < traits.Length) traits[end].RunIndex = traits[end].RunLength = 0;
            t = end + 1;
        }
    }

    private static void MarkQuotes(Span<TokenTraits> traits)
    {
        foreach (ref var token in traits)
        {
            token.QuoteIndex = token.QuoteRest = 0;
            token.QuoteStart = -1;
        }

        for (var t = 0; t < traits.Length; t++)
        {
            // A straight quote is read as a closing one; here it may open too.
            if (traits[t].Form is not (TokenForm.OpeningQuote or TokenForm.ClosingQuote)) continue;
            var close = t + 1;
            while (close < traits.Length && close - t <= MaxQuoted && traits[close].Form is not (TokenForm.OpeningQuote or TokenForm.ClosingQuote)) close++;
            if (close >= traits.Length || close == t + 1 || traits[close].Form != TokenForm.ClosingQuote) continue;
            if (traits[t].Form == TokenForm.ClosingQuote && traits[t].Shape != traits[close].Shape) continue;
            for (var i = t + 1; i < close; i++)
            {
                traits[i].QuoteIndex = (byte)(i - t);
                traits[i].QuoteRest = (byte)(close - i);
                traits[i].QuoteStart = t;
            }

            t = close;
        }
    }
}
