using NewsNlp.Data;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class LexiconFileTests
{
    [Fact]
    public void Rows_become_entries()
    {
        using var file = new TemporaryFile("language,entry,topics,weight\nkk,=тасқын,disaster|weather,3\nru,\"ну, погоди\",culture,2\n", ".csv");
        var entries = LexiconFile.Read(file.Path);
        Assert.Equal(2, entries.Count);
        Assert.Equal((Language.Kazakh, "=тасқын", 3), (entries[0].Language, entries[0].Entry, entries[0].Weight));
        Assert.Equal(["disaster", "weather"], entries[0].Topics);
        Assert.Equal("ну, погоди", entries[1].Entry);
    }

    [Fact]
    public void Broken_rows_are_all_named()
    {
        using var file = new TemporaryFile("language,entry,topics,weight\nen,flood,disaster,3\nru,потоп,disaster,9\nru,потоп,,2\nru, ,disaster,2\n", ".csv");
        var error = Assert.Throws<NewsDataException>(() => LexiconFile.Read(file.Path));
        Assert.Equal([2, 3, 4, 5], error.Errors.Select(e => e.Line));
    }

    [Fact]
    public void A_file_of_another_form_is_refused()
    {
        using var file = new TemporaryFile("id,text\n1,потоп\n", ".csv");
        Assert.Contains("expected the columns", Assert.Throws<NewsDataException>(() => LexiconFile.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lexicon_of_the_samples_is_whole() => Assert.True(LexiconFile.Read(Path.Combine(Shared.Samples, "lexicon.csv")).Count > 30_000);
}
