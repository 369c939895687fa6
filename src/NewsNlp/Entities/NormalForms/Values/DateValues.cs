namespace NewsNlp.Entities.Forms;

/// <summary>
/// Dates, intervals and durations in ISO 8601. A day, month or weekday without a year is the one nearest to the reference date; «since» gives the
/// interval up to it.
/// </summary>
internal static class DateValues
{
    private static readonly string[] s_previous = ["прошл", "минувш", "истекш", "өткен", "былтырғы", "алдыңғы", "предыдущ"];
    private static readonly string[] s_this = ["этот", "этом", "этого", "этой", "эту", "эта", "этим", "эти", "нынешн", "текущ", "осы", "биылғы", "ағымдағы", "бұл"];
    private static readonly string[] s_next = ["следующ", "будущ", "грядущ", "предстоящ", "ближайш", "келер", "келесі", "алдағы", "таяу"];
    private static readonly string[] s_holders = ["за", "на", "в", "во", "через", "спустя", "раз", "кажд", "целый", "весь", "всю", "почти", "более", "около", "ещё", "еще", "после", "до", "не", "полный", "по"];

    public static EntityValue? Read(ref ValueTokens tokens, DateOnly? reference)
    {
        // A day that the calendar does not have tells nothing.
        if (HasNumeric(ref tokens)) return Numeric(ref tokens);
        return NextMonth(ref tokens, 0) >= 0 ? ByMonth(ref tokens, reference) : Undated(ref tokens, reference);
    }

    private static EntityValue? Undated(ref ValueTokens tokens, DateOnly? reference) =>
        Century(ref tokens) ?? PartOfYear(ref tokens, reference) ?? Years(ref tokens, reference) ??
        Boundary(ref tokens, reference) ?? NamedDay(ref tokens, reference) ?? Relative(ref tokens, reference) ?? Counted(ref tokens, reference) ?? Season(ref tokens, reference) ??
        Single(ref tokens);

    private static bool IsSince(ref ValueTokens tokens)
    {
        if (tokens.FindAny(["до", "по", "дейін"], 1) >= 0) return false;
        return tokens.Is(0, "с") || tokens.Is(0, "со") || tokens.FindAny(["бастап", "бері", "начиная"]) >= 0;
    }

    private static TimeValue Since(ref ValueTokens tokens, DateOnly start, string itself, DateOnly? reference) =>
        IsSince(ref tokens) && reference is { } today && start <= today ? new TimeValue(CalendarMath.Interval(start, today)) : new TimeValue(itself);

