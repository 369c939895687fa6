using System.Globalization;
using System.Text.RegularExpressions;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Reads exchange rates from lines that show them: <c>USD/KZT: 425.67</c>, <c>USD 425,67</c>, <c>$ 425.67</c>; any ticker of three letters.</summary>
internal static partial class RateReader
{
    private const int LongestLine = 2000;
    private const string DefaultQuote = "KZT";

    /// <summary>Adds the rates of a line; false, and nothing added, where the line is about something else.</summary>
    /// <param name="line">The line.</param>
    /// <param name="offset">Where it starts in the page.</param>
    /// <param name="rates">Receives the rates.</param>
    public static bool Read(string line, int offset, List<ExchangeRate> rates)
    {
        if (line.Length > LongestLine) return false;
        var matches = Rate().Matches(line);
        if (matches.Count == 0 || !IsFillerAround(line, matches) || matches.Count == 1 && !IsRate(matches[0])) return false;
        foreach (Match match in matches)
        {
            var first = match.Groups["base"].Value;
            var quote = match.Groups["quote"] is { Success: true } q ? Code(q.Value) : DefaultQuote;
            var digits = match.Groups["value"].Value.Replace(" ", "").Replace("\u00A0", "").Replace("\u202F", "").Replace(',', '.');
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) continue;
            rates.Add(new ExchangeRate(Code(first), quote, value, offset + match.Index, offset + match.Index + match.Length));
        }

        return true;
    }

    // A word and a number alone may be anything, «Евро 2024» a championship: what is no known ticker needs its counterpart or a pair of decimals.
    private static bool IsRate(Match match) =>
        match.Groups["quote"].Success
        || KnownCode().IsMatch(match.Groups["base"].Value)
        || !char.IsAsciiLetter(match.Groups["base"].Value[0]) && match.Groups["value"].ValueSpan.IndexOfAny('.', ',') >= 0;

    private static string Code(string printed) => printed.ToLowerInvariant() switch
    {
        "$" or "доллар" or "доллар сша" or "ақш доллары" => "USD",
        "€" or "евро" or "еуро" => "EUR",
        "₽" or "рубль" or "российский рубль" or "ресей рублі" or "рубл" => "RUB",
        "£" or "фунт" or "фунт стерлингов" => "GBP",
        "¥" or "юань" => "CNY",
        "лира" or "турецкая лира" => "TRY",
        "сом" => "KGS",
        "₸" or "тенге" or "теңге" or "тг" => "KZT",
        _ => printed.ToUpperInvariant(),
    };

    // Around the rates a line has no more than their caption, changes and arrows.
    private static bool IsFillerAround(string line, MatchCollection matches)
    {
        var from = 0;
        for (var i = 0; i <= matches.Count; i++)
        {
            var to = i < matches.Count ? matches[i].Index : line.Length;
            foreach (var word in Word().EnumerateMatches(line.AsSpan(from, to - from)))
            {
                if (!Filler().IsMatch(line.AsSpan(from + word.Index, word.Length))) return false;
            }

            if (i < matches.Count) from = matches[i].Index + matches[i].Length;
        }

        return true;
    }

    [GeneratedRegex(
        "(?<base>(?<![\\p{L}\\d])[A-Z]{3}(?![A-Za-z])|(?<![\\p{L}\\d])[A-Z]{4,5}(?=\\s*/\\s*[A-Z]{3})|[$€₽£¥]|(?<![\\p{L}])(?:доллар(?: сша)?|ақш доллары|евро|еуро|российский рубль|рубль|ресей рублі|юань|фунт(?: стерлингов)?|(?:турецкая )?лира|сом)(?!\\p{L}))" +
        "(?:\\s*[/-]\\s*(?<quote>[A-Z]{3,4}|₸)(?![A-Za-z]))?\\s*(?:[:=–—|-]\\s*)?(?<value>\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})*(?:[.,]\\d{1,4})?|\\d+(?:[.,]\\d{1,4})?)(?![\\d%])" +
        "(?:\\s*(?<quote>KZT|₸|тенге|теңге|тг)(?!\\p{L})\\.?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:[$€₽£¥]|USD|EUR|RUB|RUR|CNY|GBP|KGS|UZS|TRY|JPY|CHF|AED|KRW|INR|BYN|UAH|PLN|CAD|AUD|SEK|NOK|DKK|CZK|GEL|AMD|AZN|TJS|TMT|MNT|HKD|SGD|KZT|BTC|ETH|XAU|XAG)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownCode();

    [GeneratedRegex("\\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(?:курс|курсы|валют|валюты|валюта|бағамы|бағам|айырбас|нацбанк|нацбанка|ұлттық|банк|банкі|нб|рк|қр|ұб|kase|биржа|биржевой|на|за|сегодня|бүгін|бүгінгі|официальный|ресми|тенге|теңге|тг|покупка|продажа|сатып|алу|сату)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
