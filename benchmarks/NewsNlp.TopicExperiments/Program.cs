using NewsNlp.TopicExperiments;
using NewsNlp.Topics;

// Trains the topic model under several settings, and two baselines on the same text, and prints each on the same dev sets:
// dotnet run -c Release --project benchmarks/NewsNlp.TopicExperiments -- [NAME…]
var data = ExperimentData.Read();
var options = new TopicOptions { Lexicon = data.Lexicon };
(string Name, Func<ITagger> Train)[] experiments =
[
    ("packaged settings", () => new OwnTagger(data, options)),
    ("no gaps in the lexicon", () => new OwnTagger(data, options with { UnknownShare = 0 })),
    ("more gaps in the lexicon", () => new OwnTagger(data, options with { UnknownShare = 0.5f })),
    ("no entries as texts", () => new OwnTagger(data, options with { LexiconTextWeight = 0 })),
    ("no bar for the best topic", () => new OwnTagger(data, options with { Bar = 2 })),
    ("rarer keys left out", () => new OwnTagger(data, options with { MinTexts = 4 })),
    ("less L2", () => new OwnTagger(data, options with { L2 = options.L2 / 2 })),
    ("no lexicon", () => new OwnTagger(data, options with { Lexicon = [] })),
    ("FeaturizeText + SDCA", () => new FeaturizeTextTagger(data)),
    ("fastText", () => new FastTextTagger(data)),
];
var chosen = args.Length == 0 ? experiments : [.. experiments.Where(e => args.Contains(e.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"no such experiment; there are: {string.Join(", ", experiments.Select(e => e.Name))}");
    return 2;
}

Console.WriteLine(ExperimentTable.Header(data));
foreach (var (name, train) in chosen) Console.WriteLine(ExperimentTable.Row(name, train(), data));
return 0;
