using NewsNlp.Analysis;
using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>Runs an analyzer over examples and compares.</summary>
internal static class Evaluator
{
    /// <summary>Evaluates one task over files of examples: all together first, then each file.</summary>
    /// <exception cref="ArgumentException">No example has what the task needs.</exception>
    public static IReadOnlyList<EvaluationResult> Run(string task, NewsAnalyzer analyzer, IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> files)
    {
        var results = new List<EvaluationResult>();
        var all = new EvaluationTally(task);
        foreach (var (name, examples) in files)
        {
            var tally = new EvaluationTally(task);
            Run(task, analyzer, examples, tally);
            Run(task, analyzer, examples, all);
            results.Add(tally.Result(name));
        }

        var together = all.Result(null);
        if (together.Count == 0) throw new FormatException($"no example has what evaluating {task} needs: {Needs(task)}");
        results.Insert(0, together);
        return results;
    }

    private static string Needs(string task) => task switch
    {
        "language" => "a language",
        "topics" => "topics",
        "entities" => "entities",
        _ => "headlines with their offsets",
    };

    private static void Run(string task, NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples, EvaluationTally tally)
    {
        switch (task)
        {
            case "language":
                foreach (var example in examples.Where(e => e.Language is not null)) Language(analyzer, example, tally);
                break;
            case "topics":
                foreach (var example in examples.Where(e => e.Topics is not null)) Topics(analyzer, example, tally);
                break;
            case "entities":
                Entities(analyzer, [.. examples.Where(e => e.Entities is not null)], tally);
                break;
            default:
                foreach (var example in examples.Where(e => e.Entities is not null)) Headlines(analyzer, example, tally);
                break;
        }
    }

    private static void Language(NewsAnalyzer analyzer, NewsExample example, EvaluationTally tally)
    {
        var (language, confidence) = analyzer.DetectLanguage(example.Text);
        LanguageEvaluation.Compare(tally, LanguageTags.Parse(example.Language!).Tag(), language.Tag(), confidence);
    }

    private static void Topics(NewsAnalyzer analyzer, NewsExample example, EvaluationTally tally)
    {
        var language = example.Language is { } tag ? LanguageTags.Parse(tag) : NewsNlp.Language.Undetermined;
        var known = new AnalysisOptions { Languages = language == NewsNlp.Language.Undetermined ? null : [language] };
        var given = analyzer.Analyze(example.Text, known).Topics.Select(t => t.Id).ToArray();
        var scores = analyzer.Analyze(example.Text, known with { TopTopics = int.MaxValue }).Topics.Select(t => (t.Id, (double)t.Score));
        TopicEvaluation.Compare(tally, example.SecondTopics is null ? [example.Topics!] : [example.Topics!, example.SecondTopics], given, scores);
    }

    // Sentences with given tokens are tagged document by document; raw text is analysed as it is.
    private static void Entities(NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples, EvaluationTally tally)
    {
        for (var first = 0; first < examples.Count;)
        {
            var end = first + 1;
            while (examples[first].Document is { } document && end < examples.Count && examples[end].Document == document) end++;
            var part = examples.Skip(first).Take(end - first).ToArray();
            var language = part[0].Language is { } tag && LanguageTags.Parse(tag) is var known and not NewsNlp.Language.Undetermined ? known : (Language?)null;
            var tagged = TokenTagging.Tag(analyzer.Models, part, language);
            for (var i = 0; i < part.Length; i++) EntityEvaluation.Compare(tally, part[i].Entities!, tagged[i]);
            first = end;
        }
    }

    private static void Headlines(NewsAnalyzer analyzer, NewsExample example, EvaluationTally tally)
    {
        var gold = example.Entities!.Select(e => new TextSpan(e.Start, e.End)).ToHashSet();
        var given = analyzer.Models.Headlines.Split(example.Text);
        var boundaries = gold.Select(g => g.Start).Order().Skip(1).ToHashSet();
        var cuts = given.Select(g => g.Start).Skip(1).ToArray();
        tally.Count("boundary", new LabelCounts(cuts.Count(boundaries.Contains), cuts.Length, boundaries.Count));
        tally.EndText(given.Count(gold.Contains), gold.Count);
    }
}
