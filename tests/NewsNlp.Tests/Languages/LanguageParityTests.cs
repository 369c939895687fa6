using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Languages;

namespace NewsNlp.Tests.Languages;

/// <summary>Holds the two paths together: the ML.NET model as saved, and the weights that the package scores with.</summary>
public class LanguageParityTests
{
    private const double Tolerance = 1e-4;

    [Fact]
    public void Both_paths_give_the_same_scores_and_decisions()
    {
        var ml = new MLContext();
        var model = Load(ml);
        var texts = LanguageTexts.Make(2_000).ToList();
        var data = ml.Data.LoadFromEnumerable(texts.Select(t => new LanguageTraining.TextOnly { Text = t }));
        var scores = LanguageTraining.Linear(model).Transform(data).GetColumn<float[]>("Score").ToList();
        var decided = model.Transform(data);
        var tags = decided.GetColumn<string>("PredictedLanguage").ToList();
        var confidences = decided.GetColumn<float>("LanguageConfidence").ToList();

        var own = new float[LanguageClasses.Count];
        var largest = 0.0;
        for (var i = 0; i < texts.Count; i++)
        {
            PackagedLanguage.Model.Score(texts[i], own);
            for (var c = 0; c < own.Length; c++) largest = Math.Max(largest, Math.Abs(own[c] - scores[i][c]));
            Assert.Equal(scores[i].IndexOf(scores[i].Max()), own.IndexOf(own.Max()));
            var detected = PackagedLanguage.Model.Detect(texts[i]);
            Assert.Equal(tags[i], detected.Language.Tag());
            Assert.Equal(confidences[i], detected.Confidence);
        }

        Assert.InRange(largest, 0, Tolerance);
        Assert.Equal(["kk", "kk-Latn", "ru", "und"], tags.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_packaged_weights_are_those_of_the_saved_model()
    {
        var ml = new MLContext();
        Assert.Equal(PackagedLanguage.WeightBytes(), LanguageTraining.WeightsOf(ml, Load(ml)).ToBytes());
    }

    private static ITransformer Load(MLContext ml)
    {
        ml.ComponentCatalog.RegisterAssembly(typeof(LanguageNgrams).Assembly);
        return ml.Model.Load(PackagedLanguage.Zip, out _);
    }
}
