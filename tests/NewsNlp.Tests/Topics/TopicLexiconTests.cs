using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class TopicLexiconTests
{
    private static readonly TopicLexicon s_lexicon = LexiconForm.Compile(
    [
        new(Language.Russian, "пожар", ["disaster"], 3),
        new(Language.Russian, "пожарн", ["labour"], 1),
        new(Language.Russian, "пожарная безопасн", ["society"], 2),
        new(Language.Russian, "=суд", ["crime"], 3),
        new(Language.Russian, "роман с", ["human_interest"], 2),
        new(Language.Russian, "премьер-министр", ["politics"], 3),
        new(Language.Russian, "аи 92", ["economy"], 3),
        new(Language.Russian, "ёлк", ["culture", "lifestyle"], 2),
        new(Language.Kazakh, "сот", ["crime"], 3),
    ]);

    [Theory]
    [InlineData("Пожары в степи", "пожар")]
    [InlineData("Пожарные спасли кота", "пожарн")]
    [InlineData("Пожарная безопасность школ", "пожарная безопасн")]
    [InlineData("Пожарная машина", "пожарн")]
    [InlineData("Суд над чиновником", "=суд")]
    [InlineData("Елка на площади", "елк")]
    [InlineData("АИ-92 дорожает", "=аи =92")]
    [InlineData("Премьер-министру задали вопрос", "=премьер министр")]
    [InlineData("Роман с продолжением", "роман =с")]
    public void The_most_words_then_the_longest_stem_win(string text, string entry) => Assert.Equal(entry, First(text, Language.Russian));

    [Theory]
    [InlineData("Судьба чиновника")]
    [InlineData("Роман станет фильмом")]
    [InlineData("Сотрудник акимата")]
    [InlineData("")]
    public void What_no_entry_begins_is_no_hit(string text) => Assert.Null(First(text, Language.Russian));

    [Fact]
    public void Each_language_has_its_own_entries() => Assert.Equal("сот", First("Соттың шешімі", Language.Kazakh));

    [Fact]
    public void One_entry_in_several_rows_keeps_all_topics_and_the_greatest_weight()
    {
        var lexicon = LexiconForm.Compile([new(Language.Russian, "митинг", ["politics"], 1), new(Language.Russian, "МИТИНГ", ["protest"], 3)]);
        var entry = Assert.Single(lexicon.Entries);
        Assert.Equal(["politics", "protest"], entry.Topics);
        Assert.Equal(3, entry.Weight);
    }

    [Fact]
    public void Hits_follow_each_other_without_overlap()
    {
        var (text, area) = (new TokenizedText(), new TopicWorkArea());
        text.Set("Пожарная безопасность: суд и ёлки");
        area.SetWords(text);
        LexiconFeatures.Match(s_lexicon, text, Language.Russian, area);
        Assert.Equal([(0, 2), (2, 1), (4, 1)], area.Matches.ToArray().Select(m => (m.Word, m.Length)));
    }

    private static string? First(string content, Language language)
    {
        var (text, area) = (new TokenizedText(), new TopicWorkArea());
        text.Set(content);
        area.SetWords(text);
        LexiconFeatures.Match(s_lexicon, text, language, area);
        return area.MatchCount == 0 ? null : s_lexicon.Entries[area.Matches[0].Entry].Entry;
    }
}
