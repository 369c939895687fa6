using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Trains a splitter on a column of single headlines; the transformer adds the headlines of a column of blocks.</summary>
internal sealed class HeadlineEstimator(MLContext ml, string outputColumn, string textColumn, string headlineColumn, HeadlineOptions options) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        var examples = input.GetColumn<ReadOnlyMemory<char>>(headlineColumn).Select(text => new NewsExample { Text = text.ToString() });
        var splitter = HeadlineTraining.Train(examples, new WordNames(), options);
        return HeadlinePipeline.Build(ml, splitter.Weights, outputColumn, textColumn);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => HeadlinePipeline.Shape(ml, outputColumn, textColumn, inputSchema);
}
