namespace NewsNlp;

/// <summary>What an entity of a date, time, sum, measure or number amounts to.</summary>
public abstract record EntityValue;

/// <summary>A date, time, interval or duration in ISO 8601 (<c>2024-11-23</c>, <c>2024-01-01/2024-11-23</c>, <c>P1Y</c>, <c>T02:00</c>).</summary>
/// <param name="Iso">The ISO 8601 form.</param>
public sealed record TimeValue(string Iso) : EntityValue;

/// <summary>A number; a percentage is a fraction (61 % is 0.61).</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(decimal Number) : EntityValue;

/// <summary>A sum of money.</summary>
/// <param name="Amount">The amount in whole units of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record MoneyValue(decimal Amount, string Currency) : EntityValue;

/// <summary>A measure.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Unit">UCUM unit, such as <c>km</c>.</param>
public sealed record QuantityValue(decimal Amount, string Unit) : EntityValue;

/// <summary>A range between two values of one kind.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public sealed record RangeValue(EntityValue From, EntityValue To) : EntityValue;
