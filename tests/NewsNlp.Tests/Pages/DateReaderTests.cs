using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class DateReaderTests
{
    [Theory]
    [InlineData("суббота, 23 ноября 2024", 2024, 11, 23)]
    [InlineData("Пятница, 1 марта 2024 г.", 2024, 3, 1)]
    [InlineData("14:05, 7 мая 2025 года", 2025, 5, 7)]
    [InlineData("2024 жылғы 23 қараша, сенбі", 2024, 11, 23)]
    [InlineData("2024 ж. 5 қыркүйек", 2024, 9, 5)]
    [InlineData("23 қараша 2024", 2024, 11, 23)]
    [InlineData("23 Қараша, 2024 жыл", 2024, 11, 23)]
    [InlineData("9 мамыр 2025 ж. 09:30", 2025, 5, 9)]
    [InlineData("23.11.2024 14:05", 2024, 11, 23)]
    [InlineData("Опубликовано: 03/02/2025, 08:15", 2025, 2, 3)]
    [InlineData("Жарияланды: 2025-02-03 08:15", 2025, 2, 3)]
    [InlineData("2025-02-03T08:15:00+05:00", 2025, 2, 3)]
    [InlineData("Sat, 23 Nov 2024 14:05:00 +0500", 2024, 11, 23)]
    [InlineData("12 июня 2025 | 16:40", 2025, 6, 12)]
    [InlineData("1 шілде 2025", 2025, 7, 1)]
    [InlineData("23.11.24", 2024, 11, 23)]
    [InlineData("4 нояб. 2024 г., 14:05", 2024, 11, 4)]
    [InlineData("4 қар. 2024", 2024, 11, 4)]
    [InlineData("14 ақпан, жұма, 2025", 2025, 2, 14)]
    [InlineData("2025-жыл 14-ақпан", 2025, 2, 14)]
    [InlineData("2025 жылғы ақпанның 14-і", 2025, 2, 14)]
    [InlineData("Published: 2025-02-14T14:05:00Z", 2025, 2, 14)]
    [InlineData("\uD83D\uDCC5 14.02.2025", 2025, 2, 14)]
    [InlineData("ЖҰМА, 14 АҚПАН 2025", 2025, 2, 14)]
    public void A_line_with_nothing_but_a_date_is_read(string line, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DateReader.OfLine(line));

    [Theory]
    [InlineData("Выборы пройдут 23 ноября 2024 года")]
    [InlineData("31.02.2024")]
    [InlineData("45 ноября 2024")]
    [InlineData("Счёт 23:11 в пользу Астаны")]
    [InlineData("192.168.10.11")]
    [InlineData("Қараша")]
    [InlineData("")]
    public void Other_lines_are_no_date_lines(string line) => Assert.Null(DateReader.OfLine(line));

    [Theory]
    [InlineData("14:05")]
    [InlineData("Сегодня, 14:05")]
    [InlineData("бүгін 09:10")]
    [InlineData("5 минут назад")]
    [InlineData("3 сағат бұрын")]
    [InlineData("23 ноября")]
    [InlineData("14:05, 23 қараша")]
    [InlineData("Час назад")]
    [InlineData("бір сағат бұрын")]
    [InlineData("вчера")]
    public void Times_and_days_without_a_year_are_time_lines(string line) => Assert.True(DateReader.IsTimeLine(line));

    [Theory]
    [InlineData("Вчера закрыли мост")]
    [InlineData("14:05 В Астане открыли мост")]
    [InlineData("23 ноября откроют парк")]
    public void Lines_that_go_on_are_no_time_lines(string line) => Assert.False(DateReader.IsTimeLine(line));

    [Theory]
    [InlineData("14:05 В Астане открыли мост", 6)]
    [InlineData("09:30 – Ауа райы", 8)]
    [InlineData("[18:20] Новости", 8)]
    [InlineData("25:10 матчей", 0)]
    [InlineData("В 14:05", 0)]
    public void The_time_in_front_of_an_item_is_measured(string line, int length) => Assert.Equal(length, DateReader.LeadingTime(line));
}
