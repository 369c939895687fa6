using NewsNlp.Entities;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Entities;

/// <summary>Training that starts from the packaged tagger: what it knew stays, what is new is learned.</summary>
public class ContinuedTrainingTests
{
    private const string RunningText =
        "Министр иностранных дел Казахстана Мурат Нуртлеу встретился в Москве с Сергеем Лавровым. Стороны обсудили поставки нефти на 200 млн долларов, сообщили в МИД 12 мая.";

    private static readonly EntityModel s_packaged = new Models(PackagedBundle.Read()).Entities(Language.Russian);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_type_is_learned_and_running_text_is_tagged_as_before(bool keepTypes)
    {
        var before = EntityModelTests.Marked(s_packaged, RunningText);
        var model = Train(keepTypes, 2);

        Assert.Contains("](PERSON)", before, StringComparison.Ordinal);
        Assert.Equal(before, EntityModelTests.Marked(model, RunningText));
        Assert.Contains("(VEHICLE)", EntityModelTests.Marked(model, "Ахметов купил трактор в рассрочку"), StringComparison.Ordinal);
        Assert.Equal([.. s_packaged.Types, "VEHICLE"], model.Types);
    }

    [Fact]
    public void Features_that_own_data_does_not_meet_keep_their_weights()
    {
        var model = Train(keepTypes: true, 2);
        var (before, after) = (new float[s_packaged.Outer.Labels.Stride], new float[model.Outer.Labels.Stride]);
        var area = new FeatureArea();
        var text = new NewsNlp.Text.TokenizedText();
        text.Set(RunningText);
        s_packaged.Features.Extract(text, 0, text.Tokens.Length, area);

        s_packaged.Outer.Table.AddTo(area.Features, before);
        model.Outer.Table.AddTo(area.Features, after);

        Assert.True(model.Outer.Table.FeatureCount >= s_packaged.Outer.Table.FeatureCount);
        Assert.Contains(before, w => w != 0);
        Assert.Equal(before[..s_packaged.Outer.Labels.Count], after[..s_packaged.Outer.Labels.Count]);
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes_whatever_the_number_of_threads() => Assert.Equal(Bytes(Train(false, 1)), Bytes(Train(false, 4)));

    [Fact]
    public void Confidences_gazetteers_and_nested_names_stay_as_packaged_and_a_written_model_is_read()
    {
        var model = Train(keepTypes: true, 2);
        var read = EntityModel.Read(Bytes(model));

        Assert.Equal(s_packaged.Calibration, read.Calibration);
        Assert.Equal(s_packaged.Features.Phrases.Count, read.Features.Phrases.Count);
        Assert.Same(s_packaged.Inner, model.Inner);
        Assert.Equal(EntityModelTests.Marked(model, RunningText), EntityModelTests.Marked(read, RunningText));
    }

    private static EntityModel Train(bool keepTypes, int threads)
    {
        string[] people = ["Ахметов", "Петров", "Серикова", "Ким"];
        string[] things = ["трактор", "комбайн", "автобус", "грузовик"];
        var marking = keepTypes ? EntityMarking.Of(["VEHICLE"]) : EntityMarking.Full;
        var own = people.SelectMany(_ => things, (p, t) => keepTypes ? $"{p} купил [{t}](VEHICLE) в рассрочку" : $"[{p}](PERSON) купил [{t}](VEHICLE) в рассрочку");
        EntityTrainingText[] texts =
        [
            .. own.Select(m => new EntityTrainingText(TinyCorpus.Example(m)) { Marking = marking }),
            .. TinyCorpus.Russian.Select(m => new EntityTrainingText(TinyCorpus.Example(m)) { IsKnown = true }),
        ];
        return EntityTraining.Train(texts, [], new EntityTrainingOptions
        {
            Language = Language.Russian, Start = s_packaged, Listed = s_packaged.Listed, Trainer = new CrfTrainerOptions { L1 = 0.05f, L2 = 0.02f, MaxIterations = 30, Threads = threads },
        });
    }

    private static byte[] Bytes(EntityModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
