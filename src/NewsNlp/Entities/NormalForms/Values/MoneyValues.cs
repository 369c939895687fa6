namespace NewsNlp.Entities.Forms;

/// <summary>Sums of money: the amount with its multiplier and the ISO 4217 code of the currency.</summary>
internal static class MoneyValues
{
    // Stem of a word, code, and how many of it make one whole unit.
    private static readonly (string Stem, string Code, decimal Part)[] s_words =
    [
        ("тенге", "KZT", 1), ("теңге", "KZT", 1), ("тг", "KZT", 1), ("тнг", "KZT", 1), ("kzt", "KZT", 1), ("тиын", "KZT", 100), ("тыйын", "KZT", 100),
        ("доллар", "USD", 1), ("долл", "USD", 1), ("usd", "USD", 1), ("цент", "USD", 100), ("евроцент", "EUR", 100), ("евро", "EUR", 1), ("еуро", "EUR", 1), ("eur", "EUR", 1),
        ("руб", "RUB", 1), ("rub", "RUB", 1), ("копе", "RUB", 100), ("юан", "CNY", 1), ("cny", "CNY", 1), ("сомони", "TJS", 1), ("сомон", "TJS", 1), ("сом", "KGS", 1), ("сум", "UZS", 1),
        ("фунт", "GBP", 1), ("gbp", "GBP", 1), ("иен", "JPY", 1), ("йен", "JPY", 1), ("лир", "TRY", 1), ("гривен", "UAH", 1), ("гривн", "UAH", 1), ("вон", "KRW", 1),
        ("рупи", "INR", 1), ("франк", "CHF", 1), ("манат", "AZN", 1), ("лари", "GEL", 1), ("дирхам", "AED", 1), ("дирхем", "AED", 1), ("драм", "AMD", 1), ("злот", "PLN", 1),
        ("тугрик", "MNT", 1), ("шекел", "ILS", 1), ("риял", "SAR", 1), ("риал", "IRR", 1), ("бат", "THB", 1), ("биткоин", "XBT", 1), ("биткойн", "XBT", 1),
    ];

    private static readonly (char Sign, string Code)[] s_signs =
        [('$', "USD"), ('€', "EUR"), ('₽', "RUB"), ('₸', "KZT"), ('£', "GBP"), ('¥', "CNY"), ('₺', "TRY"), ('₴', "UAH"), ('₹', "INR"), ('₩', "KRW"), ('₼', "AZN"), ('₾', "GEL")];

    private static readonly (string Adjective, string Currency, string Code)[] s_named =
    [
        ("австрали", "доллар", "AUD"), ("канад", "доллар", "CAD"), ("гонконг", "доллар", "HKD"), ("сингапур", "доллар", "SGD"), ("белорус", "руб", "BYN"), ("беларус", "руб", "BYN"),
        ("туркмен", "манат", "TMT"), ("түрікмен", "манат", "TMT"), ("чеш", "крон", "CZK"), ("чех", "крон", "CZK"), ("шведск", "крон", "SEK"), ("норвеж", "крон", "NOK"), ("датск", "крон", "DKK"),
        ("катар", "риал", "QAR"), ("саудов", "риал", "SAR"), ("оман", "риал", "OMR"),
    ];

    public static EntityValue? Read(ref ValueTokens tokens)
    {
        if (!TryCurrency(ref tokens, out var code, out var part)) return null;
        if (!NumberReader.TryFind(ref tokens, 0, out var span)) return null;
        var sign = EntityValues.Sign(ref tokens, span.From.Start);
        return EntityValues.Of(span, n => new MoneyValue(n * sign / part, code));
    }

    private static bool TryCurrency(ref ValueTokens tokens, out string code, out decimal part)
    {
        part = 1;
        foreach (var (adjective, currency, named) in s_named)
        {
            code = named;
            if (tokens.FindStem(adjective) is var at and >= 0 && tokens.FindStem(currency, at) >= 0) return true;
        }

        foreach (var (sign, signed) in s_signs)
        {
            code = signed;
            if (tokens.FindSymbol(sign) >= 0) return true;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (stem, coded, parts) in s_words)
            {
                if (!tokens.StartsWith(i, stem) || tokens.Word(i).Length > stem.Length + 8) continue;
                (code, part) = (coded, parts);
                return true;
            }
        }

        code = "";
        return false;
    }
}
