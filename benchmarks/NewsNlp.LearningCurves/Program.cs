using NewsNlp.Data;
using NewsNlp.LearningCurves;

// Trains models on parts of the corpus and prints Markdown: topics on parts of the texts and of the lexicon, entities on parts of the written headlines and of the tables
// of names. Each on dev text that training never sees.
// dotnet run -c Release --project benchmarks/NewsNlp.LearningCurves -- [topics] [entities-kk] [entities-ru]
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsNlp.sln"))) root = root.Parent;
if (root?.Parent is null) throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the learning curves");
var data = new DataFolder(Path.Combine(root.Parent.FullName, "shared", "data"));
var samples = Path.Combine(root.FullName, "samples", "data");
(string Name, Curve Curve)[] curves =
[
    ("topics", new TopicCurve(data, samples)),
    ("entities-kk", new EntityCurve(data, samples, NewsNlp.Language.Kazakh)),
    ("entities-ru", new EntityCurve(data, samples, NewsNlp.Language.Russian)),
];
if (args.Except(curves.Select(c => c.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"no curve {unknown}; there are: {string.Join(", ", curves.Select(c => c.Name))}");
    return 2;
}

foreach (var (_, curve) in curves.Where(c => args.Length == 0 || args.Contains(c.Name)))
{
    foreach (var line in curve.Lines()) Console.WriteLine(line);
    Console.WriteLine();
}

return 0;
