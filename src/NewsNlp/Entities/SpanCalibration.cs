namespace NewsNlp.Entities;

/// <summary>Turns a span's probability under the CRF into how often such spans are right: a sigmoid over its log-odds (Platt 1999).</summary>
/// <param name="Slope">Factor of the log-odds; −1 changes nothing.</param>
/// <param name="Offset">Added; 0 changes nothing.</param>
internal readonly record struct SpanCalibration(float Slope, float Offset)
{
    private const float Limit = 1e-5f;

    public static SpanCalibration None { get; } = new(-1, 0);

    /// <summary>The log-odds of a probability, which is kept off 0 and 1.</summary>
    public static float LogOdds(float probability)
    {
        var p = Math.Clamp(probability, Limit, 1 - Limit);
        return MathF.Log(p / (1 - p));
    }

    /// <summary>The calibrated probability.</summary>
    public float Of(float probability) => this == None ? probability : 1 / (1 + MathF.Exp((Slope * LogOdds(probability)) + Offset));
}
