using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Internal;

namespace NewsNlp.Pages;

/// <summary>Puts a splitter into an ML.NET transformer that any process can load, and takes it out again.</summary>
internal static class HeadlinePipeline
{
    /// <summary>Text in, parameters as a constant column, splitting, headlines out. All steps are ML.NET's own, so the chain saves itself.</summary>
    public static ITransformer Build(MLContext ml, HeadlineWeights weights, string outputColumn, string textColumn)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(HeadlineMapping).Assembly);
        var schema = SchemaDefinition.Create(typeof(TextRow));
        schema[nameof(TextRow.Text)].ColumnName = textColumn;
        var parameters = new Dictionary<bool, string> { [true] = ParameterText.Encode(weights.ToBytes()) };
        return ml.Transforms.CopyColumns(HeadlineColumns.Text, textColumn)
            .Append(ml.Transforms.Expression(HeadlineColumns.Key, "t : true", HeadlineColumns.Text))
            .Append(ml.Transforms.Conversion.MapValue(HeadlineColumns.Parameters, parameters, HeadlineColumns.Key))
            .Append(ml.Transforms.CustomMapping(new HeadlineMapping().GetMapping(), HeadlineMapping.Contract))
            .Append(Outputs(ml, outputColumn))
            .Append(ml.Transforms.DropColumns(HeadlineColumns.All))
            .Fit(ml.Data.LoadFromEnumerable<TextRow>([], schema));
    }

    /// <summary>The weights in a transformer that <see cref="Build"/> made, saved and loaded in between or not.</summary>
    /// <exception cref="ArgumentException">The transformer holds no splitter.</exception>
    public static HeadlineWeights WeightsOf(MLContext ml, ITransformer transformer)
    {
        foreach (var step in Flatten(transformer).OfType<ValueMappingTransformer>())
        {
            IDataView row = ml.Data.LoadFromEnumerable([new KeyRow()]);
            if (step.GetOutputSchema(row.Schema).GetColumnOrNull(HeadlineColumns.Parameters) is null) continue;
            return HeadlineWeights.Read(ParameterText.Decode(step.Transform(row).GetColumn<ReadOnlyMemory<char>>(HeadlineColumns.Parameters).Single().Span));
        }

        throw new ArgumentException("The transformer holds no headline splitter: train one with ml.News.SplitHeadlines().", nameof(transformer));
    }

    /// <summary>The shape of what <see cref="Build"/>'s transformers add.</summary>
    public static SchemaShape Shape(MLContext ml, string outputColumn, string textColumn, SchemaShape input) =>
        ml.Transforms.CopyColumns(HeadlineColumns.Text, textColumn)
            .Append(ml.Transforms.Expression(HeadlineColumns.Parameters, "t : \"\"", HeadlineColumns.Text))
            .Append(ml.Transforms.CustomMapping(new HeadlineMapping().GetMapping(), HeadlineMapping.Contract))
            .Append(Outputs(ml, outputColumn))
            .Append(ml.Transforms.DropColumns([.. HeadlineColumns.All.Where(c => c != HeadlineColumns.Key)]))
            .GetOutputSchema(input);

    private static EstimatorChain<ColumnCopyingTransformer> Outputs(MLContext ml, string column) =>
        ml.Transforms.CopyColumns(column, HeadlineColumns.Headlines)
            .Append(ml.Transforms.CopyColumns(column + "Starts", HeadlineColumns.Starts))
            .Append(ml.Transforms.CopyColumns(column + "Ends", HeadlineColumns.Ends));

    private static IEnumerable<ITransformer> Flatten(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [model];

    private sealed class TextRow
    {
        public string Text { get; set; } = "";
    }

    private sealed class KeyRow
    {
        [ColumnName(HeadlineColumns.Key)]
        public bool Key { get; set; } = true;
    }
}
