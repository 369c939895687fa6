using Microsoft.ML;
using NewsNlp.Entities;

namespace NewsNlp;

public sealed partial class NewsCatalog
{
    /// <summary>Trains entity taggers: for each language of the data a linear-chain CRF over hashed features, fitted by OWL-QN, and a second one for the names inside entities.</summary>
    /// <remarks>
    /// Training takes seconds on a thousand headlines and minutes on a hundred thousand words; the result does not depend on the number of threads.
    /// A saved pipeline loads with <c>ml.Model.Load</c> in any process that has this library.
    /// </remarks>
    /// <param name="outputColumnName">Receives the text with inline marks, <c>[surface](TYPE)</c>; columns of this name with <c>Types</c>, <c>Starts</c>,
    /// <c>Ends</c> (UTF-16 code units, end exclusive) and <c>Confidences</c> behind it receive the entities as vectors, nested ones behind the one around them.</param>
    /// <param name="textColumnName">The texts to tag.</param>
    /// <param name="labelColumnName">The texts with inline marks to learn from; used in training only.</param>
    /// <param name="languageColumnName">The texts' language tags, <c>kk</c> or <c>ru</c>; rows of other languages get no entities. Null: all texts are of <paramref name="language"/>.</param>
    /// <param name="language">The language of all texts where there is no language column.</param>
    /// <param name="l1">Weight of the L1 norm: more makes a smaller model.</param>
    /// <param name="l2">Weight of the squared L2 norm.</param>
    /// <param name="iterations">Upper limit of iterations.</param>
    /// <exception cref="ArgumentException">There is neither a language column nor a language that has a tagger.</exception>
    public IEstimator<ITransformer> TagEntities(
        string outputColumnName = "PredictedEntities",
        string textColumnName = "Text",
        string labelColumnName = "Marked",
        string? languageColumnName = "Language",
        Language language = Language.Undetermined,
        float l1 = 0.1f,
        float l2 = 0.01f,
        int iterations = 100)
    {
        if (languageColumnName is null && language is not (Language.Kazakh or Language.Russian))
        {
            throw new ArgumentException("Without a language column the language must be Kazakh or Russian.", nameof(language));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(l1);
        ArgumentOutOfRangeException.ThrowIfNegative(l2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations);
        var columns = new EntityPipelineColumns(textColumnName, languageColumnName, language, outputColumnName);
        return new EntityEstimator(_ml, columns, labelColumnName, new CrfTrainerOptions { L1 = l1, L2 = l2, MaxIterations = iterations });
    }
}
