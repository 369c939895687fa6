using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class CueFeaturesTests
{
    [Fact]
    public void Classes_are_shared_by_the_languages() =>
        Assert.Equal(
            Features("Жители перекрыли трассу у акимата", Language.Russian).Select(f => f.Index),
            Features("Тұрғындар әкімдік алдында тасжолды бөгеп отыр", Language.Kazakh).Select(f => f.Index));

    [Fact]
    public void A_text_without_cues_has_no_features() => Assert.Empty(Features("Синий кит", Language.Russian));

    [Fact]
    public void A_class_counts_once_and_once_more_where_several_words_are_of_it()
    {
        var one = Features("Слон", Language.Russian);
        var two = Features("Слон и тигр", Language.Russian);
        Assert.Single(one);
        Assert.Equal([one[0].Index, one[0].Index + 1], two.Select(f => f.Index));
    }

    [Fact]
    public void In_a_long_text_a_class_says_less()
    {
        Assert.Equal(1, Features("Слон", Language.Russian)[0].Value);
        Assert.InRange(Features("Слон " + string.Concat(Enumerable.Repeat("и ", 31)), Language.Russian)[0].Value, 0.49f, 0.51f);
    }

    [Fact]
    public void Every_class_has_words_in_both_languages()
    {
        var cues = CueWords.Compile();
        Assert.Equal(CueFeatures.Count, 2 * cues.Topics.Count);
        foreach (var language in (Language[])[Language.Kazakh, Language.Russian])
        {
            Assert.Equal(cues.Topics, cues.Entries.Where(e => e.Language == language).SelectMany(e => e.Topics).Distinct().Order(StringComparer.Ordinal));
        }
    }

    private static List<(int Index, float Value)> Features(string content, Language language)
    {
        var (text, area) = (new TokenizedText(), new TopicWorkArea());
        text.Set(content);
        area.SetWords(text);
        CueFeatures.Add(0, text, language, area);
        return [.. Enumerable.Range(0, area.DenseCount).Select(i => (area.DenseIndices[i], area.DenseValues[i]))];
    }
}
