using NewsNlp.Data;

namespace NewsNlp.Tests.Data;

public class DataStatisticsTests
{
    [Fact]
    public void Texts_are_counted_by_language_topic_type_and_split()
    {
        using var file = new TemporaryFile(
            "id,language,topics,headline,split\n1,kk,politics|society,[[Астана](GPE) әкімі](POSITION) келді,dev\n2,ru,,Матч,train\n2,ru,sport,\" матч \",train\n", ".csv");
        var statistics = DataStatistics.Of(NewsData.Read(file.Path));
        Assert.Equal((3, 0, 1, 1), (statistics.Texts, statistics.Documents, statistics.Duplicates, statistics.RepeatedIds));
        Assert.Equal((1, 2), (statistics.Splits["dev"], statistics.Splits["train"]));
        Assert.Equal(new TextLengths(4, 6, 28 / 3.0, 18), statistics.Lengths);
        var (kazakh, russian) = (statistics.Languages["kk"], statistics.Languages["ru"]);
        Assert.Equal((1, 1, 1), (kazakh.Topics["politics"], kazakh.Entities["GPE"], kazakh.Nested));
        Assert.Equal((2, 2, 1, 1), (russian.Texts, russian.WithTopics, russian.WithoutTopic, russian.Topics["sport"]));
    }
}
