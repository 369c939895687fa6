using NewsNlp.Data;

namespace NewsNlp.Tests.Data;

public class DataStatisticsTests
{
    [Fact]
    public void Texts_are_counted_by_language_topic_type_and_split()
    {
        var statistics = DataStatistics.Of(
        [
            new NewsExample { Id = "1", Language = "kk", Topics = ["politics", "society"], Text = "Астана әкімі келді", Entities = [new EntitySpan(0, 12, "POSITION"), new EntitySpan(0, 6, "GPE")], Split = "dev" },
            new NewsExample { Id = "2", Language = "ru", Topics = [], Text = "Матч", Split = "train" },
            new NewsExample { Id = "2", Language = "ru", Topics = ["sport"], Text = " матч ", Split = "train" },
        ]);
        Assert.Equal((3, 0, 1, 1), (statistics.Texts, statistics.Documents, statistics.Duplicates, statistics.RepeatedIds));
        Assert.Equal((1, 2), (statistics.Splits["dev"], statistics.Splits["train"]));
        Assert.Equal(new TextLengths(4, 6, 28 / 3.0, 18), statistics.Lengths);
        var (kazakh, russian) = (statistics.Languages["kk"], statistics.Languages["ru"]);
        Assert.Equal((1, 1, 1), (kazakh.Topics["politics"], kazakh.Entities["GPE"], kazakh.Nested));
        Assert.Equal((2, 2, 1, 1), (russian.Texts, russian.WithTopics, russian.WithoutTopic, russian.Topics["sport"]));
    }
}
