using NewsNlp.Analysis;
using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>Runs an analyzer over examples and compares.</summary>
internal static class Evaluator
{
    /// <summary>Evaluates one task over files of examples.</summary>
    /// <param name="task">language, topics, entities or headlines.</param>
    /// <param name="analyzer">The models.</param>
    /// <param name="files">Each file's name and examples.</param>
    /// <exception cref="NewsDataException">A file holds nothing that the task could be evaluated on.</exception>
    public static EvaluationRun Run(string task, NewsAnalyzer analyzer, IReadOnlyList<(string Name, IReadOnlyList<NewsExample> Examples)> files)
    {
        var used = files.Select(f => (f.Name, All: f.Examples.Count, Usable: (IReadOnlyList<NewsExample>)[.. f.Examples.Where(e => IsUsable(task, e))])).ToArray();
        var errors = used.Where(f => f.Usable.Count == 0).Select(f => new DataError(f.Name, 0, Nothing(task, f.All))).ToArray();
        if (errors.Length > 0) throw new NewsDataException(errors);
        var all = new List<TextOutcome>();
        var results = new List<EvaluationResult>();
        var baselines = new HeadlineBaselines(analyzer.Models.Headlines);
        foreach (var (name, _, examples) in used)
        {
            var texts = new EvaluationTally(task);
            if (task == "headlines") Headlines(analyzer, HeadlineBlocks.Of(name, examples), texts, baselines);
            else Run(task, analyzer, examples, texts);
            results.Add(texts.Result(name) with { Baselines = baselines.Take() });
            all.AddRange(texts.Texts);
        }

        var together = EvaluationSummary.Of(task, null, all) with { Baselines = baselines.Together() };
        return new EvaluationRun(together, results, [.. used.Where(f => f.Usable.Count < f.All).Select(f => new LeftOut(f.Name, f.All - f.Usable.Count, f.All, Needs(task)))]);
    }

    private static bool IsUsable(string task, NewsExample example) => task switch
    {
        "language" => example.Language is not null,
        "topics" => example.Topics is not null,
        "entities" => example.Entities is not null && !HeadlineBlocks.IsBlock(example),
        _ => HeadlineBlocks.IsBlock(example) || example.Language is not null,
    };

    private static string Needs(string task) => task switch
    {
        "language" => "a language",
        "topics" => "topics",
        "entities" => "entities",
        _ => "headlines with their offsets, or single headlines with their language",
    };

    private static string Nothing(string task, int examples) =>
        $"none of {examples} texts has what evaluating {task} needs: expected {Needs(task)}";

    private static void Run(string task, NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples, EvaluationTally tally)
    {
        switch (task)
        {
            case "language":
                foreach (var example in examples) Language(analyzer, example, tally);
                break;
            case "topics":
                var thresholds = analyzer.Models.Topics.Topics.ToDictionary(t => t.Id, t => t.Threshold, StringComparer.Ordinal);
                foreach (var example in examples) Topics(analyzer, thresholds, example, tally);
                break;
            default:
                Entities(analyzer, examples, tally);
                break;
        }
    }

    private static void Language(NewsAnalyzer analyzer, NewsExample example, EvaluationTally tally)
    {
        tally.Begin(example);
        var (language, confidence) = analyzer.DetectLanguage(example.Text);
        LanguageEvaluation.Compare(tally, LanguageTags.Parse(example.Language!).Tag(), language.Tag(), confidence);
    }

    private static void Topics(NewsAnalyzer analyzer, Dictionary<string, float> thresholds, NewsExample example, EvaluationTally tally)
    {
        tally.Begin(example);
        var language = example.Language is { } tag ? LanguageTags.Parse(tag) : NewsNlp.Language.Undetermined;
        var options = new AnalysisOptions { Languages = language == NewsNlp.Language.Undetermined ? null : [language], TopTopics = int.MaxValue };
        var scores = analyzer.Analyze(example.Text, options).Topics;
        string[] given = [.. scores.Where(t => t.Score >= thresholds[t.Id]).Select(t => t.Id)];
        TopicEvaluation.Compare(
            tally, example.SecondTopics is null ? [example.Topics!] : [example.Topics!, example.SecondTopics], given, scores.Select(t => (t.Id, (double)t.Score)));
    }

    // The sentences or paragraphs of a document are tagged together, and drawn together by the bootstrap.
    private static void Entities(NewsAnalyzer analyzer, IReadOnlyList<NewsExample> examples, EvaluationTally tally)
    {
        for (var first = 0; first < examples.Count;)
        {
            var end = first + 1;
            while (examples[first].Document is { } document && end < examples.Count && examples[end].Document == document) end++;
            var part = examples.Skip(first).Take(end - first).ToArray();
            var language = part[0].Language is { } tag && LanguageTags.Parse(tag) is var known and not NewsNlp.Language.Undetermined ? known : Detect(analyzer, part);
            var tagged = TokenTagging.Tag(analyzer.Models, part, language, nested: part[0].Scheme is not null);
            for (var i = 0; i < part.Length; i++)
            {
                tally.Begin(part[i] with { Language = language.Tag() }, UnitOf(part[i]));
                if (part[i].Scheme is { } scheme) EntityEvaluation.Compare(tally, scheme.Gold(part[i].Entities!), scheme.Given(tagged[i]));
                else EntityEvaluation.Compare(tally, part[i].Entities!, tagged[i]);
            }

            first = end;
        }
    }

    private static Language Detect(NewsAnalyzer analyzer, NewsExample[] part) =>
        analyzer.Models.Language.Detect(string.Join('\n', part.Select(e => e.Text)), [NewsNlp.Language.Kazakh, NewsNlp.Language.Russian]).Language;

    private static string? UnitOf(NewsExample example) =>
        example.Document ?? (example.Tokens is not null && example.Id is { } id && ConllReader.IsSentenceId(id) ? DataFolder.SentenceNumber(example) : null);

    private static void Headlines(NewsAnalyzer analyzer, IReadOnlyList<GivenBlock> blocks, EvaluationTally tally, HeadlineBaselines baselines)
    {
        foreach (var block in blocks)
        {
            tally.Begin(block.Example);
            BoundaryEvaluation.Compare(tally, block, analyzer.Models.Headlines.Split(block.Example.Text));
            baselines.Add(block);
        }
    }
}
