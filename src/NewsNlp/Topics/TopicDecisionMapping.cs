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

/// <summary>Thresholds as the last step of an ML.NET pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class TopicDecisionMapping : CustomMappingFactory<TopicProbabilities, GivenTopics>
{
    public const string Contract = "NewsNlp.TopicDecision/1";

    public override Action<TopicProbabilities, GivenTopics> GetMapping()
    {
        var cache = new ParameterCache<TopicParameters>(TopicParameters.Parse);
        return (row, given) =>
        {
            var parameters = cache.Get(row.Parameters);
            given.Topics = [.. row.Scores.Items(all: true)
                .Where(s => s.Value >= parameters.Thresholds[s.Key])
                .OrderByDescending(s => s.Value)
                .Select(s => parameters.Ids[s.Key])];
        };
    }
}
