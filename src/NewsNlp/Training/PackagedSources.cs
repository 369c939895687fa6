using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Languages;
using NewsNlp.Pages;
using NewsNlp.Topics;

namespace NewsNlp.Training;

/// <summary>What each packaged part is made of: its texts, its tables, what it is measured on.</summary>
/// <param name="data">The folder of public data sets.</param>
/// <param name="samples">The project's samples/data.</param>
internal sealed class PackagedSources(DataFolder data, string samples)
{
    /// <summary>The files that a part is trained on, with hashes and numbers of examples.</summary>
    public IReadOnlyList<TrainingFile> Files(string part)
    {
        var examples = part switch
        {
            PartNames.Language => LanguageCorpus.Read(data, samples),
            PartNames.Topics => TopicCorpus.Read(data, samples),
            PartNames.Headlines => HeadlineCorpus.Read(data, samples),
            _ => EntityCorpus.Read(data, samples, LanguageOf(part)).Select(t => t.Example),
        };
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in examples.Select(e => e.Source.File).OfType<string>())
        {
            var name = NameOf(file);
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        string[] tables = part switch
        {
            PartNames.Topics => ["lexicon.csv"],
            PartNames.Language => ["lexicon.csv", "entities.csv", "names.csv"],
            _ => ["entities.csv", "names.csv"],
        };
        foreach (var table in tables) counts[table] = File.ReadLines(Path.Combine(samples, table)).Count() - 1;
        return [.. counts.Select(c => new TrainingFile(c.Key, FileHash.Of(PathOf(c.Key)), c.Value))];
    }

    /// <summary>What a part is measured on.</summary>
    public IReadOnlyList<DevSet> Dev(string part) => part switch
    {
        PartNames.Language => LanguageCorpus.Dev(data, samples),
        PartNames.Topics => TopicCorpus.Dev(data, samples),
        PartNames.Headlines => HeadlineCorpus.Dev(samples),
        _ => [.. EntityCorpus.Read(data, samples, LanguageOf(part), SplitRule.Dev)
            .Select(t => t.Example with { KnownLabels = t.Marking.Types })
            .GroupBy(e => NameOf(e.Source.File!))
            .Select(g => new DevSet(Path.GetFileNameWithoutExtension(g.Key), [.. g]))],
    };

    public static Language LanguageOf(string part) => part == PartNames.EntitiesRussian ? Language.Russian : Language.Kazakh;

    // A data set goes by the folder that holds it, a file of the project by its own name.
    private string NameOf(string file)
    {
        var inData = Path.GetRelativePath(data.Root, file);
        var isData = !inData.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(inData);
        return isData ? inData.Split(Path.DirectorySeparatorChar)[0] : Path.GetRelativePath(samples, file).Replace('\\', '/');
    }

    private string PathOf(string name) => Path.Combine(name.EndsWith(".csv", StringComparison.Ordinal) ? samples : data.Root, name);
}
