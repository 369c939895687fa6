using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class FoldingTests
{
    [Fact]
    public void Every_character_folds_alike_in_a_block_and_alone()
    {
        var block = new char[16];
        var folded = new char[16];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            Array.Fill(block, 'ғ');
            block[i % 16] = (char)i;
            Folding.Fold(block, folded);
            Assert.Equal(Chars.Fold((char)i), folded[i % 16]);
            Assert.Equal('ғ', folded[(i + 1) % 16]);
        }
    }

    [Theory]
    [InlineData("ЁЛКА, ӘҢГІМЕ — ҒЫЛЫМ ҰҮҚӨҺ 2024 Ab", "елка, әңгіме — ғылым ұүқөһ 2024 ab")]
    [InlineData("Łódź İstanbul ẞ Ӏ ΑΩ ЁЁЁЁЁЁЁЁЁ", "łódź İstanbul ß ӏ αω еееееееее")]
    public void Text_comes_in_lower_case_with_yo_as_ye(string text, string expected)
    {
        var folded = new char[text.Length];
        Folding.Fold(text, folded);
        var scalar = new char[text.Length];
        Folding.Scalar(text, scalar);
        Assert.Equal(expected, new string(scalar));
        Assert.Equal(expected, new string(folded));
    }

    [Fact]
    public void Random_text_of_every_length_folds_alike()
    {
        var random = new Random(3);
        for (var length = 0; length < 200; length++)
        {
            var text = new char[length];
            for (var i = 0; i < length; i++) text[i] = (char)(random.Next(20) == 0 ? random.Next(65536) : random.Next(4) == 0 ? random.Next(32, 256) : random.Next(0x400, 0x500));
            var folded = new char[length];
            var scalar = new char[length];
            Folding.Fold(text, folded);
            Folding.Scalar(text, scalar);
            Assert.Equal(scalar, folded);
        }
    }

    [Fact]
    public void A_target_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Folding.Fold("жиырма төрт", new char[3]));
}
