using System.Globalization;
using System.Text.RegularExpressions;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Finds calendar dates in the forms that portals print them in, Kazakh and Russian, and tells lines that hold nothing but a date.</summary>
internal static partial class DateReader
{
    private const int LongestLine = 120;
    private const int MostSpacesInName = 3;

    private static readonly System.Buffers.SearchValues<char> s_bars = System.Buffers.SearchValues.Create("|•·");

    private static readonly string[][] s_months =
    [
        ["январ", "янв", "қаңтар", "қаң", "january", "jan"],
        ["феврал", "фев", "ақпан", "ақп", "february", "feb"],
        ["март", "мар", "наурыз", "нау", "march", "mar"],
        ["апрел", "апр", "сәуір", "сәу", "april", "apr"],
        ["мая", "май", "мамыр", "мам", "may"],
        ["июн", "маусым", "мау", "june", "jun"],
        ["июл", "шілде", "шіл", "july", "jul"],
        ["август", "авг", "тамыз", "там", "august", "aug"],
        ["сентябр", "сен", "қыркүйек", "қыр", "september", "sep"],
        ["октябр", "окт", "қазан", "қаз", "october", "oct"],
        ["ноябр", "ноя", "қараша", "қар", "november", "nov"],
        ["декабр", "дек", "желтоқсан", "жел", "december", "dec"],
    ];

    /// <summary>The first date of a text with its place, or null.</summary>
    public static (DateOnly Date, TextSpan Span)? Find(ReadOnlySpan<char> text)
    {
        foreach (var match in Date().EnumerateMatches(text))
        {
            if (Read(text.Slice(match.Index, match.Length)) is { } date) return (date, new TextSpan(match.Index, match.Index + match.Length));
        }

        return null;
    }

