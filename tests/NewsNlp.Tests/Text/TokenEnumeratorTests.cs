using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class TokenEnumeratorTests
{
    [Theory]
    [InlineData("Цены выросли на 61%", "Цены|выросли|на|61|%")]
    [InlineData("Өсім 5,7 %-ке жетті.", "Өсім|5,7|%-ке|жетті|.")]
    [InlineData("USD/KZT: 425.67", "USD|/|KZT|:|425.67")]
    [InlineData("2020-сыншы жылы 1-і", "2020-сыншы|жылы|1-і")]
    [InlineData("П.Слиппер сказал...", "П|.|Слиппер|сказал|...")]
    [InlineData("пишет news.kz, и www.site.com/a?b", "пишет|news.kz|,|и|www.site.com/a?b")]
    [InlineData("https://t.me/abc.", "https://t.me/abc|.")]
    [InlineData("#қазақстан @user_1 a@b.kz", "#қазақстан|@user_1|a@b.kz")]
    [InlineData("«Свобода 55»: да", "«|Свобода|55|»|:|да")]
    [InlineData("в 14:05 23.11.2024", "в|14:05|23.11.2024")]
    [InlineData("O'zbek д’Артаньян", "O'zbek|д’Артаньян")]
    [InlineData("", "")]
    [InlineData(" \t\r\n", "")]
    [InlineData("😀 ✓", "😀|✓")]
    public void Splits_where_readers_see_tokens(string text, string expected)
    {
        var tokens = new List<string>();
        foreach (var token in new TokenEnumerator(text)) tokens.Add(text.Substring(token.Start, token.Length));
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), tokens);
    }
}