    private static bool HasNumeric(ref ValueTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == ValueTokenKind.Date) return true;
        }

        return false;
    }

    private static TimeValue? Numeric(ref ValueTokens tokens)
    {
        DateOnly? first = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ValueTokenKind.Date) continue;
            var number = (int)tokens[i].Number;
            if (CalendarMath.Day(number / 10000, number / 100 % 100, number % 100) is not { } date) return null;
            if (first is { } from) return new TimeValue(CalendarMath.Interval(from, date));
            first = date;
        }

        return first is { } single ? new TimeValue(CalendarMath.Iso(single)) : null;
    }

    private static TimeValue? ByMonth(ref ValueTokens tokens, DateOnly? reference)
    {
        var at = NextMonth(ref tokens, 0);
        if (at < 0) return null;
        var month = CalendarWords.Month(tokens.Word(at));
        var (from, to) = DaysAt(ref tokens, at);
        var second = NextMonth(ref tokens, at + 1);
        if (second >= 0)
        {
            // «с 25 мая до 3 июня»: the year is told once.
            var (lastFrom, _) = DaysAt(ref tokens, second);
            var lastMonth = CalendarWords.Month(tokens.Word(second));
            if ((YearOf(ref tokens, second) ?? YearOf(ref tokens) ?? Nearest(lastMonth, lastFrom, reference)) is not { } lastYear) return null;
            var year = YearOf(ref tokens, at, second) ?? (month > lastMonth ? lastYear - 1 : lastYear);
            if (from == 0 || lastFrom == 0) return new TimeValue($"{CalendarMath.Month(year, month)}/{CalendarMath.Month(lastYear, lastMonth)}");
            return CalendarMath.Day(year, month, from) is { } a && CalendarMath.Day(lastYear, lastMonth, lastFrom) is { } b ? new TimeValue(CalendarMath.Interval(a, b)) : null;
        }

        if ((YearOf(ref tokens) ?? Nearest(month, from, reference)) is not { } itsYear) return null;
        if (from == 0)
        {
            var start = new DateOnly(itsYear, month, 1);
            var isEnd = tokens.Is(0, "до") && tokens.StartsWith(1, "кон") || tokens.FindStem("соңына") >= 0 || tokens.FindStem("аяғына") >= 0;
            return isEnd ? new TimeValue(CalendarMath.Iso(start.AddMonths(1).AddDays(-1))) : Since(ref tokens, start, CalendarMath.Month(itsYear, month), reference);
        }

        if (CalendarMath.Day(itsYear, month, from) is not { } day) return null;
        if (to > from) return CalendarMath.Day(itsYear, month, to) is { } end ? new TimeValue(CalendarMath.Interval(day, end)) : null;
        return Since(ref tokens, day, CalendarMath.Iso(day), reference);
    }

    private static int? Nearest(int month, int day, DateOnly? reference) => reference is { } today ? CalendarMath.NearestYear(month, day == 0 ? 15 : day, today) : null;

    private static int NextMonth(ref ValueTokens tokens, int from)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (CalendarWords.Month(tokens.Word(i)) > 0) return i;
        }

        return -1;
    }

    // «23 ноября», «8–10 июля», «23-го ноября», «первого мая»
    private static (int From, int To) DaysAt(ref ValueTokens tokens, int month)
    {
        var i = month - 1;
        if (tokens.Word(i) is "го" or "е" or "ое" or "му" or "ші" or "шы" or "не" && tokens.IsSymbol(i - 1, '-')) i -= 2;
        if (tokens.IsNumber(i) && tokens[i].Number is >= 1 and <= 31)
        {
            var last = (int)tokens[i].Number;
            if ((tokens.IsSymbol(i - 1, '-') || tokens.Is(i - 1, "и") || tokens.Is(i - 1, "по") || tokens.Is(i - 1, "до") || tokens.Is(i - 1, "мен")) && tokens.IsNumber(i - 2) && tokens[i - 2].Number is >= 1 and <= 31)
            {
                return ((int)tokens[i - 2].Number, last);
            }

            return (last, 0);
        }

        for (var start = Math.Max(0, month - 2); start < month; start++)
        {
            if (OrdinalValues.TryRead(ref tokens, start, out var day, out var end) && end == month && day is >= 1 and <= 31 && !tokens.IsNumber(start)) return ((int)day, 0);
        }

        return (0, 0);
    }

    /// <summary>A four-digit year between two tokens.</summary>
    private static int? YearOf(ref ValueTokens tokens, int from = 0, int to = int.MaxValue)
    {
        for (var i = from; i < Math.Min(to, tokens.Count); i++)
        {
            if (tokens.IsNumber(i) && tokens[i].Number is >= 1000 and <= 2999 && tokens[i].Length == 4) return (int)tokens[i].Number;
        }

        return null;
    }

    private static TimeValue? Century(ref ValueTokens tokens)
    {
        var at = tokens.FindAnyStem(["век", "ғасыр", "столет"]);
        if (at <= 0 || !OrdinalValues.TryRead(ref tokens, 0, out var number, out var end) || end > at + 1 || number is < 1 or > 30) return null;
        if (tokens.StartsWith(at, "столетн")) return null;
        var isBefore = tokens.Find("н") > at || tokens.FindStem("дейін", at) > at;
        var century = (int)number;
        return isBefore
            ? new TimeValue($"{CalendarMath.Year(1 - (century * 100))}/{CalendarMath.Year(-(century - 1) * 100)}")
            : new TimeValue($"{CalendarMath.Year(((century - 1) * 100) + 1)}/{CalendarMath.Year(century * 100)}");
    }

    // «первый квартал 2024 года», «за первое полугодие»
    private static TimeValue? PartOfYear(ref ValueTokens tokens, DateOnly? reference)
    {
        var at = tokens.FindAnyStem(["квартал", "тоқсан", "полугоди", "жартыжылды"]);
        if (at < 0 && tokens.FindStem("жарты") is var half and >= 0 && tokens.StartsWith(half + 1, "жылды")) at = half;
        if (at <= 0 || !TryOrdinalWord(ref tokens, at, out var number)) return null;
        if ((YearOf(ref tokens) ?? reference?.Year) is not { } year) return null;
        var months = tokens.StartsWith(at, "квартал") || tokens.StartsWith(at, "тоқсан") ? 3 : 6;
        if (number < 1 || number * months > 12) return null;
        var start = new DateOnly(year, (((int)number - 1) * months) + 1, 1);
        return new TimeValue(CalendarMath.Interval(start, start.AddMonths(months).AddDays(-1)));
    }

    private static bool TryOrdinalWord(ref ValueTokens tokens, int before, out decimal number)
    {
        for (var i = Math.Max(0, before - 3); i < before; i++)
        {
            if (Roman.TryRead(tokens.Word(i), out var roman) && !tokens.Is(i, "с"))
            {
                number = roman;
                return true;
            }

            if (tokens.IsNumber(i) && tokens[i].Number <= 4)
            {
                number = tokens[i].Number;
                return !CountsUnits(ref tokens, i);
            }

            if (NumberWords.TryGet(tokens.Word(i), out var word) && word.Kind == NumberWordKind.Ordinal)
            {
                number = word.Value;
                return true;
            }
        }

        number = 0;
        return false;
    }

    // «3 квартала» counts, «3-й квартал» orders.
    private static bool CountsUnits(ref ValueTokens tokens, int number) => !tokens.IsSymbol(number + 1, '-');

    private static TimeValue? Years(ref ValueTokens tokens, DateOnly? reference)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens.IsNumber(i)) continue;
            var number = (int)Math.Min(tokens[i].Number, int.MaxValue);
            var isWhole = tokens[i].Number == number;
            var suffix = tokens.IsSymbol(i + 1, '-') ? tokens.Word(i + 2) : [];
            var isDecade = suffix is "х" or "е" or "ых" or "ые" || (number % 10 == 0 && tokens.FindStem("жылдар", i) > 0);
            if (isWhole && isDecade && number % 10 == 0)
            {
                var first = number >= 1000 ? number : number is >= 10 and < 100 ? 1900 + number : 0;
                if (first > 0) return new TimeValue($"{CalendarMath.Year(first)}/{CalendarMath.Year(first + 9)}");
            }

            if (!isWhole || number is < 1000 or > 2999 || tokens[i].Length != 4) continue;
            if (tokens.IsSymbol(i + 1, '-') && tokens.IsNumber(i + 2) && tokens[i + 2].Length == 4) return new TimeValue($"{CalendarMath.Year(number)}/{CalendarMath.Year((int)tokens[i + 2].Number)}");
            for (var k = i + 1; k < tokens.Count; k++)
            {
                if (tokens.IsNumber(k) && tokens[k].Length == 4 && tokens[k].Number > number && tokens.FindAny(["до", "по", "дейін", "и", "мен"]) > 0) return new TimeValue($"{CalendarMath.Year(number)}/{CalendarMath.Year((int)tokens[k].Number)}");
            }

            return Since(ref tokens, new DateOnly(number, 1, 1), CalendarMath.Year(number), reference);
        }

        return null;
    }

    // «с начала года», «до конца недели», «жыл басынан бері»
    private static TimeValue? Boundary(ref ValueTokens tokens, DateOnly? reference)
    {
        var start = tokens.FindAnyStem(["начал", "басын", "басы"]);
        var end = tokens.FindAnyStem(["кон", "соңы", "аяғы", "исход"]);
        if (start < 0 && end < 0) return null;
        var unit = TimeUnit.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i != start && i != end && CalendarWords.Unit(tokens.Word(i)) is >= TimeUnit.Week and <= TimeUnit.Year and var found) unit = found;
        }

        if (unit == TimeUnit.None || reference is not { } today) return null;
        var shift = Direction(ref tokens) ?? 0;
        var first = CalendarMath.Start(CalendarMath.Shift(today, unit, shift), unit);
        if (end >= 0) return new TimeValue(CalendarMath.Iso(CalendarMath.Shift(first, unit, 1).AddDays(-1)));
        var isOpen = IsSince(ref tokens) || tokens.StartsWith(start, "басынан");
        return isOpen && first <= today ? new TimeValue(CalendarMath.Interval(first, today)) : new TimeValue(CalendarMath.Iso(first));
    }

    private static int? Direction(ref ValueTokens tokens) =>
        tokens.FindAnyStem(s_previous) >= 0 ? -1 : tokens.FindAnyStem(s_next) >= 0 ? 1 : tokens.FindAnyStem(s_this) >= 0 ? 0 : null;

    private static TimeValue? NamedDay(ref ValueTokens tokens, DateOnly? reference)
    {
        if (reference is not { } today) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i);
            if (RelativeDay(word) is { } offset)
            {
                var day = today.AddDays(offset);
                return Since(ref tokens, day, CalendarMath.Iso(day), reference);
            }

            if (word.StartsWith("биыл")) return Since(ref tokens, new DateOnly(today.Year, 1, 1), CalendarMath.Year(today.Year), reference);
            if (word.StartsWith("былтыр")) return Since(ref tokens, new DateOnly(today.Year - 1, 1, 1), CalendarMath.Year(today.Year - 1), reference);
            if (word.StartsWith("выходн") || (word.StartsWith("демалыс") && tokens.StartsWith(i + 1, "күн")))
            {
                var saturday = NearestDay(today, DayOfWeek.Saturday, 3);
                if (Direction(ref tokens) is 1) saturday = CalendarMath.Start(today, TimeUnit.Week).AddDays(12);
                if (Direction(ref tokens) is -1) saturday = CalendarMath.Start(today, TimeUnit.Week).AddDays(-2);
                return new TimeValue(CalendarMath.Interval(saturday, saturday.AddDays(1)));
            }

            if (CalendarWords.Weekday(word) is not { } weekday) continue;
            if (tokens.FindAny(["сайын"]) >= 0 || tokens.FindAnyStem(["кажд", "подряд"]) >= 0 || word.EndsWith("ам")) return new TimeValue("P1W");
            var isAhead = IsSince(ref tokens) || tokens.FindAny(["до", "к", "дейін", "қарай"]) >= 0;
            var date = NearestDay(today, weekday, isAhead ? 6 : 3, isAhead);
            if (Direction(ref tokens) is { } weeks and not 0) date = CalendarMath.Start(today, TimeUnit.Week).AddDays((7 * weeks) + (((int)weekday + 6) % 7));
            return new TimeValue(CalendarMath.Iso(date));
        }

        return null;
    }

    private static int? RelativeDay(ReadOnlySpan<char> word) =>
        word.StartsWith("позавчера") ? -2 : word.StartsWith("вчера") ? -1 : word.StartsWith("сегодня") ? 0 : word.StartsWith("послезавтра") ? 2 : word.StartsWith("завтра") && !word.StartsWith("завтрак") ? 1 :
        word.StartsWith("бүгін") ? 0 : word.StartsWith("кеше") && word is not "кешен" ? -1 : word.StartsWith("ертең") && !word.StartsWith("ертеңіне") ? 1 : word.StartsWith("бүрсігүн") ? 2 : null;

    // The day of that name within so many days ahead, or to both sides.
    private static DateOnly NearestDay(DateOnly today, DayOfWeek weekday, int reach, bool isAhead = false)
    {
        for (var i = 0; i <= reach; i++)
        {
            if (!isAhead && today.AddDays(-i).DayOfWeek == weekday) return today.AddDays(-i);
            if (today.AddDays(i).DayOfWeek == weekday) return today.AddDays(i);
        }

        return today;
    }

    // «прошлый год», «на этой неделе», «два года назад», «былтырғы жылы»
    private static TimeValue? Relative(ref ValueTokens tokens, DateOnly? reference)
    {
        if (reference is not { } today) return null;
        if (tokens.FindAny(["назад", "бұрын", "бұрынғы"]) >= 0) return Shifted(ref tokens, today, -1);
        if (tokens.Is(0, "через")) return Shifted(ref tokens, today, 1);
        if (Direction(ref tokens) is not { } direction) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i);
            if (CalendarWords.Season(word) is var season and > 0)
            {
                // Last summer is the latest one that is over, next summer the first one to come.
                var year = direction == 0 ? SeasonYear(season, today) : today.Year + 1;
                while (direction < 0 && new DateOnly(year, season, 1).AddMonths(3) > today) year--;
                while (direction > 0 && new DateOnly(year - 1, season, 1) > today) year--;
                return new TimeValue(Months(year, season));
            }

            if (CalendarWords.Unit(word) is not (>= TimeUnit.Day and <= TimeUnit.Year) || tokens.StartsWith(i, "лет")) continue;
            var unit = CalendarWords.Unit(word);
            var day = CalendarMath.Shift(today, unit, direction);
            return Since(ref tokens, CalendarMath.Start(day, unit), CalendarMath.Whole(day, unit), reference);
        }

        return null;
    }

    private static TimeValue? Shifted(ref ValueTokens tokens, DateOnly today, int direction)
    {
        if (!TryCount(ref tokens, out var span, out var unit) && !TryOne(ref tokens, out span, out unit)) return null;
        if (unit < TimeUnit.Day) return null;
        var count = span.To?.Value ?? span.From.Value;
        if (count > 9000) return null;
        if (unit == TimeUnit.Year && count != decimal.Truncate(count)) (count, unit) = (count * 12, TimeUnit.Month);
        var year = today.Year + (direction * (unit == TimeUnit.Year ? count : unit == TimeUnit.Decade ? count * 10 : unit == TimeUnit.Century ? count * 100 : 0));
        if (year is < 1 or > 9998) return null;
        var date = CalendarMath.Shift(today, unit, direction * (int)Math.Round(count));
        return unit switch
        {
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.HalfYear => new TimeValue(CalendarMath.Month(date.Year, date.Month)),
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => new TimeValue(CalendarMath.Year(date.Year)),
            _ => new TimeValue(CalendarMath.Iso(date)),
        };
    }

    // «16 лет», «16-летний», «девятилетней», «три месяца», «третий день»
    private static EntityValue? Counted(ref ValueTokens tokens, DateOnly? reference)
    {
        if (reference is null && (tokens.FindAny(["назад", "бұрын", "бұрынғы"]) >= 0 || tokens.Is(0, "через"))) return null;
        if (!TryCount(ref tokens, out var span, out var unit)) return null;
        return EntityValues.Of(span, n => new TimeValue(CalendarWords.Duration(n, unit)));
    }

    internal static bool TryCount(ref ValueTokens tokens, out NumberSpan span, out TimeUnit unit)
    {
        if (NumberReader.TryFind(ref tokens, 0, out span))
        {
            // «день 365-й» has its unit before the number.
            for (var i = span.End; i < tokens.Count; i++)
            {
                unit = CalendarWords.Unit(tokens.Word(i));
                if (unit != TimeUnit.None) return true;
            }

            unit = CalendarWords.Unit(tokens.Word(span.From.Start - 1));
            if (unit != TimeUnit.None) return true;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i);
            if (NumberWords.TryGet(word, out var ordinal) && ordinal.Kind == NumberWordKind.Ordinal)
            {
                for (var k = i + 1; k < tokens.Count; k++)
                {
                    unit = CalendarWords.Unit(tokens.Word(k));
                    if (unit == TimeUnit.None || !OrdinalValues.TryRead(ref tokens, 0, out var number, out _)) continue;
                    span = One(number, i, k);
                    return true;
                }
            }

            if (TryJoined(word, out var count, out unit))
            {
                span = One(count, i, i + 1);
                return true;
            }

            unit = CalendarWords.Unit(word);
            if (unit == TimeUnit.HalfYear && word.StartsWith("полгод") || unit is TimeUnit.HalfYear or TimeUnit.Decade)
            {
                span = One(1, i, i + 1);
                return true;
            }
        }

        unit = TimeUnit.None;
        return false;
    }

    private static bool TryOne(ref ValueTokens tokens, out NumberSpan span, out TimeUnit unit)
    {
        span = default;
        unit = TimeUnit.None;
        for (var i = 0; i < tokens.Count && unit == TimeUnit.None; i++)
        {
            unit = CalendarWords.Unit(tokens.Word(i));
            span = One(1, i, i + 1);
        }

        return unit != TimeUnit.None;
    }

    // двухлетний, девятидневный, полмесяца, столетний, полчаса
    private static bool TryJoined(ReadOnlySpan<char> word, out decimal count, out TimeUnit unit)
    {
        count = 0;
        unit = TimeUnit.None;
        if (word.StartsWith("пол") && CalendarWords.Unit(word[3..]) is var half && half is not TimeUnit.None && word is not ['п', 'о', 'л', 'г', 'о', 'д', ..])
        {
            (count, unit) = (0.5m, half);
            return true;
        }

        foreach (var (stem, of) in (ReadOnlySpan<(string, TimeUnit)>)[("летн", TimeUnit.Year), ("дневн", TimeUnit.Day), ("суточн", TimeUnit.Day), ("недельн", TimeUnit.Week), ("месячн", TimeUnit.Month), ("часов", TimeUnit.Hour), ("минутн", TimeUnit.Minute), ("секундн", TimeUnit.Second)])
        {
            var at = word.IndexOf(stem);
            if (at <= 0) continue;
            unit = of;
            var number = word[..at];
            if (number is "дву" or "двух") count = 2;
            else if (number is "тре" or "трех") count = 3;
            else if (number is "четырех") count = 4;
            else if (number is "сто") count = 100;
            else if (number is "девяносто" or "полутора") count = number[0] == 'д' ? 90 : 1.5m;
            else if (number is "одно" or "еже") count = 1;
            else if (NumberWords.TryGet(number, out var whole)) count = whole.Value;
            else if (TryTens(number, out var sum)) count = sum;
            else continue;
            return true;
        }

        return false;
    }

    // двадцатипяти-, тридцатитрех-
    private static bool TryTens(ReadOnlySpan<char> number, out decimal sum)
    {
        for (var cut = 4; cut < number.Length - 2; cut++)
        {
            if (!NumberWords.TryGet(number[..cut], out var tens) || tens.Value is < 20 or > 90 || !NumberWords.TryGet(number[cut..], out var units) || units.Value > 9) continue;
            sum = tens.Value + units.Value;
            return true;
        }

        sum = 0;
        return false;
    }

    private static NumberSpan One(decimal count, int start, int end) => new(new ReadNumber(count, start, end, 1), null);

    private static TimeValue? Season(ref ValueTokens tokens, DateOnly? reference)
    {
        if (reference is not { } today) return null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var month = CalendarWords.Season(tokens.Word(i));
            if (month == 0) continue;
            var year = YearOf(ref tokens) ?? SeasonYear(month, today);
            return Since(ref tokens, new DateOnly(year, month, 1), Months(year, month), reference);
        }

        return null;
    }

    private static int SeasonYear(int month, DateOnly today) => CalendarMath.NearestYear(month == 12 ? 1 : month + 1, 15, today) - (month == 12 ? 1 : 0);

    private static string Months(int year, int first) => $"{CalendarMath.Month(year, first)}/{CalendarMath.Month(first == 12 ? year + 1 : year, first == 12 ? 2 : first + 2)}";

    // «за год», «в неделю», «күн сайын»: one of the unit.
    private static TimeValue? Single(ref ValueTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var unit = CalendarWords.Unit(tokens.Word(i));
            if (unit is TimeUnit.None) continue;
            if (tokens.Count > i + 2 || (i > 0 && !IsHolder(ref tokens, i))) return null;
            if (tokens.FindAnyStem(["назад", "бұрын"]) >= 0 || tokens.Is(0, "через")) return null;
            return new TimeValue(CalendarWords.Duration(1, unit));
        }

        return null;
    }

    private static bool IsHolder(ref ValueTokens tokens, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (tokens.FindAnyStem(s_holders, i) != i) return false;
        }

        return true;
    }
}
