using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

/// <summary>A model of three own topics, trained in a second on made-up lines.</summary>
public sealed class SmallTopicModel
{
    private static readonly string[] s_places = ["Кокшетау", "Таразе", "Аксае", "Уральске", "Балхаше", "Жанаозене", "Риддере", "Аягозе"];

    public SmallTopicModel() => Trained = TopicTraining.Train(Examples, Options);

    internal static TopicOptions Options { get; } = new()
    {
        Lexicon = [new(Language.Russian, "хоккей", ["ice"], 3), new(Language.Russian, "каток", ["ice"], 2), new(Language.Russian, "арбуз", ["melon"], 3), new(Language.Russian, "пожар", ["disaster"], 3)],
        Folds = 2,
        Iterations = 30,
        MinTexts = 2,
        L2 = 0.1f,
    };

    public static IReadOnlyList<NewsExample> Examples { get; } =
    [
        .. s_places.SelectMany((place, i) => new NewsExample[]
        {
            new() { Text = $"Хоккейный каток открыли в {place}", Language = "ru", Topics = ["ice"] },
            new() { Text = $"Юные хоккеисты приехали в {place}", Language = "ru", Topics = ["ice"] },
            new() { Text = $"Арбузы подешевели на рынке в {place}", Language = "ru", Topics = ["melon"] },
            new() { Text = $"Сорт арбуза вывели в {place}", Language = "ru", Topics = ["melon"] },
            new() { Text = $"Пожар на складе в {place} потушили", Language = "ru", Topics = ["disaster"] },
            new() { Text = $"Пожар на катке в {place}", Language = "ru", Topics = ["disaster", "ice"] },
            new() { Text = $"Улицу в {place} назвали по-новому: вариант {i}", Language = "ru", Topics = [] },
        }),
    ];

    internal TrainedTopics Trained { get; }
}

public class TopicModelTests(SmallTopicModel small) : IClassFixture<SmallTopicModel>
{
    private TopicModel Model => small.Trained.Model;

    [Fact]
    public void Own_topics_are_learned_beside_standard_ones()
    {
        Assert.Equal(["disaster", "ice", "melon"], Model.Ids);
        Assert.Equal(["ice"], Given("Хоккей вернулся в Павлодар"));
        Assert.Equal(["melon"], Given("Арбузный сезон в Шымкенте"));
        Assert.Empty(Given("Новый мост сдадут осенью"));
    }

    [Fact]
    public void The_fast_path_and_the_pipeline_agree()
    {
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(SmallTopicModel.Examples);
        var rows = small.Trained.Transformer.Transform(data).GetColumn<float[]>("TopicScores").ToList();
        for (var i = 0; i < rows.Count; i++) AssertClose(rows[i], Scores(Model, SmallTopicModel.Examples[i].Text));
    }

    [Fact]
    public void A_saved_transformer_loads_and_gives_the_same()
    {
        var ml = new MLContext(1);
        using var stream = new MemoryStream();
        ml.Model.Save(small.Trained.Transformer, ml.Data.LoadFromEnumerable(SmallTopicModel.Examples).Schema, stream);
        var loaded = new MLContext(2).Model.Load(stream, out _);
        Assert.Equal(TopicModelFormat.ToBytes(Model), TopicModelFormat.ToBytes(TopicPipeline.ModelOf(new MLContext(3), loaded)));
        var given = loaded.Transform(ml.Data.LoadFromEnumerable(SmallTopicModel.Examples)).GetColumn<string[]>("PredictedTopics").ToList();
        Assert.Equal(["ice"], given[0]);
        Assert.Equal(["melon"], given[2]);
    }

    [Fact]
    public void The_model_does_not_depend_on_the_number_of_threads() =>
        Assert.Equal(
            TopicModelFormat.ToBytes(Model),
            TopicModelFormat.ToBytes(TopicTraining.Train(SmallTopicModel.Examples, SmallTopicModel.Options with { Threads = 3 }).Model));

