using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class HashedNgramsTests
{
    [Fact]
    public void A_word_gives_its_ngrams_inside_boundaries_and_itself()
    {
        var slots = new int[HashedNgrams.MaxSlots];
        var count = new HashedNgrams(16, 3).Fill("тау", slots);

        // т а у · ^т та ау у$ · ^та тау ау$ · the word
        Assert.Equal(3 + 4 + 3 + 1, count);
        Assert.All(slots[..count], s => Assert.InRange(s, 0, (1 << 16) - 1));
    }

    [Fact]
    public void Words_share_the_slots_of_the_ngrams_they_share()
    {
        var ngrams = new HashedNgrams(20, 4);
        var first = SlotsOf(ngrams, "қаласы");
        var second = SlotsOf(ngrams, "баласы");

        // а л а с ы, ла ас сы ал ы$, ала лас асы сы$, алас ласы асы$ are common, and only they.
        Assert.Equal(new HashSet<int>(first).Intersect(second).Count(), SlotsOf(ngrams, "аласы").Distinct().Count(s => first.Contains(s) && second.Contains(s)));
        Assert.NotEqual(first[^1], second[^1]);
    }

    [Fact]
    public void Slots_are_part_of_the_model_format()
    {
        // Reckoned outside this library from the definition: (codes & mask) * 0x9E3779B97F4A7C15 >> 48; the last one is the word's.
        Assert.Equal([34390, 48592, 59423, 16048, 47210, 46209, 54169, 25866, 7817, 8074, 14146, 43231, 29377], SlotsOf(new HashedNgrams(16, 4), "жер"));
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
