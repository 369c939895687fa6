using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Analysis;

namespace NewsNlp;

public sealed partial class NewsCatalog
{
    /// <summary>Adds what the packaged models tell of a text, without training: language, topics, entities.</summary>
    /// <remarks>Fitting does nothing and needs no label. A saved pipeline loads with <c>ml.Model.Load</c> in any process that has this library, and takes that library's models.</remarks>
    /// <param name="outputColumnName">Receives the text with inline marks, <c>[surface](TYPE)</c>; columns of this name with <c>Types</c> and <c>Keys</c> behind it receive
    /// the entities' types and keys, vectors of equal length, nested ones behind the one around them.</param>
    /// <param name="languageColumnName">Receives the language tag.</param>
    /// <param name="confidenceColumnName">Receives the language's probability, 0 to 1.</param>
    /// <param name="topicsColumnName">Receives the ids of the topics that reach their threshold, best first; a vector of text.</param>
    /// <param name="scoresColumnName">Receives these topics' probabilities, 0 to 1; a vector.</param>
    /// <param name="textColumnName">The texts.</param>
    public IEstimator<ITransformer> Analyze(
        string outputColumnName = "PredictedEntities",
        string languageColumnName = "PredictedLanguage",
        string confidenceColumnName = "LanguageConfidence",
        string topicsColumnName = "PredictedTopics",
        string scoresColumnName = "TopicScores",
        string textColumnName = "Text")
    {
        _ml.ComponentCatalog.RegisterAssembly(typeof(AnalysisMapping).Assembly);
        return new EstimatorChain<ITransformer>()
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(AnalysisColumns.Text, textColumnName))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CustomMapping(new AnalysisMapping().GetMapping(), AnalysisMapping.Contract))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(outputColumnName, AnalysisColumns.Marked))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(outputColumnName + "Types", AnalysisColumns.Types))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(outputColumnName + "Keys", AnalysisColumns.Keys))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(languageColumnName, AnalysisColumns.Language))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(confidenceColumnName, AnalysisColumns.Confidence))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(topicsColumnName, AnalysisColumns.Topics))
            .Append((IEstimator<ITransformer>)_ml.Transforms.CopyColumns(scoresColumnName, AnalysisColumns.Scores))
            .Append((IEstimator<ITransformer>)_ml.Transforms.DropColumns(AnalysisColumns.All));
    }
}
