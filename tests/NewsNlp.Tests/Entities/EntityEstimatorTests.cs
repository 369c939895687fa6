using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class EntityEstimatorTests
{
    private static readonly MLContext s_ml = new(seed: 1);
    private static readonly Row[] s_rows = [.. Rows()];

    [Fact]
    public void Fits_a_tagger_for_each_language_and_marks_entities()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows);
        var marked = Estimator().Fit(data).Transform(data).GetColumn<string>("PredictedEntities").ToArray();

        Assert.Equal(s_rows.Select(r => r.Language == "und" ? r.Text : r.Marked), marked);
    }

    [Fact]
    public void Vectors_hold_what_the_marks_say()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows);
        var output = Estimator().Fit(data).Transform(data);

        var found = s_ml.Data.CreateEnumerable<Found>(output, reuseRowObject: false).ToArray();

        foreach (var row in found)
        {
            var (_, expected) = InlineMarks.Parse(row.PredictedEntities);
            Assert.Equal(expected, row.Types.Select((t, i) => new EntitySpan(row.Starts[i], row.Ends[i], t)));
            Assert.All(row.Confidences, c => Assert.InRange(c, 0f, 1f));
        }
    }

    [Fact]
    public void Output_schema_is_the_one_announced()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows);
        var estimator = Estimator();

        var announced = estimator.GetOutputSchema(Shape(data.Schema)).Select(c => (c.Name, c.ItemType.RawType, IsVector: c.Kind != SchemaShape.Column.VectorKind.Scalar));
        var real = estimator.Fit(data).GetOutputSchema(data.Schema).Where(c => !c.IsHidden)
            .Select(c => (c.Name, ((c.Type as VectorDataViewType)?.ItemType ?? c.Type).RawType, c.Type is VectorDataViewType));

        Assert.Equal(real.Order(), announced.Order());
    }

    [Fact]
    public void Models_come_out_of_a_saved_pipeline_as_they_went_in()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows);
        var model = Estimator().Fit(data);
        using var stream = new MemoryStream();
        s_ml.Model.Save(model, data.Schema, stream);
        stream.Position = 0;

        var loaded = EntityPipeline.ModelsOf(s_ml, s_ml.Model.Load(stream, out _));

        Assert.Equal(EntityPipeline.ModelsOf(s_ml, model).ToString(), loaded.ToString());
        Assert.Equal([Language.Kazakh, Language.Russian], loaded.Models.Select(m => m.Language));
    }

    [Fact]
    public void A_saved_pipeline_tags_the_same_in_another_process()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows);
        var model = Estimator().Fit(data);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            s_ml.Model.Save(model, data.Schema, path);

            var there = ChildProcess.Transform(path, "PredictedEntities", s_rows.Select(r => (r.Text, r.Language)));

            Assert.Equal(model.Transform(data).GetColumn<string>("PredictedEntities"), there);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_language_for_all_rows_needs_no_column()
    {
        var data = s_ml.Data.LoadFromEnumerable(s_rows.Where(r => r.Language == "ru"));
        var model = s_ml.News.TagEntities(languageColumnName: null, language: Language.Russian, iterations: 60, l1: 0.02f).Fit(data);

        Assert.Equal(TinyCorpus.Russian, model.Transform(data).GetColumn<string>("PredictedEntities"));
        Assert.Throws<ArgumentException>(() => s_ml.News.TagEntities(languageColumnName: null));
    }

    // ML.NET makes a shape of a schema only inside its own pipelines.
    private static SchemaShape Shape(DataViewSchema schema) =>
        (SchemaShape)typeof(SchemaShape).GetMethod("Create", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [schema])!;

    private static IEstimator<ITransformer> Estimator() => s_ml.News.TagEntities(iterations: 60, l1: 0.02f);

    private static IEnumerable<Row> Rows()
    {
        foreach (var marked in TinyCorpus.Russian) yield return new Row { Text = InlineMarks.Parse(marked).Text, Marked = marked, Language = "ru" };
        foreach (var marked in TinyCorpus.Kazakh) yield return new Row { Text = InlineMarks.Parse(marked).Text, Marked = marked, Language = "kk" };
        yield return new Row { Text = "Peter is in Berlin", Marked = "Peter is in Berlin", Language = "und" };
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public string Marked { get; set; } = "";

        public string Language { get; set; } = "";
    }

    private sealed class Found
    {
        public string PredictedEntities { get; set; } = "";

        [ColumnName("PredictedEntitiesTypes")]
        public string[] Types { get; set; } = [];

        [ColumnName("PredictedEntitiesStarts")]
        public int[] Starts { get; set; } = [];

        [ColumnName("PredictedEntitiesEnds")]
        public int[] Ends { get; set; } = [];

        [ColumnName("PredictedEntitiesConfidences")]
        public float[] Confidences { get; set; } = [];
    }
}
