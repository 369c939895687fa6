using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;

namespace NewsNlp.Topics;

/// <summary>Trains a topic model on the text, language and topics columns of its data; the transformer adds the ids given and all probabilities.</summary>
internal sealed class TopicEstimator(MLContext ml, string labelColumn, TopicOptions options) : IEstimator<ITransformer>
{
    private static readonly string[] s_languageColumns = ["PredictedLanguage", "Language"];

    public ITransformer Fit(IDataView input)
    {
        var language = options.LanguageColumn ?? s_languageColumns.FirstOrDefault(c => input.Schema.GetColumnOrNull(c) is not null);
        var texts = input.GetColumn<ReadOnlyMemory<char>>(options.TextColumn);
        var languages = language is null ? Enumerable.Repeat("", int.MaxValue) : input.GetColumn<ReadOnlyMemory<char>>(language).Select(l => l.ToString());
        var examples = texts.Zip(languages, Labels(input)).Select(row => new NewsExample { Text = row.First.ToString(), Language = row.Second, Topics = row.Third });
        return TopicTraining.Train(examples, options with { LanguageColumn = language, Lexicon = options.Lexicon ?? PackagedLexicon.Read() }).Transformer;
    }

    // The shape of the two columns, taken from built-ins that make such columns.
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        ml.Transforms.Text.TokenizeIntoWords(options.OutputColumn, options.TextColumn)
            .Append(ml.Transforms.Expression(options.ScoresColumn, "t : 0f", options.TextColumn))
            .Append(ml.Transforms.Concatenate(options.ScoresColumn, options.ScoresColumn))
            .GetOutputSchema(inputSchema);

    // A vector of ids, or one text with the ids joined by | or commas.
    private IEnumerable<string[]> Labels(IDataView input)
    {
        var column = input.Schema[labelColumn];
        return column.Type is VectorDataViewType
            ? input.GetColumn<string[]>(labelColumn).Select(ids => ids ?? [])
            : input.GetColumn<ReadOnlyMemory<char>>(labelColumn).Select(ids => TopicList.Parse(ids.ToString()));
    }
}