    /// <summary>The date of a line that holds one and, beside it, only what goes with dates; null for any other line.</summary>
    public static DateOnly? OfLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || Find(line) is not { } found) return null;
        return IsAside(line[..found.Span.Start], before: true) && IsAside(line[found.Span.End..], before: false) ? found.Date : null;
    }

    /// <summary>True for a line that is a time of day, «сегодня» and the like, or a date without a year.</summary>
    public static bool IsTimeLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine / 2) return false;
        var from = 0;
        foreach (var match in DayOrTime().EnumerateMatches(line))
        {
            if (!IsFiller(line[from..match.Index])) return false;
            from = match.Index + match.Length;
        }

        return from > 0 ? IsFiller(line[from..]) : DayInWords().IsMatch(line);
    }

    /// <summary>The length of the time of day that a line starts with, a dash or bar behind it included; 0 where it starts with none.</summary>
    public static int LeadingTime(ReadOnlySpan<char> line)
    {
        foreach (var match in TimeInFront().EnumerateMatches(line)) return match.Length;
        return 0;
    }

    private static DateOnly? Read(ReadOnlySpan<char> form)
    {
        Span<int> numbers = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        var count = 0;
        var month = 0;
        for (var i = 0; i < form.Length && count < 3;)
        {
            var from = i;
            if (char.IsAsciiDigit(form[i]))
            {
                while (i < form.Length && char.IsAsciiDigit(form[i])) i++;
                digits[count] = i - from;
                numbers[count++] = int.Parse(form[from..i], CultureInfo.InvariantCulture);
            }
            else if (char.IsLetter(form[i]))
            {
                while (i < form.Length && char.IsLetter(form[i])) i++;
                if (month == 0) month = Month(form[from..i]);
            }
            else
            {
                i++;
            }
        }

        var (year, day) = (0, 0);
        if (month > 0 && count >= 2)
        {
            (year, day) = digits[0] == 4 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        }
        else if (month == 0 && count == 3)
        {
            (year, month, day) = digits[0] == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0]);
            if (digits[2] == 2 && digits[0] != 4) year += 2000;
        }

        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Month(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[12];
        if (word.Length > lower.Length) return 0;
        word.ToLowerInvariant(lower);
        lower = lower[..word.Length];
        for (var m = 0; m < s_months.Length; m++)
        {
            foreach (var name in s_months[m])
            {
                // Short names stand alone, long ones take endings or are cut short.
                if (name.Length > 3 ? ((ReadOnlySpan<char>)lower).StartsWith(name) || lower.Length > 3 && name.AsSpan().StartsWith(lower) : lower.SequenceEqual(name) || name == "июн" && lower.StartsWith("июн") || name == "июл" && lower.StartsWith("июл")) return m + 1;
            }
        }

        return 0;
    }

    // Between the date and a bar only what goes with dates; beyond the bar a name of the page or section.
    private static bool IsAside(ReadOnlySpan<char> rest, bool before)
    {
        var bar = before ? rest.LastIndexOfAny(s_bars) : rest.IndexOfAny(s_bars);
        if (bar < 0) return IsFiller(rest);
        var beyond = before ? rest[..bar].Trim() : rest[(bar + 1)..].Trim();
        return IsFiller(before ? rest[bar..] : rest[..bar]) && (beyond.Count(' ') <= MostSpacesInName || IsFiller(beyond));
    }

    private static bool IsFiller(ReadOnlySpan<char> rest)
    {
        foreach (var word in Word().EnumerateMatches(rest))
        {
            if (!Filler().IsMatch(rest.Slice(word.Index, word.Length))) return false;
        }

        return true;
    }

    private const string MonthName =
        "(?:январ|янв|феврал|фев|март|мар|апрел|апр|ма[йя]|июн|июл|август|авг|сентябр|сен|октябр|окт|ноябр|ноя|декабр|дек|" +
        "қаңтар|қаң|ақпан|ақп|наурыз|нау|сәуір|сәу|мамыр|мам|маусым|мау|шілде|шіл|тамыз|там|қыркүйек|қыр|қазан|қаз|қараша|қар|желтоқсан|жел|" +
        "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\.?";

    [GeneratedRegex(
        "(?<![\\d.])(?:\\d{4}-\\d{1,2}-\\d{1,2}(?=T|\\b)|\\d{4}[./]\\d{1,2}[./]\\d{1,2}(?![\\d])|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?![\\d.])|" +
        "\\d{1,2}(?:-?(?:го|е|ші|шы|і|ы))?[ \\u00A0-]" + MonthName + "(?:,?[ \\u00A0](?:" + Weekday + "))?,?[ \\u00A0]\\d{4}|" +
        "\\d{4}[ \\u00A0](?:жылғы|жылдың)[ \\u00A0]" + MonthName + "[ \\u00A0]\\d{1,2}(?:-?(?:і|ы|сі|сы|шы|ші))?(?![\\d.])|" +
        "\\d{4}[ \\u00A0-]?(?:жылғы|жылдың|жыл|ж\\.|года|г\\.)?,?[ \\u00A0]\\d{1,2}[ \\u00A0-]" + MonthName + "|" +
        MonthName + "[ \\u00A0]\\d{1,2},?[ \\u00A0]\\d{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    private const string Weekday = "дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье";

    // «Час назад», «вчера» and the like, with no figure.
    [GeneratedRegex("^(?:только что|жаңа ғана|(?:(?:час|минуту|сутки|день|бір (?:минут|сағат|күн)) )(?:назад|бұрын)|вчера|сегодня|бүгін|кеше)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayInWords();

    [GeneratedRegex("(?:\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b|\\b\\d{1,2}[ \\u00A0-]" + MonthName + "|\\b\\d+ (?:мин|час|сағ|күн|дн|ден)\\w*\\.?(?: назад| бұрын)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayOrTime();

    [GeneratedRegex("^\\[?(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?\\]?(?:\\s*[|–—-])?\\s+(?=[^\\s\\d])")]
    private static partial Regex TimeInFront();

    [GeneratedRegex("[\\p{L}\\p{N}]+")]
    private static partial Regex Word();

    // Weekdays, words for "published" and "updated", hours and zones, the words beside years.
    [GeneratedRegex(
        "^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|" +
        "дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|дс|сс|бс|жм|жс|" +
        "mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|" +
        "опубликовано|обновлено|published|updated|posted|дата|время|публикации|выпуск|от|в|на|г|год|года|сегодня|вчера|" +
        "жарияланды|жарияланған|жаңартылды|жаңартылған|күні|күн|уақыты|сағат|сағ|ж|жыл|жылы|жылғы|бүгін|кеше|" +
        "мск|астана|алматы|utc|gmt|am|pm|t|z|\\d{1,2}|\\d{4}|t\\d{2}|\\d{2}z)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
