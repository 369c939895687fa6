using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class LongTextTests
{
    [Fact]
    public void A_text_taken_in_pieces_has_the_keys_of_the_whole()
    {
        var (text, area) = (new TokenizedText(), new TopicWorkArea());
        text.Set(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"слово{(char)('а' + (i % 32))} {i} әкім")));
        area.SetWords(text);
        TextKeys.Add(text, Language.Russian, area);
        var whole = area.Keys.ToArray();
        Assert.Equal(whole.Length, TextKeys.Count(area.Words));
        var pieces = new List<uint>();
        for (var first = 0; first < area.WordCount; first += 64)
        {
            area.ClearKeys();
            TextKeys.Add(text, Language.Russian, area, first, Math.Min(first + 64, area.WordCount));
            pieces.AddRange(area.Keys);
        }

        Assert.Equal(whole, pieces);
    }
}
