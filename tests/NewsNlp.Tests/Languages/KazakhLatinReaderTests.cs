using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

public class KazakhLatinReaderTests
{
    private static readonly string[] s_texts =
    [
        "Жаңаөзенде мұғалімдер жиналды", "Үкімет шаңғы базасын ашты", "Қиын жағдай: су қоймасы толып тұр", "Әкім ұшақпен келіп, ғимаратты көрді",
        "Өзбекәлі ауылында 12 үй салынды", "Инвестиция мен медицина туралы", "ШЫҒЫСТА ҚАР ЖАУДЫ", "Сияқты, заявка, миллиард",
    ];

    [Theory]
    [InlineData(nameof(KazakhAlphabet.Acute2018))]
    [InlineData(nameof(KazakhAlphabet.Umlaut2021))]
    public void Reads_back_what_was_written_in_either_alphabet(string alphabet)
    {
        // A marked word in front, as any sentence has one.
        foreach (var text in s_texts) Assert.Equal("Ғылыми: " + text, Read(KazakhLatin.FromCyrillic("Ғылыми: " + text, Enum.Parse<KazakhAlphabet>(alphabet)), out _));
    }

    [Theory]
    [InlineData("Qazaqstan Respublikasy", "Қазақстан Республикасы")]
    [InlineData("kelesi kuni qalaga", "келесі күні қалаға")]
    [InlineData("memleketter men teniz", "мемлекеттер мен теніз")]
    [InlineData("уже, 2024", "уже, 2024")]
    [InlineData("", "")]
    public void Guesses_where_the_marks_are_missing(string latin, string cyrillic) => Assert.Equal(cyrillic, Read(latin, out _));

    [Fact]
    public void Every_letter_knows_where_it_came_from()
    {
        const string latin = "Shyǵys Qazaqstan";
        var cyrillic = Read(latin, out var spans);
        Assert.Equal("Шығыс Қазақстан", cyrillic);
        Assert.Equal((0, 2), spans[0]);
        Assert.Equal("Qazaqstan", latin[spans[cyrillic.IndexOf('Қ')].Start..spans[^1].End]);
        for (var i = 1; i < spans.Length; i++) Assert.Equal(spans[i - 1].End, spans[i].Start);
    }

    private static string Read(string latin, out (int Start, int End)[] spans)
    {
        var cyrillic = new char[latin.Length];
        var starts = new int[latin.Length];
        var ends = new int[latin.Length];
        var length = KazakhLatinReader.ToCyrillic(latin, cyrillic, starts, ends);
        spans = [.. starts.Zip(ends).Take(length)];
        return new string(cyrillic, 0, length);
    }
}
