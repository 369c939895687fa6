using NewsNlp;
using NewsNlp.Entities;
using NewsNlp.EntityExperiments;

// Trains a language's tagger under several settings and prints each, and the packaged one, on the same dev sets; trained ones all after the same number of iterations, in place of stopping early on dev:
// dotnet run -c Release --project benchmarks/NewsNlp.EntityExperiments -- kk|ru [NAME…]
(string Name, Func<ExperimentSetting, ExperimentSetting> Change)[] experiments =
[
    ("packaged settings", s => s),
    ("no learned gazetteers", s => s with { Options = s.Options with { Folds = 0 } }),
    ("those not cross-fitted", s => s with { Options = s.Options with { Folds = 1 } }),
    ("no listed names", s => s with { Options = s.Options with { Listed = Gazetteer.Empty } }),
    ("no triggers", s => s.Without(FeatureGroups.Triggers)),
    ("no capital runs", s => s.Without(FeatureGroups.Runs)),
    ("no character n-grams", s => s.Without(FeatureGroups.Grams)),
    ("no headlines", s => s with { Train = [.. s.Train.Where(t => !ExperimentData.IsHeadline(t.Example))] }),
    ("no copies in one case", s => s with { Options = s.Options with { CaseCopies = 0 } }),
    ("IOBES", s => s with { Options = s.Options with { Scheme = LabelScheme.Iobes } }),
    ("L1 0.1, L2 0.01", s => s.Regularized(0.1f, 0.01f)),
    ("L1 0.2, L2 0.02", s => s.Regularized(0.2f, 0.02f)),
    ("L1 0.5, L2 0.1", s => s.Regularized(0.5f, 0.1f)),
    ("features seen three times", s => s with { Options = s.Options with { MinCount = 3 } }),
    ("the packaged tagger", s => s with { Given = NewsAnalyzer.Default.Models.Entities(s.Options.Language) }),
];
if (args is not ["kk" or "ru", .. var names] || names.Except(experiments.Select(e => e.Name)).Any())
{
    Console.Error.WriteLine($"expected kk or ru and any of: {string.Join(", ", experiments.Select(e => e.Name))}");
    return 2;
}

var data = ExperimentData.Read(args[0] == "ru" ? Language.Russian : Language.Kazakh);
var table = new ExperimentTable(data);
Console.WriteLine(table.Header());
foreach (var (name, change) in experiments.Where(e => names.Length == 0 || names.Contains(e.Name)))
{
    Console.WriteLine(table.Row(name, change(ExperimentSetting.Packaged(data)).Tagger()));
}

return 0;
