using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;

namespace NewsNlp.Entities;

/// <summary>Trains a CRF for each language of its data; the transformer adds the entities found.</summary>
internal sealed class EntityEstimator(MLContext ml, EntityPipelineColumns columns, string markedColumn, CrfTrainerOptions trainer) : IEstimator<ITransformer>
{
    public ITransformer Fit(IDataView input)
    {
        var marked = input.GetColumn<ReadOnlyMemory<char>>(markedColumn);
        var languages = columns.Language is { } column
            ? input.GetColumn<ReadOnlyMemory<char>>(column).Select(tag => LanguageTags.Parse(tag.ToString()))
            : Enumerable.Repeat(columns.FixedLanguage, int.MaxValue);
        var examples = marked.Zip(languages, (text, language) => (Example: Parse(text.ToString()), Language: language))
            .Where(e => e.Language is Language.Kazakh or Language.Russian)
            .GroupBy(e => e.Language, e => new EntityTrainingText(e.Example))
            .OrderBy(g => g.Key)
            .Select(g => EntityTraining.Train([.. g], [], new EntityTrainingOptions { Language = g.Key, Trainer = trainer, NestedIterations = trainer.MaxIterations, MinCount = 1 }))
            .ToList();
        if (examples.Count == 0) throw new InvalidOperationException($"No row of the training data is Kazakh or Russian: expected 'kk' or 'ru' in the column '{columns.Language}'.");
        return EntityPipeline.Build(ml, new EntityParameters(examples), columns);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => EntityPipeline.Shape(ml, columns, inputSchema);

    private static NewsExample Parse(string marked)
    {
        var (text, entities) = InlineMarks.Parse(marked);
        return new NewsExample { Text = text, Entities = entities };
    }
}
