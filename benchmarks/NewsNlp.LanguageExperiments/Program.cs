using NewsNlp.Internal;
using NewsNlp.LanguageExperiments;
using NewsNlp.Languages;

// Measures the packaged language model, and models trained without a part of the data or of the method, all on the same dev text:
// dotnet run -c Release --project benchmarks/NewsNlp.LanguageExperiments -- [NAME…]
var data = ExperimentData.Read();
var options = new LanguageOptions();
(string Name, Func<LanguageModel> Train)[] experiments =
[
    ("packaged", () => LanguageModel.Read(PackagedBundle.Read().WeightsOf("language")!)),
    ("no second look", () => Train("", options with { Pair = options.Pair with { Words = 0 } })),
    ("no damaged Kazakh", () => Train("", options with { Damaged = 0 })),
    ("no Kazakh in Latin letters", () => Train("", options with { Latin = 0 })),
    .. data.Sources.Select(s => ("without " + s, (Func<LanguageModel>)(() => Train(s, options)))),
];
var chosen = args.Length == 0 ? experiments : [.. experiments.Where(e => args.Contains(e.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"no such experiment; there are: {string.Join(", ", experiments.Select(e => e.Name))}");
    return 2;
}

Console.WriteLine(AblationTable.Header);
var trained = new Dictionary<string, LanguageModel>();
foreach (var (name, train) in chosen) Console.WriteLine(AblationTable.Row(name, trained[name] = train(), data));
foreach (var source in data.OtherSources.Where(s => trained.ContainsKey("without " + s))) Console.WriteLine(HeldOutTable.Of(source, trained["without " + source], data));
if (trained.TryGetValue("packaged", out var packaged)) Console.WriteLine(ReliabilityTable.Of(packaged, data));
return 0;

LanguageModel Train(string without, LanguageOptions settings) =>
    new(LanguageTraining.Train(data.Train.Where(e => ExperimentData.SourceOf(e) != without), settings).Weights);
