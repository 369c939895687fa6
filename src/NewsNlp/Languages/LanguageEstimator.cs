using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;

namespace NewsNlp.Languages;

/// <summary>Trains a language model on the text and language columns of its data; the transformer adds the detected language and its confidence.</summary>
internal sealed class LanguageEstimator(MLContext ml, string labelColumn, LanguageOptions options) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        var texts = input.GetColumn<ReadOnlyMemory<char>>(options.TextColumn);
        var labels = input.GetColumn<ReadOnlyMemory<char>>(labelColumn);
        var examples = texts.Zip(labels, (text, label) => new NewsExample { Text = text.ToString(), Language = label.IsEmpty ? null : label.ToString() });
        return LanguageTraining.Train(examples, options).Model;
    }

    // The shape of the two columns, taken from built-ins that make such columns.
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        ml.Transforms.Expression(options.OutputColumn, "t : \"\"", options.TextColumn)
            .Append(ml.Transforms.Expression(options.ConfidenceColumn, "t : 0f", options.TextColumn))
            .GetOutputSchema(inputSchema);
}
