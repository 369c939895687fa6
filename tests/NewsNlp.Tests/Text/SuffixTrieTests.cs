using NewsNlp.Text;

namespace NewsNlp.Tests.Text;

public class SuffixTrieTests
{
    private const string Endings = "а ами ая ого его ость остью ң ның дың ты";

    [Fact]
    public void Finds_the_longest_ending_that_the_limit_allows()
    {
        var trie = new SuffixTrie(Endings);
        var random = new Random(1);
        var letters = "аметогсьюяңндыx1".ToCharArray();
        for (var i = 0; i < 20_000; i++)
        {
            var word = new string(random.GetItems(letters, random.Next(0, 9)));
            var limit = random.Next(-1, 8);
            var expected = Endings.Split(' ').Where(e => e.Length <= limit && word.EndsWith(e, StringComparison.Ordinal)).Select(e => e.Length).DefaultIfEmpty(0).Max();
            Assert.Equal(expected, trie.Longest(word, limit));
        }
    }
}
