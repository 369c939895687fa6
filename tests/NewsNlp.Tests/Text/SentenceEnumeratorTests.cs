using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class SentenceEnumeratorTests
{
    [Theory]
    [InlineData("Дождь прошёл. Реки вышли из берегов! Кто виноват?", "Дождь прошёл.|Реки вышли из берегов!|Кто виноват?")]
    [InlineData("Об этом сказал А. Петров. Ему 40 лет.", "Об этом сказал А. Петров.|Ему 40 лет.")]
    [InlineData("Живёт на ул. Абая. Рад.", "Живёт на ул. Абая.|Рад.")]
    [InlineData("«Біз дайынбыз!» Жиын аяқталды", "«Біз дайынбыз!»|Жиын аяқталды")]
    [InlineData("Бірінші жол\nекінші жол", "Бірінші жол|екінші жол")]
    [InlineData("Рост 3.5 процента. и далее", "Рост 3.5 процента. и далее")]
    public void Ends_where_readers_see_sentences(string text, string expected)
    {
        var tokenized = new TokenizedText();
        tokenized.Set(text);
        var sentences = new List<string>();
        foreach (var range in new SentenceEnumerator(tokenized))
        {
            var tokens = tokenized.Tokens[range];
            sentences.Add(text[tokens[0].Start..tokens[^1].End]);
        }

        Assert.Equal(expected.Split('|'), sentences);
    }

    [Fact]
    public void No_sentence_is_endless()
    {
        var tokenized = new TokenizedText();
        tokenized.Set(string.Concat(Enumerable.Repeat("сөз ", 10_000)));
        var total = 0;
        foreach (var range in new SentenceEnumerator(tokenized))
        {
            var (_, length) = range.GetOffsetAndLength(tokenized.Tokens.Length);
            Assert.InRange(length, 1, SentenceEnumerator.MaxTokens);
            total += length;
        }

        Assert.Equal(10_000, total);
    }
}
