using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

/// <summary>The packaged weights against the ML.NET model that they were taken from.</summary>
public class PackagedTopicsTests
{
    private const int Texts = 1500;

    private static readonly Lazy<byte[]> s_packaged = new(() => PackagedBundle.Read().WeightsOf("topics")!);

    internal static TopicModel Model { get; } = TopicModelFormat.Read(s_packaged.Value);

    private static string ModelFile => Path.Combine(Shared.Project, "src", "NewsNlp", "Models", "topics.zip");

    [Fact]
    public void The_weights_are_those_of_the_model_file()
    {
        var ml = new MLContext(1);
        Assert.Equal(s_packaged.Value, TopicModelFormat.ToBytes(TopicPipeline.ModelOf(ml, ml.Model.Load(ModelFile, out _))));
    }

    [Fact]
    public void Both_paths_give_the_same_scores_and_decisions()
    {
        var ml = new MLContext(1);
        var examples = NewsData.Read(Path.Combine(Shared.Samples, "headlines.csv")).Where((_, i) => i % 2 == 0).Take(Texts).ToList();
        var data = ml.Data.LoadFromEnumerable(examples);
        data = ml.Transforms.CopyColumns("PredictedLanguage", "Language").Fit(data).Transform(data);
        var rows = ml.Model.Load(ModelFile, out _).Transform(data);
        var scores = rows.GetColumn<float[]>("TopicScores").ToList();
        var given = rows.GetColumn<string[]>("PredictedTopics").ToList();
        Assert.Equal(Texts, scores.Count);
        var decisions = new bool[Model.Ids.Count];
        for (var i = 0; i < examples.Count; i++)
        {
            var own = TopicModelTests.Scores(Model, examples[i].Text, LanguageTags.Parse(examples[i].Language!));
            TopicModelTests.AssertClose(scores[i], own);
            Model.Decide(own, decisions);
            Assert.Equal(given[i], Enumerable.Range(0, own.Length).Where(t => decisions[t]).OrderByDescending(t => own[t]).Select(t => Model.Ids[t]));
        }
    }

    [Fact]
    public void All_topics_of_the_vocabulary_are_there() => Assert.Equal(Topic.All, Model.Ids);

    [Fact]
    public void The_part_is_at_most_four_megabytes()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(s_packaged.Value);
        Assert.InRange(packed.Length, 1, 4 << 20);
    }

    [Theory]
    [InlineData("Сотни горожан вышли на митинг против застройки сквера", Language.Russian, "protest")]
    [InlineData("Тұрғындар алаңға шығып, наразылық білдірді", Language.Kazakh, "protest")]
    [InlineData("Полиция задержала подозреваемого в серии краж велосипедов", Language.Russian, "crime")]
    [InlineData("Боксшыларымыз турнирде үш алтын медаль жеңіп алды", Language.Kazakh, "sport")]
    [InlineData("Метеорологи обещают гололёд и туман на трассах", Language.Russian, "weather")]
    public void Plain_cases_are_plain(string text, Language language, string topic)
    {
        var scores = TopicModelTests.Scores(Model, text, language);
        Assert.Equal(topic, Model.Ids[Array.IndexOf(scores, scores.Max())]);
    }

    [Theory]
    [InlineData("Жаңа күнтізбе парағы", Language.Kazakh)]
    [InlineData("Что дальше?", Language.Russian)]
    [InlineData("12:30", Language.Russian)]
    public void A_text_with_nothing_recognisable_gets_no_topic(string text, Language language)
    {
        var scores = TopicModelTests.Scores(Model, text, language);
        var given = new bool[scores.Length];
        Model.Decide(scores, given);
        Assert.DoesNotContain(true, given);
    }
}
