using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Tests.Entities;

public class HashIndexTests
{
    [Fact]
    public void Finds_what_was_set_and_nothing_else()
    {
        var index = new HashIndex(5000);
        for (var i = 0; i < 5000; i++) index.Set(Hash.Finish((ulong)i), i);

        Assert.Equal(5000, index.Count);
        for (var i = 0; i < 5000; i++) Assert.Equal(i, index.Find(Hash.Finish((ulong)i)));
        for (var i = 5000; i < 50_000; i++) Assert.Equal(-1, index.Find(Hash.Finish((ulong)i)));
    }

    [Fact]
    public void Setting_again_replaces()
    {
        var index = new HashIndex(2);
        index.Set(Hash.Finish(1), 3);
        index.Set(Hash.Finish(1), 4);

        Assert.Equal(4, index.Find(Hash.Finish(1)));
        Assert.Equal(1, index.Count);
    }
}
