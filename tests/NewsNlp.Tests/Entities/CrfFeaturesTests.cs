using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Tests.Entities;

public class CrfFeaturesTests
{
    private static readonly CrfFeatures s_features = new(Language.Russian, Gazetteer.Empty, Gazetteer.Empty, Gazetteer.Empty);

    [Fact]
    public void Tokens_at_the_same_place_of_equal_texts_have_equal_features()
    {
        Assert.Equal(Of("В Астане выпал снег"), Of("В Астане выпал снег"));
        Assert.NotEqual(Of("В Астане выпал снег"), Of("В Алматы выпал снег"));
    }

    [Fact]
    public void A_slice_has_the_features_of_the_slice_alone()
    {
        var (text, area) = (new TokenizedText(), new FeatureArea());
        text.Set("Снег закрыл дороги. В Астане выпал снег");
        s_features.Extract(text, 4, 4, area);

        Assert.Equal(Of("В Астане выпал снег"), area.Features.ToArray());
    }

    [Theory]
    [InlineData("«")]
    [InlineData("\"")]
    public void Words_inside_quotes_are_marked(string quote)
    {
        var closing = quote == "«" ? "»" : quote;
        var traits = Traits($"газета {quote}Жас Алаш{closing} пишет");

        Assert.Equal([0, 0, 1, 2, 0, 0], traits.Select(t => (int)t.QuoteIndex));
        Assert.Equal([0, 0, 2, 1, 0, 0], traits.Select(t => (int)t.QuoteRest));
    }

    [Fact]
    public void Runs_of_capitalised_words_are_counted()
    {
        var traits = Traits("встретил Касым Жомарт Токаев");

        Assert.Equal([0, 1, 2, 3], traits.Select(t => (int)t.RunIndex));
        Assert.Equal([0, 3, 3, 3], traits.Select(t => (int)t.RunLength));
    }

    [Theory]
    [InlineData("миллионов", "млн", true)]
    [InlineData("января", "қаңтарда", true)]
    [InlineData("министрлігі", "министерство", true)]
    [InlineData("министрі", "президент", true)]
    [InlineData("министрі", "министрлігі", false)]
    [InlineData("домбыра", "снегопад", true)]
    public void Words_of_both_languages_share_trigger_classes(string one, string other, bool same) =>
        Assert.Equal(same, Trigger(one) == Trigger(other));

    private static int Trigger(string word) => Traits(word)[0].Trigger;

    private static TokenTraits[] Traits(string source)
    {
        var (text, area) = (new TokenizedText(), new FeatureArea());
        text.Set(source);
        s_features.Extract(text, 0, text.Tokens.Length, area);
        return area.Traits[..text.Tokens.Length];
    }

    private static ulong[] Of(string source)
    {
        var (text, area) = (new TokenizedText(), new FeatureArea());
        text.Set(source);
        s_features.Extract(text, 0, text.Tokens.Length, area);
        return area.Features.ToArray();
    }
}
