using System.Globalization;

namespace NewsNlp.Entities.Forms;

/// <summary>Times of day and durations shorter than a day in ISO 8601; parts of the day without an hour tell no value.</summary>
internal static class TimeValues
{
    public static EntityValue? Read(ref ValueTokens tokens, DateOnly? reference) => Clock(ref tokens) ?? PartOfHour(ref tokens) ?? Hour(ref tokens) ?? Named(ref tokens) ?? Duration(ref tokens, reference);

    // «в 15:00», «с 02:00 до 04:00»
    private static TimeValue? Clock(ref ValueTokens tokens)
    {
        string? first = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ValueTokenKind.Clock) continue;
            var iso = At((int)tokens[i].Number / 100, (int)tokens[i].Number % 100);
            if (first is not null) return new TimeValue($"{first}/{iso}");
            first = iso;
        }

        return first is null ? null : new TimeValue(first);
    }

    // «в половине девятого», «полдевятого», «четверть шестого»: of the hour that the ordinal names
    private static TimeValue? PartOfHour(ref ValueTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i);
            var minutes = word.StartsWith("четверт") ? 15 : word.StartsWith("пол") ? 30 : 0;
            if (minutes == 0) continue;
            if (!word.StartsWith("половин") && minutes == 30) word = word[3..];
            else word = tokens.Word(i + 1);
            if (!word.EndsWith("ого") && !word.EndsWith("его")) continue;
            if (!NumberWords.TryGet(word, out var hour) || hour.Kind != NumberWordKind.Ordinal || hour.Value is < 1 or > 12) continue;
            return ToHour(hour.Value == 1 ? 12 : hour.Value - 1, PartOfDay(ref tokens)) is { } before ? new TimeValue(At(before, minutes)) : null;
        }

        return null;
    }

    // «в четыре утра», «сағат 14-те», «таңғы бесте», «кешкі сегізде»
    private static TimeValue? Hour(ref ValueTokens tokens)
    {
        if (!NumberReader.TryFind(ref tokens, 0, out var span) || span.From.Value is < 0 or > 24) return null;
        var part = PartOfDay(ref tokens);
        var behind = tokens.Word(span.End);
        var unit = CalendarWords.Unit(behind);
        var isKazakhClock = tokens.Is(span.From.Start - 1, "сағат");
        var isRussianClock = unit == TimeUnit.Hour && tokens.Word(span.From.Start - 1) is "в" or "к" or "с" && span.From.Value == decimal.Truncate(span.From.Value) && tokens.IsNumber(span.From.Start);
        if (!isKazakhClock && !isRussianClock && (part == DayPart.None || (unit != TimeUnit.None && unit != TimeUnit.Hour))) return null;
        if (part == DayPart.None && !isKazakhClock && !isRussianClock) return null;

        // «пятое утро», «екі түн» count, they tell no hour.
        if (part != DayPart.None && unit == TimeUnit.None && behind.StartsWith("түн")) return null;
        var minutes = 0;
        if (NumberReader.TryRead(ref tokens, span.End + 1, out var more) && CalendarWords.Unit(tokens.Word(more.End)) == TimeUnit.Minute) minutes = (int)more.Value;
        var from = ToHour(span.From.Value, part);
        if (from is null || minutes > 59) return null;
        var iso = At(from.Value, minutes == 0 ? (int)(span.From.Value % 1 * 60) : minutes);
        return span.To is { } to && ToHour(to.Value, part) is { } end ? new TimeValue($"{iso}/{At(end, 0)}") : new TimeValue(iso);
    }

    private enum DayPart
    {
        None,
        Night,
        Morning,
        Afternoon,
        Evening,
    }

    private static DayPart PartOfDay(ref ValueTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i);
            if (word.StartsWith("ноч") || word.StartsWith("түн")) return DayPart.Night;
            if (word.StartsWith("утр") || word.StartsWith("таң")) return DayPart.Morning;
            if (word is "дня" || word.StartsWith("түск") || word.StartsWith("күндіз") || word.StartsWith("түстен")) return DayPart.Afternoon;
            if (word.StartsWith("вечер") || word.StartsWith("кеш")) return DayPart.Evening;
        }

        return DayPart.None;
    }

    private static int? ToHour(decimal hour, DayPart part)
    {
        var whole = (int)decimal.Truncate(hour);
        return part switch
        {
            DayPart.Evening when whole is >= 3 and < 12 => whole + 12,
            DayPart.Afternoon when whole is >= 1 and < 8 => whole + 12,
            DayPart.Night when whole is >= 9 and < 12 => whole + 12,
            DayPart.Night or DayPart.Evening when whole == 12 => 0,
            _ => whole <= 24 ? whole : null,
        };
    }

    private static TimeValue? Named(ref ValueTokens tokens)
    {
        if (tokens.FindAnyStem(["полноч", "полуноч"]) >= 0) return new TimeValue("T00:00");
        if (tokens.FindAny(["полдень", "полудня", "полудню"]) >= 0) return new TimeValue("T12:00");
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Is(i, "түн") && (tokens.StartsWith(i + 1, "орта") || tokens.StartsWith(i + 1, "жарым"))) return new TimeValue("T00:00");
            if (tokens.Is(i, "тал") && tokens.StartsWith(i + 1, "түс")) return new TimeValue("T12:00");
        }

        return null;
    }

    private static EntityValue? Duration(ref ValueTokens tokens, DateOnly? reference)
    {
        if (DateValues.TryCount(ref tokens, out var span, out var unit))
        {
            // «2 часа 30 минут»
            if (span.To is null && unit == TimeUnit.Hour && NumberReader.TryFind(ref tokens, span.End + 1, out var more) && CalendarWords.Unit(tokens.Word(more.End)) == TimeUnit.Minute)
            {
                return new TimeValue(string.Create(CultureInfo.InvariantCulture, $"PT{span.From.Value:0}H{more.From.Value:0}M"));
            }

            return EntityValues.Of(span, n => new TimeValue(CalendarWords.Duration(n, unit)));
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            // «в час пик» is no hour.
            if (CalendarWords.Unit(tokens.Word(i)) is >= TimeUnit.Second and <= TimeUnit.Hour and var one && !tokens.StartsWith(i + 1, "пик") && !tokens.StartsWith(i - 1, "эт") && !tokens.StartsWith(i - 1, "соңғы") && !tokens.StartsWith(i - 1, "последн"))
            {
                return new TimeValue(CalendarWords.Duration(1, one));
            }
        }

        return DateValues.Read(ref tokens, reference) is TimeValue { Iso: [not 'P', ..] } day ? day : null;
    }

    private static string At(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
}
