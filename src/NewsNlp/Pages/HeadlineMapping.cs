using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Internal;

namespace NewsNlp.Pages;

/// <summary>Names of the columns that the pipeline works in; part of the model format, unlikely enough to meet a caller's.</summary>
internal static class HeadlineColumns
{
    public const string Text = "NewsHeadlinesText";
    public const string Key = "NewsHeadlinesKey";
    public const string Parameters = "NewsHeadlinesParameters";
    public const string Headlines = "NewsHeadlinesFound";
    public const string Starts = "NewsHeadlinesStarts";
    public const string Ends = "NewsHeadlinesEnds";

    /// <summary>All that the pipeline works in and does not leave behind.</summary>
    public static readonly string[] All = [Text, Key, Parameters, Headlines, Starts, Ends];
}

/// <summary>A block of headlines beside the splitter's parameters.</summary>
internal sealed class HeadlineInput
{
    [ColumnName(HeadlineColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }

    [ColumnName(HeadlineColumns.Parameters)]
    public ReadOnlyMemory<char> Parameters { get; set; }
}

/// <summary>The headlines of a block, as columns of equal length.</summary>
internal sealed class HeadlineOutput
{
    [ColumnName(HeadlineColumns.Headlines), VectorType]
    public string[] Headlines { get; set; } = [];

    [ColumnName(HeadlineColumns.Starts), VectorType]
    public int[] Starts { get; set; } = [];

    [ColumnName(HeadlineColumns.Ends), VectorType]
    public int[] Ends { get; set; } = [];
}

/// <summary>The splitter as an ML.NET mapping that a saved model finds again by its contract name.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class HeadlineMapping : CustomMappingFactory<HeadlineInput, HeadlineOutput>
{
    public const string Contract = "NewsNlp.Headlines/1";

    public override Action<HeadlineInput, HeadlineOutput> GetMapping()
    {
        var splitters = new ParameterCache<HeadlineSplitter>(text => HeadlineSplitter.Read(ParameterText.Decode(text.Span)));
        return (input, output) =>
        {
            var found = splitters.Get(input.Parameters).Split(input.Text.Span);
            output.Headlines = [.. found.Select(h => input.Text[h.Start..h.End].ToString())];
            output.Starts = [.. found.Select(h => h.Start)];
            output.Ends = [.. found.Select(h => h.End)];
        };
    }
}
