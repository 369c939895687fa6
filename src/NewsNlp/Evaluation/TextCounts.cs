using NewsNlp.Analysis;
using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>One text's decisions, counted by label.</summary>
/// <param name="Labels">Counts by label; labels neither given nor right are left out.</param>
internal sealed record TextCounts(IReadOnlyDictionary<string, LabelCounts> Labels)
{
    /// <summary>All labels together.</summary>
    public LabelCounts All { get; } = Labels.Values.Aggregate(default(LabelCounts), (a, b) => a + b);

    public LabelCounts Of(string label) => Labels.GetValueOrDefault(label);

    /// <summary>Runs a model over examples; labels that an example's annotator did not look for are passed over.</summary>
    /// <param name="task">language, topics, entities or headlines.</param>
    /// <param name="analyzer">The model.</param>
    /// <param name="examples">The examples; those without what the task needs are left out.</param>
    public static IReadOnlyList<TextCounts> Count(string task, NewsAnalyzer analyzer, IEnumerable<NewsExample> examples) => task switch
    {
        "language" => [.. examples.Where(e => e.Language is not null).Select(e => Language(analyzer, e))],
        "topics" => [.. examples.Where(e => e.Topics is not null).Select(e => Topics(analyzer, e))],
        "entities" => [.. examples.Where(e => e.Entities is not null).Select(e => Entities(analyzer, e))],
        _ => [.. examples.Where(e => e.Entities is not null).Select(e => Headlines(analyzer, e))],
    };

    private static TextCounts Language(NewsAnalyzer analyzer, NewsExample example) =>
        Compare([LanguageTags.Parse(example.Language!).Tag()], [analyzer.DetectLanguage(example.Text).Language.Tag()], l => l, example);

    private static TextCounts Topics(NewsAnalyzer analyzer, NewsExample example)
    {
        var language = example.Language is { } tag ? LanguageTags.Parse(tag) : NewsNlp.Language.Undetermined;
        var options = new AnalysisOptions { Languages = language == NewsNlp.Language.Undetermined ? null : [language] };
        return Compare(example.Topics!, [.. analyzer.Analyze(example.Text, options).Topics.Select(t => t.Id)], t => t, example);
    }

    private static TextCounts Entities(NewsAnalyzer analyzer, NewsExample example)
    {
        var language = example.Language is { } tag && LanguageTags.Parse(tag) is var known and not NewsNlp.Language.Undetermined ? known : (Language?)null;
        var scheme = example.Scheme;
        var given = TokenTagging.Tag(analyzer.Models, [example], language, nested: scheme is not null)[0];
        return Compare(Outermost.Of(scheme?.Gold(example.Entities!) ?? example.Entities!), Outermost.Of([.. (scheme?.Given(given) ?? given).Select(s => s.Span)]), e => e.Type, example);
    }

    private static TextCounts Headlines(NewsAnalyzer analyzer, NewsExample example)
    {
        var right = example.Entities!.Select(e => e.Start).Order().Skip(1).ToList();
        return Compare(right, [.. analyzer.Models.Headlines.Split(example.Text).Skip(1).Select(s => s.Start)], _ => "boundary", example);
    }

    private static TextCounts Compare<T>(IReadOnlyCollection<T> right, IReadOnlyCollection<T> given, Func<T, string> labelOf, NewsExample example)
    {
        var counts = new Dictionary<string, LabelCounts>(StringComparer.Ordinal);
        void Add(T item, LabelCounts more)
        {
            var label = labelOf(item);
            if (example.KnownLabels?.Contains(label) != false) counts[label] = counts.GetValueOrDefault(label) + more;
        }

        foreach (var item in given) Add(item, new LabelCounts(right.Contains(item) ? 1 : 0, 1, 0));
        foreach (var item in right) Add(item, new LabelCounts(0, 0, 1));
        return new TextCounts(counts);
    }
}
