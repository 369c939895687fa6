using Microsoft.ML;
using NewsNlp.Languages;

namespace NewsNlp;

public sealed partial class NewsCatalog
{
    /// <summary>Trains language detection for Kazakh and Russian against everything else: hashed character n-grams, multinomial logistic regression, a chain over the words.</summary>
    /// <remarks>
    /// Training needs Kazakh and Russian texts, and texts of other languages where those are to be told apart. It takes minutes on some
    /// ten thousand texts, runs on one thread and gives the same model for the same data and seed.
    /// </remarks>
    /// <param name="outputColumnName">Receives the language's tag (<c>kk</c>, <c>ru</c>, <c>kk-Latn</c>, <c>und</c>); text.</param>
    /// <param name="confidenceColumnName">Receives its probability, 0 to 1; 0 for text without letters.</param>
    /// <param name="textColumnName">The texts.</param>
    /// <param name="labelColumnName">Their language tags; used in training only. Rows without one are left out; a tag other than <c>kk</c>, <c>ru</c> and
    /// <c>kk-Latn</c> means another language.</param>
    /// <param name="candidates">Languages to choose between, or null for all. Text without letters is <c>und</c> in any case.</param>
    /// <param name="minConfidence">A language less probable than this becomes <c>und</c>; 0 to 1.</param>
    /// <param name="seed">Seed of what is drawn at random in training.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minConfidence"/> is not between 0 and 1.</exception>
    public IEstimator<ITransformer> DetectLanguage(
        string outputColumnName = "PredictedLanguage",
        string confidenceColumnName = "LanguageConfidence",
        string textColumnName = "Text",
        string labelColumnName = "Language",
        IReadOnlyList<Language>? candidates = null,
        float minConfidence = 0,
        int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minConfidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minConfidence, 1);
        var options = new LanguageOptions
        {
            Seed = seed,
            Candidates = candidates ?? [],
            MinConfidence = minConfidence,
            TextColumn = textColumnName,
            OutputColumn = outputColumnName,
            ConfidenceColumn = confidenceColumnName,
        };
        return new LanguageEstimator(_ml, labelColumnName, options);
    }
}
