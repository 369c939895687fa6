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
        var interval = Intervals(units, 1, (times, values) => values[0] = measure(times))[0];
        return (interval.Low, interval.High);
    }

    /// <summary>The 95 % percentile intervals of several measures over the same samples.</summary>
    /// <param name="units">The number of texts, or of documents that are drawn as a whole.</param>
    /// <param name="measures">The number of measures.</param>
    /// <param name="measure">Fills in the measures of a sample, given how often each unit is in it.</param>
    public static Interval[] Intervals(int units, int measures, Action<int[], double[]> measure)
    {
        var intervals = new Interval[measures];
        if (units == 0) return intervals;
        var random = new Random(Seed);
        var values = new double[measures][];
        for (var m = 0; m < measures; m++) values[m] = new double[Samples];
        var sample = new double[measures];
        var times = new int[units];
        for (var s = 0; s < Samples; s++)
        {
            Array.Clear(times);
            for (var i = 0; i < units; i++) times[random.Next(units)]++;
            measure(times, sample);
            for (var m = 0; m < measures; m++) values[m][s] = sample[m];
        }

        for (var m = 0; m < measures; m++)
        {
            Array.Sort(values[m]);
            intervals[m] = new Interval(values[m][(int)(Samples * 0.025)], values[m][(int)(Samples * 0.975) - 1]);
        }

        return intervals;
    }

    /// <summary>The 95 % interval of a micro-F1 whose counts are known text by text.</summary>
    public static (double Low, double High) MicroF1(IReadOnlyList<LabelCounts> texts) => Interval(texts.Count, times =>
    {
        var sum = default(LabelCounts);
        for (var i = 0; i < times.Length; i++) sum += texts[i] * times[i];
        return sum.F1;
    });
}
