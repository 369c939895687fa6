using BenchmarkDotNet.Attributes;
using Lingua;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Languages;

namespace NewsNlp.Benchmarks;

/// <summary>Language of a headline between Kazakh and Russian: this library, Lingua in both modes, and the rule on nine letters.</summary>
/// <remarks>Times are for one headline: each call takes the next of all headlines in samples/data.</remarks>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private static readonly Language[] s_candidates = [Language.Kazakh, Language.Russian];

    private string[] _headlines = [];
    private int _next;
    private LanguageModel _model = null!;
    private LanguageDetector _high = null!;
    private LanguageDetector _low = null!;

    [GlobalSetup]
    public void Setup()
    {
        _headlines = [.. NewsData.ReadCsv(Path.Combine(Project(), "samples", "data", "headlines.csv")).Select(e => e.Text).Distinct()];
        if (_headlines.Length < 2_000) throw new InvalidOperationException($"samples/data has {_headlines.Length} different headlines, at least 2,000 are needed");
        _model = LanguageModel.Read(PackagedBundle.Read().WeightsOf("language"));
        _high = LanguageDetectorBuilder.FromLanguages(Lingua.Language.Kazakh, Lingua.Language.Russian).WithPreloadedLanguageModels().Build();
        _low = LanguageDetectorBuilder.FromLanguages(Lingua.Language.Kazakh, Lingua.Language.Russian).WithPreloadedLanguageModels().WithLowAccuracyMode().Build();
    }

    [Benchmark(Baseline = true)]
    public Language NewsNlp() => _model.Detect(Next(), s_candidates).Language;

    /// <summary>The same among all four answers, <c>und</c> included.</summary>
    [Benchmark]
    public Language NewsNlpAllLanguages() => _model.Detect(Next()).Language;

    [Benchmark]
    public Lingua.Language LinguaHighAccuracy() => _high.DetectLanguageOf(Next());

    [Benchmark]
    public Lingua.Language LinguaLowAccuracy() => _low.DetectLanguageOf(Next());

    [Benchmark]
    public Language LetterRule() => Next().AsSpan().IndexOfAny("әғқңөұүһіӘҒҚҢӨҰҮҺІ") >= 0 ? Language.Kazakh : Language.Russian;

    private string Next()
    {
        if (++_next >= _headlines.Length) _next = 0;
        return _headlines[_next];
    }

    private static string Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the benchmarks");
    }
}
