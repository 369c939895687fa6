// Own labels through ML.NET: read own data, mend what is broken, cross-validate, train, and use the result like the packaged models.
// The same by the command: newsnlp train topics --data news.csv --columns headline=Title,topics=Tags,language=Lang,id=Nr --out mine.newsnlp
using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp;
using NewsNlp.Data;

// 1. Own columns. Every broken row is told with its line, and nothing is read until all are mended.
var columns = new Dictionary<string, string> { ["headline"] = "Title", ["topics"] = "Tags", ["language"] = "Lang", ["id"] = "Nr" };
var path = Path.Combine(AppContext.BaseDirectory, "news.csv");
try
{
    NewsData.ReadCsv(path, columns);
}
catch (NewsDataException e)
{
    foreach (var error in e.Errors) Console.WriteLine($"to mend: {Path.GetFileName(error.File)}:{error.Line}: {error.Message}");
}

var mended = Path.Combine(Path.GetTempPath(), $"mended-{Environment.ProcessId}.csv");
File.WriteAllLines(mended, File.ReadLines(path).Select(line => line.Replace("трактор(", "трактор](")));
var examples = NewsData.ReadCsv(mended, columns);
File.Delete(mended);

// 2. An IDataView like any other: Text, Language, Topics, and the text with inline marks to learn entities from.
var ml = new MLContext(seed: 1);
var data = ml.Data.LoadFromEnumerable(examples.Select(e => new Row { Text = e.Text, Language = e.Language!, Topics = e.Topics!, Marked = InlineMarks.Format(e.Text, e.Entities!) }));

// 3. Cross-validation: ML.NET cuts the folds, the pipeline is fitted on all but each. Estimators of ml.News compose with any others.
var topics = ml.News.TagTopics(languageColumnName: "Language").Append(ml.Transforms.CopyColumns("Tags", "PredictedTopics"));
foreach (var (fold, split) in ml.Data.CrossValidationSplit(data, numberOfFolds: 3, seed: 1).Index())
{
    var held = topics.Fit(split.TrainSet).Transform(split.TestSet);
    var right = held.GetColumn<string[]>("Topics").Zip(held.GetColumn<string[]>("Tags"), (gold, given) => gold.ToHashSet().SetEquals(given)).ToList();
    Console.WriteLine($"fold {fold + 1}: {right.Count(r => r)} of {right.Count} headlines have exactly their topics");
}

// 4. Train on everything, save as ML.NET does, put both models beside the packaged ones, and save the whole as one bundle.
var tagger = ml.News.TagEntities();
var mine = NewsAnalyzer.Create(ml, topics: topics.Fit(data), entities: tagger.Fit(data));
var bundle = Path.Combine(Path.GetTempPath(), $"mine-{Environment.ProcessId}.newsnlp");
mine.Save(bundle);

// 5. Anywhere else: load the bundle. Language and headlines are as packaged, topics and Russian entities are the new ones.
var news = NewsAnalyzer.Load(bundle).Analyze("Гроссмейстер Петров привёз шахматы в Таразе на автобус");
File.Delete(bundle);
Console.WriteLine($"{news.Language.Tag()}: {string.Join(", ", news.Topics.Select(t => t.Id))}; {string.Join(", ", news.Entities.Select(e => $"{e.Text} {e.Type}"))}");

// 6. The packaged models as a step without training, in front of or behind any other.
var packaged = ml.News.Analyze(outputColumnName: "Found").Fit(data).Transform(data);
Console.WriteLine($"packaged: {packaged.GetColumn<string>("Found").First()}");

/// <summary>What the pipelines read.</summary>
internal sealed class Row
{
    public string Text { get; set; } = "";

    public string Language { get; set; } = "";

    public string[] Topics { get; set; } = [];

    public string Marked { get; set; } = "";
}
