using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>
/// The runs of Kazakh and of Russian clauses in a text. A run is of several words, fewer of the other language inside it are a loan or a name;
/// it begins where a clause does, or where two long runs meet.
/// </summary>
internal static class ClauseRuns
{
    private const int FewestWords = 2, FewestUnparted = 5, Reach = 3;

    /// <summary>Gives each token the language of its run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="languages">A language for each token; afterwards Kazakh or Russian where there are runs of both.</param>
    /// <returns>Whether there are runs of both languages.</returns>
    public static bool Mark(TokenizedText text, Span<Language> languages)
    {
        if (!languages.Contains(Language.Kazakh) || !languages.Contains(Language.Russian)) return false;
        Join(text, languages);
        var isMixed = false;
        for (int start = 0, border = End(languages, 0); border < languages.Length; border = End(languages, start))
        {
            var end = End(languages, border);
            var (before, after) = (languages[start], languages[border]);
            var clause = ClauseStart(text, start, border, end);
            if (clause < 0 && Words(text, start, border) >= FewestUnparted && Words(text, border, end) >= FewestUnparted) clause = border;
            if (clause >= 0)
            {
                if (clause > border) languages[border..clause].Fill(before);
                else languages[clause..border].Fill(after);
                isMixed = true;
                start = clause;
            }

            // Where nothing parts them, the shorter is taken for a part of the longer.
            else if (border - start < end - border) languages[start..border].Fill(after);
            else languages[border..end].Fill(before);
        }

        return isMixed;
    }

    /// <summary>Where the run that begins at a token ends.</summary>
    public static int End(ReadOnlySpan<Language> languages, int start)
    {
        var next = languages[start..].IndexOfAnyExcept(languages[start]);
        return next < 0 ? languages.Length : start + next;
    }

    // Runs of too few words, and all that are no words of either language, go with what stands before them.
    private static void Join(TokenizedText text, Span<Language> languages)
    {
        var current = Language.Undetermined;
        for (int start = 0, end; start < languages.Length; start = end)
        {
            end = NextRun(text, languages, start, out var words, out var of);
            if (words >= FewestWords && of != current)
            {
                if (current == Language.Undetermined) languages[..start].Fill(of);
                current = of;
            }

            languages[start..end].Fill(current);
        }
    }

    private static int NextRun(TokenizedText text, ReadOnlySpan<Language> languages, int start, out int words, out Language of)
    {
        (words, of) = (0, Language.Undetermined);
        var end = start;
        for (; end < languages.Length; end++)
        {
            if (text.Tokens[end].Kind != TokenKind.Word || languages[end] is not (Language.Kazakh or Language.Russian)) continue;
            if (of == Language.Undetermined) of = languages[end];
            else if (of != languages[end]) break;
            words++;
        }

        return end;
    }

    private static int Words(TokenizedText text, int start, int end)
    {
        var words = 0;
        for (var t = start; t < end; t++) words += text.Tokens[t].Kind == TokenKind.Word ? 1 : 0;
        return words;
    }

    // The start of a clause nearest to a border, or -1 where there is none near.
    private static int ClauseStart(TokenizedText text, int start, int border, int end)
    {
        for (var distance = 0; distance <= Reach; distance++)
        {
            if (border - distance > start && IsClauseStart(text, border - distance)) return border - distance;
            if (border + distance < end && IsClauseStart(text, border + distance)) return border + distance;
        }

        return -1;
    }

    private static bool IsClauseStart(TokenizedText text, int token)
    {
        if (IsSign(text, token) && text.TokenChars(token)[0] is not ('«' or '“' or '„' or '(')) return false;
        return IsSign(text, token - 1) && text.TokenChars(token - 1)[0] is ':' or ';' or ',' or '.' or '!' or '?' or '…' or '—' or '–';
    }

    private static bool IsSign(TokenizedText text, int token) => text.Tokens[token].Kind == TokenKind.Punctuation;
}
