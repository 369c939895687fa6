using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class HashedNgramsTests
{
    [Fact]
    public void A_word_gives_its_ngrams_inside_boundaries_and_itself()
    {
        var slots = new int[HashedNgrams.MaxSlots];
        var count = new HashedNgrams(16, 3).Fill("тау", slots);

        // ^т та ау у$ · ^та тау ау$ · the word
        Assert.Equal(4 + 3 + 1, count);
        Assert.All(slots[..count], s => Assert.InRange(s, 0, (1 << 16) - 1));
    }

    [Fact]
    public void Words_share_the_slots_of_the_ngrams_they_share()
    {
        var ngrams = new HashedNgrams(20, 4);
        var first = SlotsOf(ngrams, "қаласы");
        var second = SlotsOf(ngrams, "баласы");

        // ла ас сы ал ы$, ала лас асы сы$, алас ласы асы$ are common, and only they.
        Assert.Equal(new HashSet<int>(first).Intersect(second).Count(), SlotsOf(ngrams, "аласы").Distinct().Count(s => first.Contains(s) && second.Contains(s)));
        Assert.NotEqual(first[^1], second[^1]);
    }

    [Fact]
    public void Slots_are_part_of_the_model_format()
    {
        // Reckoned outside this library from the definition: (codes & mask) * 0x9E3779B97F4A7C15 >> 48; the last one is the word's.
        Assert.Equal([48592, 16048, 47210, 54169, 25866, 7817, 8074, 14146, 43231, 29377], SlotsOf(new HashedNgrams(16, 4), "жер"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Summing_is_adding_up_the_slots(int longest)
    {
        var random = new Random(2);
        var weights = new short[8 << 10];
        for (var i = 0; i < weights.Length; i++) weights[i] = (short)random.Next(short.MinValue, short.MaxValue);
        var ngrams = new HashedNgrams(10, longest);
        foreach (var word in new[] { "", "а", "ел", "бар", "қала", "жаңалық", "министерстволардың", new string('о', 100) })
        {
            var slots = SlotsOf(ngrams, word);
            var sum = ngrams.Sum(word, in weights[0], out var count);
            Assert.Equal(slots.Length, count);
            for (var c = 0; c < 8; c++) Assert.Equal(slots.Sum(s => weights[(s * 8) + c]), sum[c]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(HashedNgrams.MaxWord)]
    [InlineData(5_000)]
    public void Any_length_fits_the_buffer(int length)
    {
        var slots = new int[HashedNgrams.MaxSlots];
        Assert.InRange(new HashedNgrams(18, 6).Fill(new string('ы', length), slots), 1, HashedNgrams.MaxSlots);
    }

    private static int[] SlotsOf(HashedNgrams ngrams, string word)
    {
        var slots = new int[HashedNgrams.MaxSlots];
        return slots[..ngrams.Fill(word, slots)];
    }
}
