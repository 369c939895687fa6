using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Evaluation;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>
/// What title and paragraphs of an article should weigh, by the documents of the dev sentences. Nobody read them for topics as a whole: right is what at least two in
/// five of a document's annotated sentences have.
/// </summary>
internal static class ArticleExperiment
{
    private const double Share = 0.4;

    public static IEnumerable<string> Rows(ExperimentData data, TopicModel model)
    {
        var articles = data.Documents.Select(d => (d.Paragraphs, Topics: Common(d.Sentences))).Where(a => a.Topics.Length > 0).ToArray();
        yield return $"| {articles.Length} articles | micro-F1, 95 % | first topic | ECE |\n|---|---|---|---|";
        foreach (var (name, weights) in new (string, ArticleWeights)[]
        {
            ("title 2, n-th paragraph 1/√n", new()), ("title 1", new(Title: 1)), ("title 4", new(Title: 4)), ("no title", new(Title: 0)), ("title alone", new(Decay: 20, Title: 1e6f)),
            ("title and lead", new(Decay: 20)), ("paragraphs alike", new(Decay: 0)), ("n-th paragraph 1/n", new(Decay: 1)),
        })
        {
            var tally = new EvaluationTally("topics");
            foreach (var (paragraphs, topics) in articles) Compare(tally, model, weights, paragraphs, topics);
            var result = tally.Result(null);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {result.MicroF1:0.000} [{result.MicroF1Interval.Low:0.000}, {result.MicroF1Interval.High:0.000}] | {result.Accuracy:0.000} | {result.CalibrationError:0.000} |");
        }
    }

    private static string[] Common(IReadOnlyList<NewsExample> sentences) =>
        [.. sentences.SelectMany(s => s.Topics!).GroupBy(t => t).Where(g => g.Count() >= Share * sentences.Count).OrderByDescending(g => g.Count()).Select(g => g.Key)];

    private static void Compare(EvaluationTally tally, TopicModel model, ArticleWeights weights, IReadOnlyList<string> paragraphs, string[] topics)
    {
        var article = new ArticleTopics(model, weights);
        var text = new TokenizedText();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            text.Set(paragraphs[i]);
            if (i == 0) article.AddTitle(text, Language.Russian);
            else article.AddParagraph(text, Language.Russian);
        }

        var scores = new float[model.Ids.Count];
        var given = new bool[scores.Length];
        article.Score(scores);
        model.Decide(scores, given);
        var best = scores.Select((score, t) => (Id: model.Ids[t], Score: (double)score, IsGiven: given[t])).OrderByDescending(t => t.Score).ToArray();
        TopicEvaluation.Compare(tally, [topics], [.. best.Where(t => t.IsGiven).Select(t => t.Id)], best.Select(t => (t.Id, t.Score)));
    }
}
