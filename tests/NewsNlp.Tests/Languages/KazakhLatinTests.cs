using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

public class KazakhLatinTests
{
    [Theory]
    [InlineData("Шымкентте жаңбыр жауды", nameof(KazakhAlphabet.Acute2018), "Shymkentte jańbyr jaýdy")]
    [InlineData("Шымкентте жаңбыр жауды", nameof(KazakhAlphabet.Umlaut2021), "Şymkentte jañbyr jaudy")]
    [InlineData("Шымкентте жаңбыр жауды", nameof(KazakhAlphabet.Plain2018), "Shymkentte janbyr jaydy")]
    [InlineData("Шымкентте жаңбыр жауды", nameof(KazakhAlphabet.Plain2021), "Symkentte janbyr jaudy")]
    [InlineData("Үкімет үйі, ғалым, һәм 5 ұл", nameof(KazakhAlphabet.Acute2018), "Úkimet úıi, ǵalym, hám 5 ul")]
    [InlineData("Үкімет үйі, ғалым, һәм 5 ұл", nameof(KazakhAlphabet.Umlaut2021), "Ükımet üiı, ğalym, häm 5 ūl")]
    [InlineData("ШЫҒЫС Шығыс", nameof(KazakhAlphabet.Acute2018), "SHYǴYS Shyǵys")]
    public void Writes_both_alphabets_and_both_without_marks(string cyrillic, string alphabet, string latin) =>
        Assert.Equal(latin, KazakhLatin.FromCyrillic(cyrillic, Enum.Parse<KazakhAlphabet>(alphabet)));
}
