using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class NormalizerTests
{
    [Theory]
    [InlineData("Қазақстан", "Қазақстан")]
    [InlineData("тоқсaн iшiнде", "тоқсан ішінде")]
    [InlineData("Microsoft", "Microsoft")]
    [InlineData("а\u00A0б\u2009в", "а б в")]
    [InlineData("со\u00ADюз\u200B", "союз")]
    [InlineData("Йод и и\u0306од, е\u0308лка", "Йод и йод, ёлка")]
    [InlineData("за\u0301мок", "замок")]
    [InlineData("", "")]
    public void Unifies_what_looks_the_same(string source, string expected)
    {
        var text = new TokenizedText();
        text.Set(source);
        Assert.Equal(expected, text.Chars.ToString());
    }

    [Fact]
    public void Offsets_lead_back_to_the_source()
    {
        const string source = "со\u00ADюз  и\u0306од\u200B Абай";
        var text = new TokenizedText();
        text.Set(source);
        var pieces = new List<string>();
        foreach (var token in text.Tokens) pieces.Add(source[text.SourceStart(token.Start)..text.SourceEnd(token.End)]);
        Assert.Equal(["со\u00ADюз", "и\u0306од", "Абай"], pieces);
    }

    [Fact]
    public void Lone_surrogates_and_endless_marks_stay_text()
    {
        var text = new TokenizedText();
        text.Set("а\uD800б \uDC00" + new string('\u0302', 5_000));
        Assert.True(text.Chars.Length > 0);
        foreach (var token in text.Tokens) Assert.InRange(text.SourceEnd(token.End), text.SourceStart(token.Start) + 1, 5_005);
    }

    [Fact]
    public void A_work_area_is_as_good_for_the_next_text()
    {
        var text = new TokenizedText();
        text.Set(new string('а', 100_000) + "\u00A0б");
        text.Trim();
        text.Set("Астана");
        Assert.Equal("Астана", text.Chars.ToString());
        Assert.Equal("астана", text.Folded.ToString());
    }
}
