using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class RateReaderTests
{
    [Theory]
    [InlineData("USD/KZT: 498.50 EUR/KZT: 531.25", "USD KZT 498.50|EUR KZT 531.25")]
    [InlineData("USD 498,51 | EUR 531,20 | RUB 4,87", "USD KZT 498.51|EUR KZT 531.20|RUB KZT 4.87")]
    [InlineData("$ 498.51 € 531.2 ₽ 4.87", "USD KZT 498.51|EUR KZT 531.2|RUB KZT 4.87")]
    [InlineData("Курс валют: доллар США – 498,51 тенге, евро – 531,20 тенге", "USD KZT 498.51|EUR KZT 531.20")]
    [InlineData("Валюта бағамы: XAU/USD 2 715,4", "XAU USD 2715.4")]
    [InlineData("CNY 68.77 ₸ ▲", "CNY KZT 68.77")]
    [InlineData("KGS/KZT = 5.7512", "KGS KZT 5.7512")]
    [InlineData("USDT/KZT 501.2", "USDT KZT 501.2")]
    [InlineData("Фунт стерлингов 640,1 Лира 14,5", "GBP KZT 640.1|TRY KZT 14.5")]
    [InlineData("usd 498,51", "USD KZT 498.51")]
    public void Rates_are_read_in_the_forms_that_pages_print(string line, string expected)
    {
        var rates = new List<ExchangeRate>();

        Assert.True(RateReader.Read(line, 0, rates));
        Assert.Equal(expected, string.Join('|', rates.Select(r => FormattableString.Invariant($"{r.Base} {r.Quote} {r.Value}"))));
        Assert.All(rates, r => Assert.Contains(r.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)[..1], line[r.Start..r.End]));
    }

    [Theory]
    [InlineData("Доллар подорожал до 500 тенге")]
    [InlineData("ДТП на трассе: 12 пострадавших")]
    [InlineData("Билет стоит $ 20 в любую сторону")]
    [InlineData("Евро 2024")]
    [InlineData("GTA 5")]
    [InlineData("UFC 300")]
    [InlineData("")]
    public void Other_lines_hold_no_rates(string line)
    {
        var rates = new List<ExchangeRate>();

        Assert.False(RateReader.Read(line, 0, rates));
        Assert.Empty(rates);
    }
}
