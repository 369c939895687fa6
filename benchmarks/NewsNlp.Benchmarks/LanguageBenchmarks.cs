using BenchmarkDotNet.Attributes;
using Lingua;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Text;

namespace NewsNlp.Benchmarks;

/// <summary>Language of a headline between Kazakh and Russian: this library, Lingua in both modes, and the rule on nine letters.</summary>
/// <remarks>Times are for one headline: each call takes the next of more than 2,000 (<see cref="Headlines"/>).</remarks>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private static readonly Language[] s_candidates = [Language.Kazakh, Language.Russian];

    private string[] _headlines = [];
    private int _next;
    private readonly TokenizedText _text = new();
    private LanguageModel _model = null!;
    private Floor _floor = null!;
    private LanguageDetector _high = null!;
    private LanguageDetector _low = null!;

    [GlobalSetup]
    public void Setup()
    {
        _headlines = [.. Headlines.Read().Select(h => h.Text)];
        _model = LanguageModel.Read(PackagedBundle.Read().WeightsOf("language"));
        _floor = new Floor(_model.Weights.Longest);
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

    [Benchmark]
    public float FloorOfNewsNlp()
    {
        _text.Set(Next());
        return _floor.Language(_text);
    }

    private string Next()
    {
        if (++_next >= _headlines.Length) _next = 0;
        return _headlines[_next];
    }
}
