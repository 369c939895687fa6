using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using NewsNlp.Data;

namespace NewsNlp.Benchmarks;

/// <summary>
/// Everything about a headline: this library on one thread and on two, ML.NET's PredictionEngine over the same models for the stages that have one, and the
/// three stages' floors together. Times are for one headline.
/// </summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private const int Batch = 2_048;

    private readonly NewsAnalyzer _analyzer = NewsAnalyzer.Default;
    private string[] _headlines = [];
    private Language[] _languages = [];
    private PredictionEngine<Input, Detected> _language = null!;
    private PredictionEngine<Input, Scored> _topics = null!;
    private PredictionEngine<Input, Tagged> _kazakh = null!;
    private PredictionEngine<Input, Tagged> _russian = null!;
    private Floor _floor = null!;
    private Text.TokenizedText _text = null!;

    [GlobalSetup]
    public void Setup()
    {
        var headlines = Headlines.Read()[..Batch];
        _headlines = Array.ConvertAll(headlines, h => h.Text);
        _languages = Array.ConvertAll(headlines, h => LanguageTags.Parse(h.Language!));
        var ml = new MLContext(1);
        _language = Engine<Detected>("language");
        _topics = Engine<Scored>("topics");
        _kazakh = Engine<Tagged>("entities-kk");
        _russian = Engine<Tagged>("entities-ru");
        _floor = new Floor(_analyzer.Models.Language.Weights.Longest);
        _text = new Text.TokenizedText();

        PredictionEngine<Input, T> Engine<T>(string part)
            where T : class, new() => ml.Model.CreatePredictionEngine<Input, T>(ml.Model.Load(Headlines.Model(part), out _));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch, Description = "Analyze")]
    public int Analyze()
    {
        var found = 0;
        foreach (var headline in _headlines) found += _analyzer.Analyze(headline).Entities.Count;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "AnalyzeAsync, 2 threads")]
    public async Task<int> TwoThreads()
    {
        var found = 0;
        await foreach (var analysis in _analyzer.AnalyzeAsync(_headlines, maxDegreeOfParallelism: 2)) found += analysis.Entities.Count;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "PredictionEngine, same models")]
    public int Engines()
    {
        var found = 0;
        for (var i = 0; i < _headlines.Length; i++)
        {
            var input = new Input { Text = _headlines[i], Language = _languages[i].Tag(), PredictedLanguage = _languages[i].Tag() };
            found += _language.Predict(input).PredictedLanguage.Length + _topics.Predict(input).TopicScores.Length;
            found += (_languages[i] == NewsNlp.Language.Russian ? _russian : _kazakh).Predict(input).PredictedEntities.Length;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Batch, Description = "floor of the three stages")]
    public float Floors()
    {
        var sum = 0f;
        for (var i = 0; i < _headlines.Length; i++)
        {
            _text.Set(_headlines[i]);
            var language = _languages[i];
            sum += _floor.Language(_text) + _floor.Topics(_analyzer.Models.Topics.Featurizer, _text, language) + _floor.Entities(_analyzer.Models.Entities(language).Features, _text);
        }

        return sum;
    }

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public string Language { get; set; } = "";

        public string PredictedLanguage { get; set; } = "";
    }

    private sealed class Detected
    {
        public string PredictedLanguage { get; set; } = "";
    }

    private sealed class Scored
    {
        public float[] TopicScores { get; set; } = [];
    }

    private sealed class Tagged
    {
        public string PredictedEntities { get; set; } = "";
    }
}