    [Fact]
    public void The_estimator_declares_the_columns_that_its_transformer_adds()
    {
        var ml = new MLContext(1);
        using var lexicon = new TemporaryFile("language,entry,topics,weight\nru,хоккей,ice,3\n", ".csv");
        var estimator = ml.News.TagTopics(lexiconPath: lexicon.Path);
        var data = ml.Data.LoadFromEnumerable(SmallTopicModel.Examples);
        var shape = estimator.GetOutputSchema(SchemaShapeOf(data.Schema));
        var topics = shape.Single(c => c.Name == "PredictedTopics");
        Assert.Equal((SchemaShape.Column.VectorKind.VariableVector, TextDataViewType.Instance), (topics.Kind, topics.ItemType));
        var scores = shape.Single(c => c.Name == "TopicScores");
        Assert.Equal((SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single), (scores.Kind, scores.ItemType));

        var output = estimator.Fit(data).GetOutputSchema(data.Schema);
        Assert.Equal([.. data.Schema.Select(c => c.Name), "PredictedTopics", "TopicScores"], output.Select(c => c.Name));
    }

    [Fact]
    public void Bytes_read_back_score_the_same()
    {
        var read = TopicModelFormat.Read(TopicModelFormat.ToBytes(Model));
        foreach (var example in SmallTopicModel.Examples) Assert.Equal(Scores(Model, example.Text), Scores(read, example.Text));
    }

    [Fact]
    public void Truncated_or_foreign_bytes_are_refused()
    {
        var bytes = TopicModelFormat.ToBytes(Model);
        for (var length = 0; length < bytes.Length; length += 97) Assert.Throws<InvalidDataException>(() => TopicModelFormat.Read(bytes[..length]));
        Assert.Throws<InvalidDataException>(() => TopicModelFormat.Read((byte[])[.. bytes, 0]));
        Assert.Throws<InvalidDataException>(() => TopicModelFormat.Read(new byte[500]));
    }

    [Fact]
    public void The_evidence_of_a_topic_is_the_word_that_carries_it()
    {
        var text = new TokenizedText();
        const string Line = "В Конаеве:\u00A0хоккей и мороз";
        text.Set(Line);
        var best = TopicEvidence.Find(Model, text, Language.Russian, 1)[0];
        Assert.Equal("хоккей", Line[best.Start..best.End]);
        Assert.True(best.Weight > 1, $"{best.Weight}");
    }

    [Fact]
    public void The_best_topic_is_given_from_the_bar_on_and_others_from_their_thresholds()
    {
        var given = new bool[3];
        var (high, bar) = (Model.Topics.Max(t => t.Threshold), Model.Bar);
        Assert.True(bar < Model.Topics.Min(t => t.Threshold));
        Model.Decide([bar - 0.01f, bar + 0.02f, bar + 0.01f], given);
        Assert.Equal([false, true, false], given);
        Model.Decide([bar - 0.01f, bar - 0.02f, 0], given);
        Assert.Equal([false, false, false], given);
        Model.Decide([high, 1, high], given);
        Assert.Equal([true, true, true], given);
    }

    [Fact]
    public void Scoring_does_not_allocate()
    {
        var text = new TokenizedText();
        text.Set(SmallTopicModel.Examples[0].Text);
        var scores = new float[Model.Ids.Count];
        for (var i = 0; i < 50; i++) Model.Score(text, Language.Russian, scores);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Model.Score(text, Language.Russian, scores);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 345")]
    [InlineData("\uD800 \uDFFF")]
    [InlineData("a")]
    public void Odd_texts_have_scores(string text) => Assert.All(Scores(Model, text), s => Assert.InRange(s, 0, 1));

    [Fact]
    public void Training_without_topics_is_refused() =>
        Assert.Throws<ArgumentException>(() => TopicTraining.Train([new NewsExample { Text = "Снег", Topics = [] }], SmallTopicModel.Options));

    internal static float[] Scores(TopicModel model, string content, Language language = Language.Russian)
    {
        var text = new TokenizedText();
        text.Set(content);
        var scores = new float[model.Ids.Count];
        model.Score(text, language, scores);
        return scores;
    }

    internal static void AssertClose(float[] expected, float[] actual)
    {
        for (var t = 0; t < expected.Length; t++) Assert.Equal(expected[t], actual[t], 1e-4f);
    }

    private string[] Given(string text)
    {
        var scores = Scores(Model, text);
        var given = new bool[scores.Length];
        Model.Decide(scores, given);
        return [.. Enumerable.Range(0, scores.Length).Where(t => given[t]).OrderByDescending(t => scores[t]).Select(t => Model.Ids[t])];
    }

    private static SchemaShape SchemaShapeOf(DataViewSchema schema) =>
        (SchemaShape)typeof(SchemaShape).GetMethod("Create", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.Invoke(null, [schema])!;
}
