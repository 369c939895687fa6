using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Benchmarks;

/// <summary>Topics of one headline: the extracted weights, ML.NET's PredictionEngine over the same model, and the least that must be done, its tokens.</summary>
[MemoryDiagnoser]
public class TopicBenchmarks
{
    private const int Count = 2_048;

    private readonly float[] _scores = new float[64];
    private TopicModel _model = null!;
    private PredictionEngine<Input, Output> _engine = null!;
    private (TokenizedText Tokens, string Text, Language Language)[] _headlines = [];
    private TokenizedText _text = null!;
    private readonly Floor _floor = new(2);

    [GlobalSetup]
    public void Setup()
    {
        _model = TopicModelFormat.Read(PackagedBundle.Read().WeightsOf("topics")!);
        _text = new TokenizedText();
        _headlines = Array.ConvertAll(Headlines.Read()[..Count], e =>
        {
            var tokens = new TokenizedText();
            tokens.Set(e.Text);
            return (tokens, e.Text, LanguageTags.Parse(e.Language!));
        });
        var ml = new MLContext(1);
        _engine = ml.Model.CreatePredictionEngine<Input, Output>(ml.Model.Load(Headlines.Model("topics"), out _));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "extracted weights, tokens given")]
    public float Own()
    {
        foreach (var (tokens, _, language) in _headlines) _model.Score(tokens, language, _scores);
        return _scores[0];
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "extracted weights, from the text")]
    public float OwnFromText()
    {
        foreach (var (_, text, language) in _headlines)
        {
            _text.Set(text);
            _model.Score(_text, language, _scores);
        }

        return _scores[0];
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "PredictionEngine, same model")]
    public float Engine()
    {
        var last = 0f;
        foreach (var (_, text, language) in _headlines)
        {
            last = _engine.Predict(new Input { Text = text, PredictedLanguage = language == Language.Kazakh ? "kk" : "ru" }).TopicScores[0];
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "tokens only")]
    public int Tokens()
    {
        var tokens = 0;
        foreach (var (_, text, _) in _headlines)
        {
            _text.Set(text);
            tokens += _text.Tokens.Length;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "floor, tokens given")]
    public float Floors()
    {
        var sum = 0f;
        foreach (var (tokens, _, language) in _headlines) sum += _floor.Topics(_model.Featurizer, tokens, language);
        return sum;
    }

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public string PredictedLanguage { get; set; } = "";
    }

    private sealed class Output
    {
        public float[] TopicScores { get; set; } = [];
    }
}
