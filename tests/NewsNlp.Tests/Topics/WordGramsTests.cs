using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class WordGramsTests
{
    [Theory]
    [InlineData("сот")]
    [InlineData("арал")]
    [InlineData("алматы")]
    [InlineData("өкілдері")]
    [InlineData("мемлекет")]
    [InlineData("халықаралық")]
    [InlineData("превысокомногорассмотрительствующий")]
    public void Vectors_give_the_keys_that_one_gram_at_a_time_gives(string word)
    {
        var (fast, plain) = (new uint[200], new uint[200]);
        WordGrams.Fill(Bounded(word), word.Length, fast);
        WordGrams.Scalar(Bounded(word), word.Length, plain);
        Assert.Equal(plain[..WordGrams.Count(word.Length)], fast[..WordGrams.Count(word.Length)]);
    }

    [Fact]
    public void Grams_are_those_of_three_then_four_then_five_characters_boundaries_included()
    {
        var keys = new uint[40];
        WordGrams.Scalar(Bounded("арал"), 4, keys);
        string[] grams = ["_ар", "ара", "рал", "ал_", "_ара", "арал", "рал_", "_арал", "арал_"];
        Assert.Equal(grams.Length, WordGrams.Count(4));
        Assert.Equal(grams.Select(g => TextKeys.Key(Hash.Of(g, Hash.Step(Hash.Seed, 2)))), keys[..grams.Length]);
    }

    [Fact]
    public void Words_of_less_than_three_letters_have_none() => Assert.Equal(0, WordGrams.Count(2));

    private static char[] Bounded(string word) => [.. $"_{word}_".PadRight(word.Length + 2 + WordGrams.Slack, 'x')];
}
