using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Tests.Entities;

public class GazetteerTests
{
    [Fact]
    public void Finds_the_longest_phrase_from_a_token_on()
    {
        var builder = new Gazetteer.Builder();
        builder.Add([1], Gazetteer.Code(2, 3));
        builder.Add([1, 2, 3], Gazetteer.Code(4, 1));
        var gazetteer = builder.Build();

        Assert.Equal(Gazetteer.Code(4, 1), gazetteer.Match([9, 1, 2, 3, 4], 1, out var length));
        Assert.Equal(3, length);
        Assert.Equal(Gazetteer.Code(2, 3), gazetteer.Match([1, 2, 9], 0, out length));
        Assert.Equal(1, length);
        Assert.Equal(0, gazetteer.Match([2, 3], 0, out length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void A_phrase_of_several_classes_keeps_the_first_three_in_order()
    {
        var builder = new Gazetteer.Builder();
        foreach (var type in new[] { 5, 6, 5, 7, 8 }) builder.Add([1], Gazetteer.Code(type, 1));

        var codes = builder.Build().Find(1);

        Assert.Equal([5, 6, 7], new[] { codes & 255, codes >> 8 & 255, codes >> 16 & 255 }.Select(c => c >> 3));
    }

    [Theory]
    [InlineData("Маңғыстау", "маңғыстауда", Language.Kazakh)]
    [InlineData("Ердоған", "ердоғанның", Language.Kazakh)]
    [InlineData("Қытай", "қытайға", Language.Kazakh)]
    [InlineData("Иванов", "ивановым", Language.Russian)]
    [InlineData("Иванов", "иванову", Language.Russian)]
    [InlineData("Москва", "москвой", Language.Russian)]
    [InlineData("Караганда", "карагандинский", Language.Russian)]
    [InlineData("Тамбов", "тамбовских", Language.Russian)]
    public void A_dictionary_form_is_met_inflected(string name, string inflected, Language language)
    {
        var gazetteer = ListedNames.Build([new ListedName(name, EntityType.GeoPolitical, false)], language);

        Assert.NotEqual(0, gazetteer.Find(CrfFeatures.StemHash(inflected, language)));
        Assert.Equal(0, gazetteer.Find(CrfFeatures.StemHash("мектеп", language)));
    }

    [Fact]
    public void A_text_does_not_see_what_only_it_teaches()
    {
        var texts = Enumerable.Range(0, 40)
            .Select(i => MarkedText.Of(new EntityTrainingText(TinyCorpus.Example($"В село приехал [Имярек{(char)('а' + (i % 32))}{i}](PERSON)")), Language.Russian))
            .ToList();
        var learned = new LearnedGazetteers(texts, folds: 4);

        foreach (var text in texts)
        {
            Assert.NotEqual(0, learned.All.Stems.Find(text.Stems[^1]));
            Assert.Equal(0, learned.For(text).Stems.Find(text.Stems[^1]));
        }
    }

    [Fact]
    public void Variants_of_one_sentence_and_parts_of_one_document_are_one_group()
    {
        MarkedText Of(string id, string? document) =>
            MarkedText.Of(new EntityTrainingText(TinyCorpus.Example("Текст " + id) with { Id = id, Document = document }), Language.Russian);

        Assert.Equal(Of("AID123456", null).Group, Of("BID123456", null).Group);
        Assert.NotEqual(Of("AID123456", null).Group, Of("AID123457", null).Group);
        Assert.Equal(Of("1#0", "7").Group, Of("1#90", "7").Group);
    }
}
