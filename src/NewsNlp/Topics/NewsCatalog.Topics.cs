using Microsoft.ML;
using NewsNlp.Topics;

namespace NewsNlp;

public sealed partial class NewsCatalog
{
    /// <summary>Trains topic tagging: any number of topics per text, one calibrated logistic regression for each topic.</summary>
    /// <remarks>
    /// Features are stems, beginnings of words, character n-grams inside words, what a lexicon of words and phrases says, and classes of cue words. Topic ids are whatever the data holds; ids of
    /// <see cref="Topic.All"/> get their IPTC codes. Training takes minutes on ten thousand texts and gives the same model for the same data and
    /// seed, whatever the number of threads.
    /// </remarks>
    /// <param name="outputColumnName">Receives the ids of the topics that reach their threshold, and of the best one if it is at all likely, best first; a vector of text.</param>
    /// <param name="scoresColumnName">Receives every topic's probability, 0 to 1; a vector.</param>
    /// <param name="textColumnName">The texts.</param>
    /// <param name="labelColumnName">Their topics; used in training only. A vector of ids, or one text with the ids joined by <c>|</c> or commas.</param>
    /// <param name="languageColumnName">Their language tags (<c>kk</c>, <c>ru</c>). Null takes <c>PredictedLanguage</c> or <c>Language</c>, whichever the
    /// training data has, and where it has neither tells the two languages apart by their letters.</param>
    /// <param name="lexiconPath">A lexicon to use in place of the packaged one: CSV with the columns <c>language,entry,topics,weight</c>.</param>
    /// <param name="seed">Seed of the training.</param>
    /// <exception cref="Data.NewsDataException">The lexicon is not there or rows of it are broken; each is listed.</exception>
    public IEstimator<ITransformer> TagTopics(
        string outputColumnName = "PredictedTopics",
        string scoresColumnName = "TopicScores",
        string textColumnName = "Text",
        string labelColumnName = "Topics",
        string? languageColumnName = null,
        string? lexiconPath = null,
        int seed = 1) => new TopicEstimator(_ml, labelColumnName, new TopicOptions
        {
            Seed = seed,
            Lexicon = lexiconPath is null ? null : LexiconFile.Read(lexiconPath),
            TextColumn = textColumnName,
            LanguageColumn = languageColumnName,
            OutputColumn = outputColumnName,
            ScoresColumn = scoresColumnName,
        });
}
