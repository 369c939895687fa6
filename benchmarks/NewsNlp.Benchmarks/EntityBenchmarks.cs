using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Benchmarks;

/// <summary>
/// Entities of headlines, all different, in time per token: the tagger from raw text; its floor, one pass that computes the same feature hashes and reads
/// one weight for each; and ML.NET's PredictionEngine over the same model.
/// </summary>
[MemoryDiagnoser]
public class EntityBenchmarks
{
    private const int Count = 2048;
    private const int EngineCount = 128;

    private readonly TokenizedText _text = new();
    private readonly EntityArea _area = new();
    private readonly float[] _weights = new float[1 << 18];
    private PredictionEngine<Input, Output> _engine = null!;
    private EntityModel _model = null!;
    private string[] _headlines = [];

    [Params("kk", "ru")]
    public string Language { get; set; } = "kk";

    [GlobalSetup]
    public void Setup()
    {
        var project = Project();
        _model = NewsAnalyzer.Default.Models.Entities(LanguageTags.Parse(Language));
        _headlines = [.. NewsData.Read(Path.Combine(project, "samples", "data", "headlines.csv")).Where(e => e.Language == Language).Select(e => e.Text).Distinct().Take(Count)];
        if (_headlines.Length < Count) throw new InvalidDataException($"{_headlines.Length} different headlines: expected {Count}");
        var tokens = 0;
        foreach (var headline in _headlines)
        {
            _text.Set(headline);
            tokens += _text.Tokens.Length;
        }

        Tagger();
        Console.WriteLine($"// {Language}: {Count} headlines, {tokens} tokens, {(double)tokens / Count:0.00} a headline");
        var ml = new MLContext(1);
        _engine = ml.Model.CreatePredictionEngine<Input, Output>(ml.Model.Load(Path.Combine(project, "src", "NewsNlp", "Models", $"entities-{Language}.zip"), out _));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count, Description = "tagger, one headline from raw text")]
    public int Tagger()
    {
        var found = 0;
        foreach (var headline in _headlines)
        {
            _text.Set(headline);
            _model.Tag(_text, _area);
            found += _area.Spans.Length;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "floor: the same feature hashes, one weight each")]
    public float Floor()
    {
        var sum = 0f;
        foreach (var headline in _headlines)
        {
            _text.Set(headline);
            _model.Features.Extract(_text, 0, _text.Tokens.Length, _area.Features);
            foreach (var feature in _area.Features.Features) sum += _weights[feature >> 46];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = EngineCount, Description = "PredictionEngine, same model")]
    public int Engine()
    {
        var found = 0;
        for (var i = 0; i < EngineCount; i++) found += _engine.Predict(new Input { Text = _headlines[i] }).PredictedEntities.Length;
        return found;
    }

    private static string Project()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsNlp.sln"))) root = root.Parent;
        return root?.FullName ?? throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the benchmarks");
    }

    private sealed class Input
    {
        public string Text { get; set; } = "";
    }

    private sealed class Output
    {
        public string PredictedEntities { get; set; } = "";
    }
}
