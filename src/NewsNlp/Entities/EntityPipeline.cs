using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NewsNlp.Entities;

/// <summary>Names of the caller's columns.</summary>
/// <param name="Text">The texts.</param>
/// <param name="Language">Their language tags, or null where all are of <paramref name="FixedLanguage"/>.</param>
/// <param name="FixedLanguage">The language of all texts where there is no language column.</param>
/// <param name="Output">Receives the text with inline marks; with <c>Types</c>, <c>Starts</c>, <c>Ends</c> and <c>Confidences</c> behind it, the vectors' names.</param>
internal sealed record EntityPipelineColumns(string Text, string? Language, Language FixedLanguage, string Output);

/// <summary>Puts trained models into one ML.NET transformer that any process can load, and takes them out again.</summary>
internal static class EntityPipeline
{
    /// <summary>Names in, parameters as a constant column, tagging, names out. All steps are ML.NET's own, so the chain saves itself.</summary>
    public static ITransformer Build(MLContext ml, EntityParameters parameters, EntityPipelineColumns columns)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(EntityMapping).Assembly);
        var constant = new Dictionary<bool, string> { [true] = parameters.ToString() };
        return Inputs(ml, columns)
            .Append(ml.Transforms.Expression(EntityColumns.Key, "t : true", EntityColumns.Text))
            .Append(ml.Transforms.Conversion.MapValue(EntityColumns.Parameters, constant, EntityColumns.Key))
            .Append(ml.Transforms.CustomMapping(new EntityMapping().GetMapping(), EntityMapping.Contract))
            .Append(Outputs(ml, columns))
            .Append(ml.Transforms.DropColumns(EntityColumns.All))
            .Fit(Empty(ml, columns));
    }

    /// <summary>The models in a transformer that <see cref="Build"/> made, saved and loaded in between or not.</summary>
    /// <exception cref="ArgumentException">The transformer holds no entity model.</exception>
    public static EntityParameters ModelsOf(MLContext ml, ITransformer transformer)
    {
        foreach (var step in Flatten(transformer).OfType<ValueMappingTransformer>())
        {
            IDataView row = ml.Data.LoadFromEnumerable([new KeyRow()]);
            if (step.GetOutputSchema(row.Schema).GetColumnOrNull(EntityColumns.Parameters) is null) continue;
            return EntityParameters.Parse(step.Transform(row).GetColumn<ReadOnlyMemory<char>>(EntityColumns.Parameters).Single());
        }

        throw new ArgumentException("The transformer holds no entity model: train one with ml.News.TagEntities().", nameof(transformer));
    }

    /// <summary>The shape of what <see cref="Build"/>'s transformers add.</summary>
    public static SchemaShape Shape(MLContext ml, EntityPipelineColumns columns, SchemaShape input) =>
        Inputs(ml, columns)
            .Append(ml.Transforms.Expression(EntityColumns.Parameters, "t : \"\"", EntityColumns.Text))
            .Append(ml.Transforms.CustomMapping(new EntityMapping().GetMapping(), EntityMapping.Contract))
            .Append(Outputs(ml, columns))
            .Append(ml.Transforms.DropColumns([.. EntityColumns.All.Where(c => c != EntityColumns.Key)]))
            .GetOutputSchema(input);

    private static EstimatorChain<ITransformer> Inputs(MLContext ml, EntityPipelineColumns columns)
    {
        var chain = new EstimatorChain<ITransformer>().Append((IEstimator<ITransformer>)ml.Transforms.CopyColumns(EntityColumns.Text, columns.Text));
        return columns.Language is { } language
            ? chain.Append((IEstimator<ITransformer>)ml.Transforms.CopyColumns(EntityColumns.Language, language))
            : chain.Append((IEstimator<ITransformer>)ml.Transforms.Expression(EntityColumns.Language, $"t : \"{columns.FixedLanguage.Tag()}\"", EntityColumns.Text));
    }

    private static EstimatorChain<ColumnCopyingTransformer> Outputs(MLContext ml, EntityPipelineColumns columns) =>
        ml.Transforms.CopyColumns(columns.Output, EntityColumns.Marked)
            .Append(ml.Transforms.CopyColumns(columns.Output + "Types", EntityColumns.Types))
            .Append(ml.Transforms.CopyColumns(columns.Output + "Starts", EntityColumns.Starts))
            .Append(ml.Transforms.CopyColumns(columns.Output + "Ends", EntityColumns.Ends))
            .Append(ml.Transforms.CopyColumns(columns.Output + "Confidences", EntityColumns.Confidences));

    private static IDataView Empty(MLContext ml, EntityPipelineColumns columns)
    {
        var schema = SchemaDefinition.Create(typeof(TextRow));
        schema[nameof(TextRow.Text)].ColumnName = columns.Text;
        if (columns.Language is { } language) schema[nameof(TextRow.Language)].ColumnName = language;
        else schema.Remove(schema[nameof(TextRow.Language)]);
        return ml.Data.LoadFromEnumerable<TextRow>([], schema);
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [model];

    private sealed class TextRow
    {
        public string Text { get; set; } = "";

        public string Language { get; set; } = "";
    }

    private sealed class KeyRow
    {
        [ColumnName(EntityColumns.Key)]
        public bool Key { get; set; } = true;
    }
}
