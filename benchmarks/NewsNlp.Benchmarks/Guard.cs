using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsNlp.Benchmarks;

/// <summary>
/// The watch over speed: runs the benchmarks that <c>bounds.json</c> names for a short while and fails where the ratio of a peer's time to ours has fallen
/// under a share of what is committed there, or where the scoring path allocates. Ratios within one run only, of the lowest of many short rounds, so that any
/// machine will do, even a busy one.
/// </summary>
internal static class Guard
{
    private const double Share = 0.7;

    // The diagnoser counts all threads; an object is 24 bytes at least, so that one made in a call cannot hide under this.
    private const long Beside = 2;

    /// <returns>0 where all bounds hold, else 1.</returns>
    public static int Run()
    {
        var path = Path.Combine(Headlines.Project, "benchmarks", "bounds.json");
        var bounds = JsonSerializer.Deserialize<Bounds>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? throw new InvalidDataException($"{path}: no bounds");
        var names = bounds.Ratios.SelectMany(r => new[] { r.Peer, r.Ours }).Concat(bounds.WithoutAllocation).ToHashSet();
        var reports = typeof(Guard).Assembly.GetTypes().Where(t => t.IsDefined(typeof(MemoryDiagnoserAttribute), false))
            .SelectMany(t => BenchmarkRunner.Run(t, Config(names)).Reports).Where(r => r.Success).ToDictionary(r => NameOf(r.BenchmarkCase));
        foreach (var (name, report) in reports) Console.WriteLine($"{Lowest(report),14:0.0} ns  {name}");
        var failures = 0;
        foreach (var bound in bounds.Ratios)
        {
            var ratio = reports.TryGetValue(bound.Peer, out var peer) && reports.TryGetValue(bound.Ours, out var ours) ? Lowest(peer) / Lowest(ours) : double.NaN;
            Tell(ratio >= bound.Ratio * Share, $"{bound.Peer} / {bound.Ours}: {ratio:0.00}, committed {bound.Ratio:0.00}, at least {bound.Ratio * Share:0.00} wanted");
        }

        foreach (var name in bounds.WithoutAllocation)
        {
            var bytes = reports.TryGetValue(name, out var report) ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) : null;
            Tell(bytes <= Beside, $"{name}: {bytes?.ToString() ?? "?"} B allocated for a call");
        }

        return failures == 0 ? 0 : 1;

        void Tell(bool holds, string what)
        {
            Console.WriteLine($"{(holds ? "holds" : "FAILS")}  {what}");
            if (!holds) failures++;
        }
    }

    private static double Lowest(BenchmarkReport report) => report.ResultStatistics!.Min;

    // With the parameters' values where there are any: EntityBenchmarks.Tagger(kk).
    private static string NameOf(BenchmarkCase benchmark)
    {
        var name = $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}";
        return benchmark.HasParameters ? $"{name}({string.Join(", ", benchmark.Parameters.Items.Select(p => p.Value))})" : name;
    }

    private static ManualConfig Config(HashSet<string> names) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(12).WithIterationCount(40).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(25)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddFilter(new SimpleFilter(b => names.Contains(NameOf(b))))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DisableOptimizationsValidator);

    /// <summary>What is committed: ratios of times, somewhat under what an idle machine measures, and what must not allocate.</summary>
    private sealed record Bounds(IReadOnlyList<Bound> Ratios, IReadOnlyList<string> WithoutAllocation);

    /// <param name="Peer">Class and method of what we are compared with.</param>
    /// <param name="Ours">Class and method of ours.</param>
    /// <param name="Ratio">The peer's time by ours.</param>
    private sealed record Bound(string Peer, string Ours, double Ratio);
}
