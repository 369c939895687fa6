using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>The library's own model under given settings.</summary>
internal sealed class OwnTagger(ExperimentData data, TopicOptions options) : ITagger
{
    private readonly TopicModel _model = TopicTraining.Train(data.Train, options).Model;

    public IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts)
    {
        var text = new TokenizedText();
        var scores = new float[_model.Ids.Count];
        var given = new bool[scores.Length];
        return [.. texts.Select(example =>
        {
            text.Set(example.Text);
            _model.Score(text, LanguageTags.Parse(example.Language!), scores);
            _model.Decide(scores, given);
            return _model.Ids.Select((id, t) => (id, (double)scores[t], given[t])).ToArray();
        })];
    }
}
