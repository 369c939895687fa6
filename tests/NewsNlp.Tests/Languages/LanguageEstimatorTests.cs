using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Languages;

namespace NewsNlp.Tests.Languages;

public class LanguageEstimatorTests
{
    private static readonly NewsExample[] s_examples =
    [
        .. "Көпір ашылды|Бүгін суық түседі|Тұрғындар көшеге шықты|Әкім есеп берді|Жаңа мектеп салынады".Split('|').Select(t => Example(t, "kk")),
        .. "Открыли мост|Сегодня похолодает|Жители вышли на улицу|Аким отчитался|Построят новую школу".Split('|').Select(t => Example(t, "ru")),
        .. "The bridge is open|It will be cold today|People took to the streets".Split('|').Select(t => Example(t, "en")),
        Example("без языка", null),
    ];

    [Fact]
    public void Trains_adds_its_columns_and_comes_back_from_a_file()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(s_examples);
        var estimator = ml.News.DetectLanguage(candidates: [Language.Kazakh, Language.Russian]);
        var model = estimator.Fit(data);
        using var file = new MemoryStream();
        ml.Model.Save(model, data.Schema, file);
        file.Position = 0;
        var loaded = new MLContext();
        loaded.ComponentCatalog.RegisterAssembly(typeof(NewsCatalog).Assembly);
        var back = loaded.Model.Load(file, out _);

        var tests = ml.Data.LoadFromEnumerable(new[] { "Жаңа көпір", "Новую школу построят", "bridge", "2024" }.Select(t => new { Text = t }));
        var expected = model.Transform(tests);
        var tags = expected.GetColumn<string>("PredictedLanguage").ToArray();
        Assert.Equal(["kk", "ru"], tags[..2]);
        Assert.NotEqual("und", tags[2]);
        Assert.Equal("und", tags[3]);
        Assert.Equal(tags, back.Transform(tests).GetColumn<string>("PredictedLanguage"));
        Assert.Equal(expected.GetColumn<float>("LanguageConfidence"), back.Transform(tests).GetColumn<float>("LanguageConfidence"));
        Assert.Equal(["Text", "PredictedLanguage", "LanguageConfidence"], expected.Schema.Where(c => !c.IsHidden).Select(c => c.Name));
        Assert.Equal(LanguageTraining.WeightsOf(ml, model).ToBytes(), LanguageTraining.WeightsOf(ml, back).ToBytes());
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var first = LanguageTraining.Train(s_examples, new LanguageOptions { Seed = 4 }).Weights.ToBytes();
        Assert.Equal(first, LanguageTraining.Train(s_examples, new LanguageOptions { Seed = 4 }).Weights.ToBytes());
    }

    [Fact]
    public void Training_without_one_of_the_languages_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => LanguageTraining.Train(s_examples.Where(e => e.Language != "ru"), new LanguageOptions()));
        Assert.Contains("5 are Kazakh, 0 are Russian", error.Message);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    public void A_confidence_outside_its_range_is_refused(float confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MLContext().News.DetectLanguage(minConfidence: confidence));

    private static NewsExample Example(string text, string? language) => new() { Text = text, Language = language };
}
