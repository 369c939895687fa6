using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Entities;

/// <summary>The packaged entity models, and the ML.NET models beside them.</summary>
public class PackagedEntityTests
{
    private const long MaxCompressed = 6 << 20;

    [Theory]
    [InlineData("entities-kk", "kk")]
    [InlineData("entities-ru", "ru")]
    public void The_saved_model_holds_the_packaged_weights_and_marks_the_same(string part, string language)
    {
        var weights = Weights(part);
        var model = EntityModel.Read(weights);
        var ml = new MLContext();
        var saved = ml.Model.Load(Path.Combine(Shared.Project, "src", "NewsNlp", "Models", part + ".zip"), out _);

        Assert.Equal(new EntityParameters([model]).ToString(), EntityPipeline.ModelsOf(ml, saved).ToString());

        var texts = NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv")).Where(e => e.Language == language).Take(1000).Select(e => new Row { Text = e.Text }).ToList();
        Assert.Equal(1000, texts.Count);
        var marked = saved.Transform(ml.Data.LoadFromEnumerable(texts)).GetColumn<string>("PredictedEntities");
        Assert.Equal(texts.Select(t => EntityModelTests.Marked(model, t.Text)), marked);
    }

    [Theory]
    [InlineData("entities-kk", "kk")]
    [InlineData("entities-ru", "ru")]
    public void Names_in_the_corpus_s_dev_headlines_are_found(string part, string language)
    {
        var model = EntityModel.Read(Weights(part));
        var dev = NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv")).Where(e => e.Language == language && e.Split == "dev").ToList();

        Assert.True(EntityScore.Measure(model, dev).F1 > 0.8);
    }

    [Fact]
    public void Both_models_together_are_small()
    {
        var packed = 0L;
        foreach (var part in new[] { "entities-kk", "entities-ru" })
        {
            using var stream = new MemoryStream();
            using (var deflate = new System.IO.Compression.DeflateStream(stream, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(Weights(part));
            packed += stream.Length;
        }

        Assert.InRange(packed, 1, MaxCompressed);
    }

    private static byte[] Weights(string part) => PackagedBundle.Read().WeightsOf(part)!;

    private sealed class Row
    {
        public string Text { get; set; } = "";
    }
}
