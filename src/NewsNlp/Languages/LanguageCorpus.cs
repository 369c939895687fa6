using System.Text.RegularExpressions;
using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Training;

namespace NewsNlp.Languages;

/// <summary>The text that the packaged language model is trained on: the training parts of the public data sets, the project's headlines and its tables' words.</summary>
internal static partial class LanguageCorpus
{
    private const int DevEvery = 10;

    /// <param name="data">The folder of public data sets, or null for what the project itself holds.</param>
    /// <param name="samples">The project's samples/data.</param>
    public static IEnumerable<NewsExample> Read(DataFolder? data, string samples) =>
        (data is null ? [] : DataSets(data))
            .Concat(NewsData.ReadCsv(Path.Combine(samples, "headlines.csv")).Where(e => e.Split == "train"))
            .Concat(Tables(samples));

    /// <summary>What the trained model is measured on.</summary>
    public static IReadOnlyList<DevSet> Dev(DataFolder data, string samples) =>
    [
        new("headlines", [.. NewsData.ReadCsv(Path.Combine(samples, "headlines.csv")).Where(e => e.Split == SplitRule.Dev)]),
        new("sib200", [.. NewsData.Read(data.Sib200).Where(e => e.Split == SplitRule.Dev)]),
        new("other-languages", [.. NewsData.Read(data.OtherLanguages).Where(e => e.Source.Line % DevEvery == 1 && Path.GetFileName(e.Source.File) == "sentences.txt")]),
    ];

    /// <summary>Trains the packaged model; the same data and seed give the same bytes.</summary>
    public static TrainedLanguage Train(DataFolder data, string samples, LanguageOptions options, IProgress<string>? progress = null) =>
        LanguageTraining.Train(Read(data, samples), options, progress);

    private static IEnumerable<NewsExample> DataSets(DataFolder data) =>
        KazNerd(data).Concat(Documents(data.Nerel, DevEvery)).Concat(Documents(data.FactRuEval, DevEvery / 2))
            .Concat(NewsData.Read(data.Sib200).Where(e => e.Split == "train"))
            .Concat(NewsData.Read(data.OtherLanguages).Where(e => e.Source.Line % DevEvery != 1));

    private static IEnumerable<NewsExample> KazNerd(DataFolder data) =>
        NewsData.Read(data.KazNerd).Where(e => DataFolder.SentenceNumber(e).Length > 0 && !DataFolder.IsKazNerdDev(e)).DistinctBy(e => e.Id).Select(e => e with { Language = "kk" });

    private static IEnumerable<NewsExample> Documents(string folder, int every)
    {
        var examples = NewsData.Read(folder);
        var dev = DataFolder.DevDocuments(examples.Select(e => e.Document), every);
        return examples.Where(e => !dev.Contains(e.Document!))
            .SelectMany(e => SentenceEnd().Split(e.Text).Select(s => new NewsExample { Text = s, Language = "ru", Source = e.Source }));
    }

    /// <summary>The words of the names, things and lexicon entries; each counts as met once.</summary>
    private static IEnumerable<NewsExample> Tables(string samples)
    {
        foreach (var row in Rows(samples, "entities.csv", "kk", "aliases_kk", "ru", "aliases_ru"))
        {
            foreach (var word in Words("kk", row[0], row[1]).Concat(Words("ru", row[2], row[3]))) yield return word;
        }

        // Where a name has no Kazakh form of its own, it is written as in Russian.
        foreach (var row in Rows(samples, "names.csv", "kk", "ru"))
        {
            foreach (var word in Words("kk", row[0].Length > 0 ? row[0] : row[1]).Concat(Words("ru", row[1]))) yield return word;
        }

        foreach (var row in Rows(samples, "lexicon.csv", "language", "entry"))
        {
            foreach (var word in Words(row[0], row[1])) yield return word;
        }
    }

    private static List<NewsExample> Words(string language, params string[] texts)
    {
        var words = new List<NewsExample>();
        foreach (var text in texts)
        {
            foreach (var token in new TokenEnumerator(text))
            {
                if (token.Kind == TokenKind.Word) words.Add(new NewsExample { Text = text.Substring(token.Start, token.Length), Language = language });
            }
        }

        return words;
    }

    private static List<string[]> Rows(string folder, string file, params string[] columns)
    {
        var errors = new List<DataError>();
        var rows = CsvTable.Read(Path.Combine(folder, file), columns, errors).Select(r => r.Fields).ToList();
        return errors.Count > 0 ? throw new NewsDataException(errors) : rows;
    }

    [GeneratedRegex(@"(?<=[.!?…»])\s+(?=[«""A-ZА-ЯЁ–—-])")]
    private static partial Regex SentenceEnd();
}
