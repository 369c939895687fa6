using NewsNlp.TopicExperiments;
using NewsNlp.Topics;

// Trains the topic model under several settings, and two baselines on the same text, and prints each on the same dev sets:
// dotnet run -c Release --project benchmarks/NewsNlp.TopicExperiments -- [NAME…]
// With "articles" it weighs titles against paragraphs under the packaged model.
var data = ExperimentData.Read();
var side = new SideFeatures(data);
(string Name, Func<ITagger> Train)[] experiments =
[
    .. Settings.All.Select(s => (s.Name, (Func<ITagger>)(() => new SettingTagger(data, side, s.Setting)))),
    ("the library's training", () => new OwnTagger(data, new TopicOptions { Lexicon = data.Lexicon })),
    ("FeaturizeText + SDCA", () => new FeaturizeTextTagger(data)),
    ("fastText", () => new FastTextTagger(data)),
];
if (args is ["articles"])
{
    foreach (var row in ArticleExperiment.Rows(data, NewsNlp.NewsAnalyzer.Default.Models.Topics)) Console.WriteLine(row);
    return 0;
}

var chosen = args.Length == 0 ? experiments : [.. args.SelectMany(name => experiments.Where(e => e.Name == name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"no such experiment; there are: {string.Join(", ", experiments.Select(e => e.Name))}");
    return 2;
}

var table = new ExperimentTable(data);
Console.WriteLine(table.Header);
foreach (var (name, train) in chosen) Console.WriteLine(table.Row(name, train()));
return 0;
