using System.Globalization;

namespace NewsNlp.Entities.Forms;

/// <summary>The values of dates, times, sums, measures and numbers.</summary>
internal static class EntityValues
{
    /// <summary>Whether entities of a type have a value.</summary>
    public static bool HasValue(string type) => type is EntityType.Date or EntityType.Time or EntityType.Money or EntityType.Percent or EntityType.Quantity or
        EntityType.Ordinal or EntityType.Cardinal;

    /// <summary>The value of a surface form, or null where it tells none.</summary>
    public static EntityValue? Read(ReadOnlySpan<char> surface, string type, DateOnly? referenceDate)
    {
        if (!HasValue(type)) return null;
        Span<char> buffer = stackalloc char[surface.Length];
        var tokens = new ValueTokens(surface, buffer);
        try
        {
            return type switch
            {
                EntityType.Date => DateValues.Read(ref tokens, referenceDate),
                EntityType.Time => TimeValues.Read(ref tokens, referenceDate),
                EntityType.Money => MoneyValues.Read(ref tokens),
                EntityType.Percent => Percent(ref tokens),
                EntityType.Quantity => QuantityValues.Read(ref tokens),
                EntityType.Ordinal => OrdinalValues.Read(ref tokens),
                _ => Cardinal(ref tokens),
            };
        }
        catch (OverflowException)
        {
            // A number past what a decimal holds has no value to tell.
            return null;
        }
    }

    /// <summary>A value as a key.</summary>
    public static string Key(EntityValue value) => value switch
    {
        TimeValue time => time.Iso.ToLowerInvariant(),
        NumberValue number => Text(number.Number),
        MoneyValue money => $"{Text(money.Amount)}-{money.Currency.ToLowerInvariant()}",
        QuantityValue quantity => $"{Text(quantity.Amount)}-{quantity.Unit.ToLowerInvariant()}",
        RangeValue range => $"{Key(range.From)}..{Key(range.To)}",
        _ => throw new ArgumentException($"no key is defined for {value.GetType().Name}", nameof(value)),
    };

    /// <summary>One value or a range, made from the numbers of a span.</summary>
    public static EntityValue Of(NumberSpan span, Func<decimal, EntityValue> make) =>
        span.To is { } to ? new RangeValue(make(span.From.Value), make(to.Value)) : make(span.From.Value);

    /// <summary>-1 where a number is said to be below zero: by a sign that binds nothing before it, or by a word.</summary>
    public static int Sign(ref ValueTokens tokens, int number) =>
        tokens.StartsWith(number - 1, "минус") || (tokens.IsSymbol(number - 1, '-') && number - 2 < 0) ? -1 : 1;

    private static EntityValue? Cardinal(ref ValueTokens tokens)
    {
        // A score is no number.
        if (tokens[0].Kind == ValueTokenKind.Clock || tokens.FindSymbol(':') >= 0) return null;
        if (!NumberReader.TryFind(ref tokens, 0, out var span)) return null;
        var sign = Sign(ref tokens, span.From.Start);
        return Of(span, n => new NumberValue(n * sign));
    }

    private static EntityValue? Percent(ref ValueTokens tokens)
    {
        if (!NumberReader.TryFind(ref tokens, 0, out var span)) return tokens.FindStem("полпроцент") >= 0 ? new NumberValue(0.005m) : null;
        var isPerMille = tokens.FindSymbol('‰') >= 0 || tokens.FindStem("промил") >= 0;
        var isPercent = tokens.FindSymbol('%') >= 0 || tokens.FindStem("процент") >= 0 || tokens.FindStem("пайыз") >= 0;
        var scale = isPerMille ? 1000m : isPercent || span.From.Value > 1 ? 100m : 1m;
        var sign = Sign(ref tokens, span.From.Start);
        return Of(span, n => new NumberValue(n * sign / scale));
    }

    private static string Text(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
}
