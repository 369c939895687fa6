using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class EntityMarkingTests
{
    private static readonly LabelSet s_labels = new(["PERSON", "GPE", "LOC", "DATE"], LabelScheme.Iob2);

    [Fact]
    public void Full_marks_leave_no_choice() => Assert.Null(EntityMarking.Full.Alternatives(s_labels));

    [Fact]
    public void Marks_of_every_type_leave_no_choice() => Assert.Null(EntityMarking.Of(["PERSON", "GPE", "LOC", "DATE", "EVENT"]).Alternatives(s_labels));

    [Fact]
    public void Types_that_are_not_marked_may_be_anywhere()
    {
        var alternatives = EntityMarking.Of(["GPE", "LOC", "DATE"]).Alternatives(s_labels)!;

        Assert.Equal(["O", "B-PERSON", "I-PERSON"], Names(alternatives[LabelSet.Outside]));
        Assert.Equal(["B-GPE"], Names(alternatives[s_labels.Label(1, 0, 1)]));
    }

    [Fact]
    public void Another_entity_may_lie_around_a_mark_that_is_not_outermost()
    {
        var alternatives = (EntityMarking.Of(["GPE", "LOC", "DATE"]) with { OutermostOnly = false }).Alternatives(s_labels)!;

        Assert.Equal(["B-PERSON", "I-PERSON", "B-GPE"], Names(alternatives[s_labels.Label(1, 0, 1)]));
    }

    [Fact]
    public void Places_that_are_one_keep_their_place_in_the_span()
    {
        var alternatives = (EntityMarking.Full with { PlacesAreOne = true }).Alternatives(s_labels)!;

        Assert.Equal(["I-GPE", "I-LOC"], Names(alternatives[s_labels.Label(2, 1, 2)]));
        Assert.Equal(["O"], Names(alternatives[LabelSet.Outside]));
    }

    [Fact]
    public void A_new_type_does_not_make_the_tagger_forget_the_others()
    {
        string[] own = ["В Астане показали [Алмаз](PRODUCT)", "Токаев испытал [Алмаз](PRODUCT)", "[Алмаз](PRODUCT) привезли в Актау", "Ахметов купил [Алмаз](PRODUCT) в Шымкенте"];
        var packaged = TinyCorpus.Russian.Select(m => new EntityTrainingText(TinyCorpus.Example(m))).ToArray();

        var kept = Train(EntityMarking.Of(["PRODUCT"]));
        var forgotten = Train(EntityMarking.Full);

        foreach (var marked in own)
        {
            var text = TinyCorpus.Example(marked).Text;
            Assert.Contains("](PRODUCT)", EntityModelTests.Marked(kept, text), StringComparison.Ordinal);
        }

        Assert.Equal("[Токаев](PERSON) испытал [Алмаз](PRODUCT)", EntityModelTests.Marked(kept, "Токаев испытал Алмаз"));
        Assert.Equal("Токаев испытал [Алмаз](PRODUCT)", EntityModelTests.Marked(forgotten, "Токаев испытал Алмаз"));

        EntityModel Train(EntityMarking marking) => EntityTraining.Train(
            [.. packaged, .. own.Select(m => new EntityTrainingText(TinyCorpus.Example(m)) { Marking = marking })], [], TinyCorpus.Options(Language.Russian));
    }

    private static IEnumerable<string> Names(UInt128 labels)
    {
        for (var label = 0; label < s_labels.Count; label++)
        {
            if ((labels >> label & 1) == 0) continue;
            yield return label == LabelSet.Outside ? "O" : (s_labels.Continues(label) ? "I-" : "B-") + s_labels.Types[s_labels.TypeOf(label)];
        }
    }
}
