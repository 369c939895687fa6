namespace NewsNlp.Entities.Forms;

/// <summary>A unit of time as ISO 8601 writes it in durations.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

/// <summary>Months, weekdays, seasons and units of time in both languages.</summary>
internal static class CalendarWords
{
    private static readonly (string Stem, int Month)[] s_russianMonths =
        [("январ", 1), ("феврал", 2), ("март", 3), ("апрел", 4), ("мая", 5), ("май", 5), ("мае", 5), ("маю", 5), ("маем", 5), ("июн", 6), ("июл", 7), ("август", 8), ("сентябр", 9), ("октябр", 10), ("ноябр", 11), ("декабр", 12)];

    private static readonly string[] s_kazakhMonths = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly (string Stem, DayOfWeek Day)[] s_weekdays =
    [
        ("понедельник", DayOfWeek.Monday), ("вторник", DayOfWeek.Tuesday), ("среда", DayOfWeek.Wednesday), ("среду", DayOfWeek.Wednesday), ("среды", DayOfWeek.Wednesday), ("среде", DayOfWeek.Wednesday), ("средам", DayOfWeek.Wednesday),
        ("четверг", DayOfWeek.Thursday), ("пятниц", DayOfWeek.Friday), ("суббот", DayOfWeek.Saturday), ("воскресен", DayOfWeek.Sunday),
        ("дүйсенбі", DayOfWeek.Monday), ("сейсенбі", DayOfWeek.Tuesday), ("сәрсенбі", DayOfWeek.Wednesday), ("бейсенбі", DayOfWeek.Thursday), ("жұма", DayOfWeek.Friday), ("сенбі", DayOfWeek.Saturday), ("жексенбі", DayOfWeek.Sunday),
    ];

    // First month of the season; a word matches from its start.
    private static readonly (string Stem, int Month)[] s_seasons =
        [("весн", 3), ("весен", 3), ("лето", 6), ("лета", 6), ("летом", 6), ("лету", 6), ("летн", 6), ("осен", 9), ("зим", 12), ("көктем", 3), ("жаз", 6), ("күз", 9), ("қыс", 12)];

    private static readonly (string Stem, TimeUnit Unit)[] s_units =
    [
        ("секунд", TimeUnit.Second), ("сек", TimeUnit.Second), ("минут", TimeUnit.Minute), ("мин", TimeUnit.Minute), ("час", TimeUnit.Hour), ("сағат", TimeUnit.Hour),
        ("день", TimeUnit.Day), ("дня", TimeUnit.Day), ("дней", TimeUnit.Day), ("дню", TimeUnit.Day), ("дням", TimeUnit.Day), ("днем", TimeUnit.Day), ("дни", TimeUnit.Day), ("дне", TimeUnit.Day), ("сут", TimeUnit.Day), ("күн", TimeUnit.Day), ("тәулі", TimeUnit.Day),
        ("недел", TimeUnit.Week), ("апта", TimeUnit.Week), ("месяц", TimeUnit.Month), ("месяч", TimeUnit.Month), ("ай", TimeUnit.Month), ("квартал", TimeUnit.Quarter), ("тоқсан", TimeUnit.Quarter),
        ("полугод", TimeUnit.HalfYear), ("полгода", TimeUnit.HalfYear), ("жартыжылды", TimeUnit.HalfYear), ("десятилет", TimeUnit.Decade), ("онжылды", TimeUnit.Decade),
        ("год", TimeUnit.Year), ("лет", TimeUnit.Year), ("жыл", TimeUnit.Year), ("жас", TimeUnit.Year), ("век", TimeUnit.Century), ("столет", TimeUnit.Century), ("ғасыр", TimeUnit.Century),
    ];

    /// <summary>1 to 12, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        foreach (var (stem, month) in s_russianMonths)
        {
            if (word.StartsWith(stem) && word.Length <= stem.Length + 5) return month;
        }

        for (var i = 0; i < s_kazakhMonths.Length; i++)
        {
            if (word.SequenceEqual(s_kazakhMonths[i]) || KazakhEndings.IsFormOf(word, s_kazakhMonths[i]) || KazakhEndings.IsPossessedFormOf(word, s_kazakhMonths[i])) return i + 1;
        }

