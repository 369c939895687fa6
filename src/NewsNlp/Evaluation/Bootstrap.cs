namespace NewsNlp.Evaluation;

/// <summary>Confidence intervals by resampling texts (Efron 1979), with a fixed seed.</summary>
internal static class Bootstrap
{
    private const int Samples = 1000;
    private const int Seed = 1;

    /// <summary>The 95 % percentile interval of a measure over samples of the units drawn with replacement.</summary>
    /// <param name="units">The number of texts.</param>
    /// <param name="measure">The measure of a sample, given how often each text is in it.</param>
    public static (double Low, double High) Interval(int units, Func<int[], double> measure)
    {
        if (units == 0) return (0, 0);
        var random = new Random(Seed);
        var values = new double[Samples];
        var times = new int[units];
        for (var s = 0; s < Samples; s++)
        {
            Array.Clear(times);
            for (var i = 0; i < units; i++) times[random.Next(units)]++;
            values[s] = measure(times);
        }

        Array.Sort(values);
        return (values[(int)(Samples * 0.025)], values[(int)(Samples * 0.975) - 1]);
    }

    /// <summary>The 95 % interval of a micro-F1 whose counts are known text by text.</summary>
    public static (double Low, double High) MicroF1(IReadOnlyList<LabelCounts> texts) => Interval(texts.Count, times =>
    {
        var sum = default(LabelCounts);
        for (var i = 0; i < times.Length; i++) sum += texts[i] * times[i];
        return sum.F1;
    });
}
