using BenchmarkDotNet.Attributes;

namespace NewsNlp.Benchmarks;

/// <summary>Cost against length: a text, and a batch of headlines, of 1, 10 and 100 times the size. Linear cost is ten times the time in each step.</summary>
[MemoryDiagnoser]
public class ScalingBenchmarks
{
    private const int Characters = 1_000;

    private readonly NewsAnalyzer _analyzer = NewsAnalyzer.Default;
    private string _text = "";
    private string[] _batch = [];

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var headlines = Array.ConvertAll(Headlines.Read(), h => h.Text);
        _text = string.Join(". ", headlines)[..(Characters * Times)];
        _batch = [.. Enumerable.Range(0, 20 * Times).Select(i => headlines[i % headlines.Length])];
    }

    [Benchmark]
    public NewsNlp.Language Language() => _analyzer.DetectLanguage(_text).Language;

    [Benchmark]
    public int Analyze() => _analyzer.Analyze(_text).Entities.Count;

    [Benchmark]
    public int Split() => _analyzer.SplitHeadlines(_text).Count;

    [Benchmark]
    public int Batch()
    {
        var found = 0;
        foreach (var headline in _batch) found += _analyzer.Analyze(headline).Entities.Count;
        return found;
    }
}
