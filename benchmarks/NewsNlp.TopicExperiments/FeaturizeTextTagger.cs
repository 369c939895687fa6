using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;

namespace NewsNlp.TopicExperiments;

/// <summary>The baseline that ML.NET users start from: <c>FeaturizeText</c> and SDCA with their defaults, one binary model for each topic.</summary>
internal sealed class FeaturizeTextTagger : ITagger
{
    private readonly MLContext _ml = new(1);
    private readonly ITransformer _features;
    private readonly Dictionary<string, ITransformer> _models = [];
    private readonly float _threshold;

    public FeaturizeTextTagger(ExperimentData data)
    {
        var train = Rows(data.NotHeld, "");
        _features = _ml.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)).Fit(train);
        foreach (var topic in Topic.All)
        {
            var rows = _ml.Data.Cache(_features.Transform(Rows(data.NotHeld, topic)));
            _models[topic] = _ml.BinaryClassification.Trainers.SdcaLogisticRegression(nameof(Row.Label)).Fit(rows);
        }

        NewsExample[] held = [.. data.Held];
        _threshold = CommonThreshold.Choose(Scores(held), held);
    }

    public IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts) => CommonThreshold.Apply(Scores(texts), _threshold);

    private List<(string Id, double Score)[]> Scores(IReadOnlyList<NewsExample> texts)
    {
        var features = _ml.Data.Cache(_features.Transform(Rows(texts, "")));
        var columns = _models.Select(m => (m.Key, Scores: m.Value.Transform(features).GetColumn<float>("Probability").ToArray())).ToArray();
        return [.. texts.Select((_, i) => columns.Select(c => (c.Key, (double)c.Scores[i])).ToArray())];
    }

    private IDataView Rows(IEnumerable<NewsExample> examples, string topic) =>
        _ml.Data.LoadFromEnumerable(examples.Select(e => new Row { Text = e.Text, Label = e.Topics!.Contains(topic) }).ToArray());

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }
}
