using System.Diagnostics;

namespace NewsNlp.Benchmarks;

/// <summary>Thread safety under load: eight threads ask one analyzer about headlines in orders of their own, and every answer must be the one that a single thread got.</summary>
internal static class UnderLoad
{
    private const int Threads = 8;
    private const int Calls = 1_000_000;

    /// <returns>0 where every answer was the same, else 1.</returns>
    public static int Run()
    {
        var headlines = Array.ConvertAll(Headlines.Read(), h => h.Text);
        var expected = Array.ConvertAll(headlines, h => Told(NewsAnalyzer.Default.Analyze(h)));
        var wrong = 0;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            var random = new Random(number);
            for (var call = 0; call < Calls / Threads; call++)
            {
                var at = random.Next(headlines.Length);
                if (Told(NewsAnalyzer.Default.Analyze(headlines[at])) != expected[at]) Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Console.WriteLine(FormattableString.Invariant($"{Calls:N0} calls on {Threads} threads in {watch.Elapsed.TotalSeconds:0.0} s: {wrong} answers differ from the single thread's"));
        return wrong == 0 ? 0 : 1;
    }

    // Everything of an answer that is not the text itself.
    private static int Told(NewsAnalysis analysis)
    {
        var hash = default(HashCode);
        hash.Add(analysis.Language);
        hash.Add(analysis.Confidence);
        foreach (var topic in analysis.Topics) hash.Add(topic);
        foreach (var entity in analysis.Entities) hash.Add((entity.Start, entity.End, entity.Type, entity.Confidence, entity.Base, entity.Key));
        foreach (var word in analysis.Words) hash.Add((word.Start, word.Language));
        return hash.ToHashCode();
    }
}