        return 0;
    }

    public static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        foreach (var (stem, day) in s_weekdays)
        {
            if (word.StartsWith(stem)) return day;
        }

        return null;
    }

    /// <summary>The first month of a season, or 0.</summary>
    public static int Season(ReadOnlySpan<char> word)
    {
        foreach (var (stem, month) in s_seasons)
        {
            if (!word.StartsWith(stem)) continue;
            var tail = word[stem.Length..];
            if (stem[^1] is not ('з' or 'с' or 'м') || stem is "зим" or "көктем" || tail.IsEmpty || KazakhEndings.IsTail(tail) || tail is "ғы" or "гі" or "ы" or "ында" or "да" or "де") return month;
        }

        return 0;
    }

    public static TimeUnit Unit(ReadOnlySpan<char> word)
    {
        foreach (var (stem, unit) in s_units)
        {
            if (!word.StartsWith(stem)) continue;
            if (stem is "ай" or "сек" or "мин" or "год" or "лет" or "жыл" or "жас" or "күн" or "час" && !IsTimeTail(word[stem.Length..])) continue;
            return unit;
        }

        return TimeUnit.None;
    }

    /// <summary>The years, months and days of one unit, as a duration of so many.</summary>
    public static string Duration(decimal count, TimeUnit unit)
    {
        var (designator, factor) = unit switch
        {
            TimeUnit.Second => ("S", 1),
            TimeUnit.Minute => ("M", 1),
            TimeUnit.Hour => ("H", 1),
            TimeUnit.Day => ("D", 1),
            TimeUnit.Week => ("W", 1),
            TimeUnit.Month => ("M", 1),
            TimeUnit.Quarter => ("M", 3),
            TimeUnit.HalfYear => ("M", 6),
            TimeUnit.Year => ("Y", 1),
            TimeUnit.Decade => ("Y", 10),
            _ => ("Y", 100),
        };
        count *= factor;
        if (count == decimal.Truncate(count)) return unit <= TimeUnit.Hour ? $"PT{count:0}{designator}" : $"P{count:0}{designator}";

        // Parts of a unit are whole numbers of the next one.
        var whole = decimal.Truncate(count);
        var rest = count - whole;
        var head = whole == 0 ? "" : $"{whole:0}{designator}";
        return unit switch
        {
            TimeUnit.Hour => $"PT{head}{rest * 60:0}M",
            TimeUnit.Minute => $"PT{head}{rest * 60:0}S",
            TimeUnit.Day => $"P{head}T{rest * 24:0}H",
            TimeUnit.Year => $"P{head}{rest * 12:0}M",
            TimeUnit.Week => $"P{count * 7:0}D",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P{count:0.##}{designator}"),
        };
    }

    // годовалый, годовщина, летний, жаста, аймақ: only endings of the unit itself, and ages.
    private static bool IsTimeTail(ReadOnlySpan<char> tail) =>
        tail is "" or "а" or "у" or "ом" or "е" or "ы" or "ов" or "ам" or "ами" or "ах" or "и" or "лет" or "ний" or "няя" or "нее" or "ние" or "него" or "нему" or "ним" or "нем" or "ней" or "нюю" or "них" or "ними" or
            "ие" or "ия" or "ию" or "ием" or "ии" or "овой" or "овая" or "овую" or "овое" or "ового" or "овых" or "." or "ар" or "арлық" or "ына" or "іне" or "ында" or "інде" or "сайын" or "ғы" or "гі" or "дық" or "дік" or "тық" or "лық" or "лік" or "дығы" or "дігі" or "ы" or "і"
        || KazakhEndings.IsTail(tail) || IsAdjectivalTail(tail);

    private static bool IsAdjectivalTail(ReadOnlySpan<char> tail)
    {
        foreach (var stem in (ReadOnlySpan<string>)["дық", "дік", "тық", "тік", "лық", "лік", "дығын", "дігін", "тығын", "ын", "ін", "ар", "ы", "і"])
        {
            if (tail.Length > stem.Length && tail.StartsWith(stem) && KazakhEndings.IsTail(tail[stem.Length..])) return true;
        }

        return false;
    }
}
