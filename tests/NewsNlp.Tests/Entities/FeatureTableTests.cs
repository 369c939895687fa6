using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Tests.Entities;

public class FeatureTableTests
{
    [Fact]
    public void Sixteen_halves_at_a_time_are_widened_as_one_is()
    {
        var halves = new ushort[16];
        for (var first = 0; first <= ushort.MaxValue; first += 16)
        {
            for (var i = 0; i < 16; i++) halves[i] = (ushort)(first + i);
            var wide = FeatureTable.Widen(ref halves[0]);
            for (var i = 0; i < 16; i++)
            {
                var half = BitConverter.UInt16BitsToHalf(halves[i]);
                if (Half.IsFinite(half)) Assert.Equal(BitConverter.SingleToInt32Bits((float)half), BitConverter.SingleToInt32Bits(wide[i]));
            }
        }
    }

    [Theory]
    [InlineData(Language.Kazakh, "Қасым-Жомарт Тоқаев 5 мамырда Астанада «Қазақстан темір жолы» басшысын қабылдады")]
    [InlineData(Language.Russian, "Президент Казахстана 5 мая провел в Астане встречу с главой «Казахстан темир жолы»")]
    public void Features_taken_together_add_up_as_one_by_one(Language language, string headline)
    {
        var model = NewsAnalyzer.Default.Models.Entities(language);
        var (text, area) = (new TokenizedText(), new FeatureArea());
        text.Set(headline);
        model.Features.Extract(text, 0, text.Tokens.Length, area);
        var together = new float[model.Outer.Labels.Stride];
        var singly = new float[model.Outer.Labels.Stride];
        model.Outer.Table.AddTo(area.Features, together);
        foreach (var feature in area.Features) model.Outer.Table.AddTo([feature], singly);
        Assert.True(area.Features.Length > 128);
        Assert.Contains(singly, s => s != 0);
        for (var i = 0; i < singly.Length; i++) Assert.Equal(singly[i], together[i], 1e-3f);
    }
}
