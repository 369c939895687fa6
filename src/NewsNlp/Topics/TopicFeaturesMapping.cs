using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>A text, its language and the parameters that came with the model.</summary>
internal sealed class TopicText
{
    [ColumnName(TopicColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }

    [ColumnName(TopicColumns.Language)]
    public ReadOnlyMemory<char> Language { get; set; }

    [ColumnName(TopicColumns.Parameters)]
    public ReadOnlyMemory<char> Parameters { get; set; }
}

/// <summary>A text's features, sparse.</summary>
internal sealed class TopicFeatureRow
{
    [ColumnName(TopicColumns.Features), VectorType(FeatureVector.Size)]
    public VBuffer<float> Features;
}

/// <summary>The featurizer as a step of an ML.NET pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class TopicFeaturesMapping : CustomMappingFactory<TopicText, TopicFeatureRow>
{
    public const string Contract = "NewsNlp.Topics/2";

    public override Action<TopicText, TopicFeatureRow> GetMapping()
    {
        var parameters = new ParameterCache<TopicParameters>(TopicParameters.Parse);
        var areas = new WorkAreaPool<FeatureVector>(() => new FeatureVector());
        return (row, features) =>
        {
            var area = areas.Rent();
            var language = row.Language.IsEmpty ? TopicLanguage.Guess(row.Text.Span) : TopicLanguage.Parse(row.Language.Span);
            area.Fill(parameters.Get(row.Parameters).Featurizer, row.Text.Span, language, ref features.Features);
            areas.Return(area);
        };
    }
}
