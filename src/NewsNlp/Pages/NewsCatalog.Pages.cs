using Microsoft.ML;
using NewsNlp.Pages;

namespace NewsNlp;

public sealed partial class NewsCatalog
{
    /// <summary>
    /// Trains a splitter of headlines that were run together by spaces: a semi-Markov conditional random field over hashed features of the
    /// gaps between words and of whole headlines, fitted on blocks of the data's headlines in random order.
    /// </summary>
    /// <remarks>
    /// Training takes seconds on five thousand headlines; the same data and seed give the same model. A saved pipeline loads with
    /// <c>ml.Model.Load</c> in any process that has this library.
    /// </remarks>
    /// <param name="outputColumnName">Receives the headlines of each text, a vector; columns of this name with <c>Starts</c> and <c>Ends</c>
    /// (UTF-16 code units, end exclusive) behind it receive their places.</param>
    /// <param name="textColumnName">The texts to take apart.</param>
    /// <param name="headlineColumnName">Single headlines to learn from, at least 50; used in training only.</param>
    /// <param name="l2">Weight of the squared L2 norm in each step.</param>
    /// <param name="iterations">Times that the data is gone through.</param>
    /// <param name="seed">Of the headlines' order in the blocks.</param>
    public IEstimator<ITransformer> SplitHeadlines(
        string outputColumnName = "Headlines",
        string textColumnName = "Text",
        string headlineColumnName = "Text",
        float l2 = 0.002f,
        int iterations = 8,
        int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(l2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations);
        var options = new HeadlineOptions { L2 = l2, Iterations = iterations, Seed = seed };
        return new HeadlineEstimator(_ml, outputColumnName, textColumnName, headlineColumnName, options);
    }
}
