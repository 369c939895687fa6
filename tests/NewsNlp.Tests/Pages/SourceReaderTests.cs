using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class SourceReaderTests
{
    [Theory]
    [InlineData("Как сообщает «Степной курьер», дорогу откроют в мае.", "Степной курьер")]
    [InlineData("Дорогу откроют в мае, передаёт корреспондент портала Kurier.kz.", "Kurier.kz")]
    [InlineData("Об этом пишет газета \"Наш край\" со ссылкой на Минтранс.", "Наш край|Минтранс")]
    [InlineData("По данным пресс-службы МВД, пострадавших нет.", "пресс-службы МВД")]
    [InlineData("Жол мамырда ашылады, деп хабарлайды «Дала үні».", "Дала үні")]
    [InlineData("Жол мамырда ашылады, деп жазады Kurier.kz сайты.", "Kurier.kz")]
    [InlineData("ТЖМ мәліметінше, зардап шеккендер жоқ.", "ТЖМ")]
    [InlineData("Dala News тілшісінің хабарлауынша, ойын тең аяқталды.", "Dala News")]
    [InlineData("По данным Министерства транспорта РК, дорогу откроют в мае.", "Министерства транспорта РК")]
    [InlineData("ҚР Көлік министрлігінің мәліметінше, жол мамырда ашылады.", "ҚР Көлік министрлігі")]
    [InlineData("Он пишет книгу, она рисует.", "")]
    [InlineData("", "")]
    public void Sources_are_named(string text, string expected)
    {
        var sources = new List<TextSpan>();

        SourceReader.Read(text, new TextSpan(0, text.Length), sources);

        Assert.Equal(expected, string.Join('|', sources.Select(s => text[s.Start..s.End])));
    }
}
