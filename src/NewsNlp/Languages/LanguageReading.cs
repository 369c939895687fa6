namespace NewsNlp.Languages;

/// <summary>The language of a text, and the share of its letters that each language has.</summary>
internal readonly record struct LanguageReading(DetectedLanguage Detected, LetterCounts Letters)
{
    /// <summary>The shares, largest first, of equal ones in the order of first occurrence by language number; empty for text without letters.</summary>
    public IReadOnlyList<LanguageShare> Shares()
    {
        var total = Letters.Total;
        if (total == 0) return [];
        var count = 0;
        for (var language = Language.Undetermined; language <= Language.KazakhLatin; language++) count += Letters[language] > 0 ? 1 : 0;
        var shares = new LanguageShare[count];
        count = 0;
        for (var language = Language.Undetermined; language <= Language.KazakhLatin; language++)
        {
            if (Letters[language] == 0) continue;
            var share = new LanguageShare(language, (float)Letters[language] / total);
            var at = count++;
            for (; at > 0 && shares[at - 1].Share < share.Share; at--) shares[at] = shares[at - 1];
            shares[at] = share;
        }

        return shares;
    }
}

/// <summary>Letters per language.</summary>
internal struct LetterCounts
{
    private int _undetermined, _kazakh, _russian, _kazakhLatin;

    public readonly int Total => _undetermined + _kazakh + _russian + _kazakhLatin;

    public int this[Language language]
    {
        readonly get => language switch
        {
            Language.Kazakh => _kazakh, Language.Russian => _russian, Language.KazakhLatin => _kazakhLatin, _ => _undetermined,
        };
        set
        {
            switch (language)
            {
                case Language.Kazakh: _kazakh = value; break;
                case Language.Russian: _russian = value; break;
                case Language.KazakhLatin: _kazakhLatin = value; break;
                default: _undetermined = value; break;
            }
        }
    }
}
