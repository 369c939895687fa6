namespace NewsNlp.Pages;

/// <summary>
/// How sure each token's place is Kazakh and not Russian: the words' own log-odds smoothed by a hidden Markov chain of two states that seldom change
/// (forward and backward, linear in the text).
/// </summary>
internal static class LanguageRuns
{
    private const float Change = 0.06f;

    /// <summary>Log-odds of a word count this much: the letters of one word are not independent witnesses.</summary>
    private const float Trust = 0.8f;

    /// <param name="facts">The tokens.</param>
    /// <param name="tongue">Receives log-odds for Kazakh, one a token.</param>
    public static void Fill(ReadOnlySpan<TokenFacts> facts, Span<float> tongue)
    {
        var carried = 0f;
        for (var i = 0; i < facts.Length; i++)
        {
            carried = Step(carried);
            tongue[i] = carried;
            carried += Trust * facts[i].Language;
        }

        carried = 0f;
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            tongue[i] += carried + (Trust * facts[i].Language);
            carried = Step(carried + (Trust * facts[i].Language));
        }
    }

    /// <summary>Log-odds after one more place at which the language may have changed.</summary>
    private static float Step(float odds)
    {
        var kazakh = 1 / (1 + MathF.Exp(-odds));
        var moved = (kazakh * (1 - Change)) + ((1 - kazakh) * Change);
        return MathF.Log(moved / (1 - moved));
    }
}
