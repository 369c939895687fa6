using BenchmarkDotNet.Attributes;
using NewsNlp.Entities;
using NewsNlp.Entities.Forms;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Benchmarks;

/// <summary>From embedded bytes to models, the code being compiled already; what a process's start costs is measured by <c>-- startup</c>.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    [Benchmark]
    public object Language() => LanguageModel.Read(Weights(PartNames.Language).Span);

    [Benchmark]
    public object Topics() => TopicModelFormat.Read(Weights(PartNames.Topics));

    [Benchmark]
    public object EntitiesKazakh() => EntityModel.Read(Weights(PartNames.EntitiesKazakh));

    [Benchmark]
    public object EntitiesRussian() => EntityModel.Read(Weights(PartNames.EntitiesRussian));

    [Benchmark]
    public object HeadlineSplitter() => Pages.HeadlineSplitter.Read(Weights(PartNames.Headlines).Span);

    [Benchmark]
    public object NormalForms() => FormTable.Read(ResourceBytes.Of("forms.bin").Memory);

    private static ReadOnlyMemory<byte> Weights(string part) => PackagedBundle.Read().TryWeightsOf(part, out var weights) ? weights : throw new InvalidDataException(part);
}
