using System.Diagnostics;

namespace NewsNlp.Benchmarks;

/// <summary>
/// What a process's start costs: a child process that makes the first full analysis against an empty one, wall time from start to end, medians of ten; and
/// the memory resident in each at its end.
/// </summary>
internal static class StartUp
{
    private const int Runs = 10;

    private static readonly string[] s_modes = ["empty", "language", "analysis"];

    /// <returns>0.</returns>
    public static int Run()
    {
        var child = Path.Combine(Headlines.Project, "benchmarks", "NewsNlp.FirstAnalysis", "bin", "Release", "net10.0", "NewsNlp.FirstAnalysis.dll");
        if (!File.Exists(child)) throw new FileNotFoundException("build the solution first", child);
        var results = s_modes.ToDictionary(mode => mode, _ => new List<(double Milliseconds, double Megabytes)>());
        for (var run = -1; run < Runs; run++)
        {
            foreach (var mode in s_modes)
            {
                var measured = Measure(child, mode);
                if (run >= 0) results[mode].Add(measured);
            }
        }

        var empty = Medians(results["empty"]);
        Console.WriteLine("| process | start to end | above an empty one | resident | above an empty one |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var mode in s_modes)
        {
            var (time, memory) = Medians(results[mode]);
            Console.WriteLine(FormattableString.Invariant($"| {mode} | {time:0} ms | {time - empty.Time:0} ms | {memory:0} MB | {memory - empty.Memory:0} MB |"));
        }

        return 0;
    }

    private static (double Milliseconds, double Megabytes) Measure(string child, string mode)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [child, mode]) { RedirectStandardOutput = true })!;
        var bytes = long.Parse(process.StandardOutput.ReadToEnd(), System.Globalization.CultureInfo.InvariantCulture);
        process.WaitForExit();
        return process.ExitCode == 0 ? (watch.Elapsed.TotalMilliseconds, bytes / 1e6) : throw new InvalidOperationException($"{child} {mode} ended with {process.ExitCode}");
    }

    private static (double Time, double Memory) Medians(List<(double Milliseconds, double Megabytes)> runs) => (Median(runs.Select(r => r.Milliseconds)), Median(runs.Select(r => r.Megabytes)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
