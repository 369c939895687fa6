using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Data;

namespace NewsNlp.Analysis;

/// <summary>Names of the columns that the analysing step works in; part of the model format, unlikely enough to meet a caller's.</summary>
internal static class AnalysisColumns
{
    public const string Text = "NewsAnalysisText";
    public const string Language = "NewsAnalysisLanguage";
    public const string Confidence = "NewsAnalysisConfidence";
    public const string Topics = "NewsAnalysisTopics";
    public const string Scores = "NewsAnalysisScores";
    public const string Marked = "NewsAnalysisMarked";
    public const string Types = "NewsAnalysisTypes";
    public const string Keys = "NewsAnalysisKeys";

    /// <summary>All that the step works in and does not leave behind.</summary>
    public static readonly string[] All = [Text, Language, Confidence, Topics, Scores, Marked, Types, Keys];
}

/// <summary>A text.</summary>
internal sealed class AnalysisInput
{
    [ColumnName(AnalysisColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }
}

/// <summary>What the packaged models tell of a text.</summary>
internal sealed class AnalysisOutput
{
    [ColumnName(AnalysisColumns.Language)]
    public string Language { get; set; } = "";

    [ColumnName(AnalysisColumns.Confidence)]
    public float Confidence { get; set; }

    [ColumnName(AnalysisColumns.Topics), VectorType]
    public string[] Topics { get; set; } = [];

    [ColumnName(AnalysisColumns.Scores), VectorType]
    public float[] Scores { get; set; } = [];

    [ColumnName(AnalysisColumns.Marked)]
    public string Marked { get; set; } = "";

    [ColumnName(AnalysisColumns.Types), VectorType]
    public string[] Types { get; set; } = [];

    [ColumnName(AnalysisColumns.Keys), VectorType]
    public string[] Keys { get; set; } = [];
}

/// <summary>The packaged models as a step of an ML.NET pipeline; a saved one takes those of the library that loads it.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class AnalysisMapping : CustomMappingFactory<AnalysisInput, AnalysisOutput>
{
    public const string Contract = "NewsNlp.Analysis/1";

    public override Action<AnalysisInput, AnalysisOutput> GetMapping() => (input, output) =>
    {
        var news = NewsAnalyzer.Default.Analyze(input.Text.ToString());
        (output.Language, output.Confidence) = (news.Language.Tag(), news.Confidence);
        (output.Topics, output.Scores) = ([.. news.Topics.Select(t => t.Id)], [.. news.Topics.Select(t => t.Score)]);
        output.Marked = InlineMarks.Format(news.Text, [.. news.Entities.Select(e => new EntitySpan(e.Start, e.End, e.Type))]);
        (output.Types, output.Keys) = ([.. news.Entities.Select(e => e.Type)], [.. news.Entities.Select(e => e.Key)]);
    };
}
