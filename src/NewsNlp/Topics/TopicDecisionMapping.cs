using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>A text's probabilities, and the parameters that came with the model.</summary>
internal sealed class TopicProbabilities
{
    [ColumnName(TopicColumns.Scores)]
    public VBuffer<float> Scores;

    [ColumnName(TopicColumns.Parameters)]
    public ReadOnlyMemory<char> Parameters { get; set; }
}

/// <summary>The ids given, best first.</summary>
internal sealed class GivenTopics
{
    [ColumnName(TopicColumns.Given), VectorType]
    public string[] Topics { get; set; } = [];
}

/// <summary>Thresholds and the best topic's bar as the last step of an ML.NET pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class TopicDecisionMapping : CustomMappingFactory<TopicProbabilities, GivenTopics>
{
    public const string Contract = "NewsNlp.TopicDecision/2";

    public override Action<TopicProbabilities, GivenTopics> GetMapping()
    {
        var cache = new ParameterCache<TopicParameters>(TopicParameters.Parse);
        return (row, given) =>
        {
            var parameters = cache.Get(row.Parameters);
            float[] scores = [.. row.Scores.DenseValues()];
            var best = TopicRule.Best(scores, parameters.Bar);
            given.Topics = [.. Enumerable.Range(0, scores.Length)
                .Where(t => t == best || scores[t] >= parameters.Thresholds[t])
                .OrderByDescending(t => scores[t])
                .Select(t => parameters.Ids[t])];
        };
    }
}
