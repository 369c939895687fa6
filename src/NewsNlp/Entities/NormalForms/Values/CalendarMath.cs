using System.Globalization;

namespace NewsNlp.Entities.Forms;

/// <summary>Dates as ISO 8601 writes them, and the day that a relative one means.</summary>
internal static class CalendarMath
{
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Year(int year) => year >= 0 ? year.ToString("0000", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"-{-year:0000}");

    public static string Interval(DateOnly from, DateOnly to) => $"{Iso(from)}/{Iso(to)}";

    /// <summary>The ISO week of a day, <c>2024-W47</c>.</summary>
    public static string Week(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    /// <summary>The year in which a day or month of the year lies nearest to the reference date: news speak of what was and will be soon.</summary>
    public static int NearestYear(int month, int day, DateOnly reference)
    {
        var best = reference.Year;
        var distance = int.MaxValue;
        for (var year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (Day(year, month, day) is not { } date) continue;
            var days = Math.Abs(date.DayNumber - reference.DayNumber);
            if (days >= distance) continue;
            distance = days;
            best = year;
        }

        return best;
    }

    /// <summary>A day, or null where the calendar has none such.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The first day of the week, month, quarter, half-year or year that holds a day.</summary>
    public static DateOnly Start(DateOnly date, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        TimeUnit.Month => new DateOnly(date.Year, date.Month, 1),
        TimeUnit.Quarter => new DateOnly(date.Year, (date.Month - 1) / 3 * 3 + 1, 1),
        TimeUnit.HalfYear => new DateOnly(date.Year, date.Month <= 6 ? 1 : 7, 1),
        TimeUnit.Year => new DateOnly(date.Year, 1, 1),
        _ => date,
    };

    /// <summary>A day moved by whole units; years and months keep the day where the calendar allows.</summary>
    public static DateOnly Shift(DateOnly date, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Week => date.AddDays(7 * count),
        TimeUnit.Month => date.AddMonths(count),
        TimeUnit.Quarter => date.AddMonths(3 * count),
        TimeUnit.HalfYear => date.AddMonths(6 * count),
        TimeUnit.Year => date.AddYears(count),
        TimeUnit.Decade => date.AddYears(10 * count),
        TimeUnit.Century => date.AddYears(100 * count),
        _ => date.AddDays(count),
    };

    /// <summary>The unit that holds a day: a week, month, quarter or year as a whole, else the day.</summary>
    public static string Whole(DateOnly date, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => Week(date),
        TimeUnit.Month => Month(date.Year, date.Month),
        TimeUnit.Quarter or TimeUnit.HalfYear => Interval(Start(date, unit), Shift(Start(date, unit), unit, 1).AddDays(-1)),
        TimeUnit.Year => Year(date.Year),
        _ => Iso(date),
    };
}
