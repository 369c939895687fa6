using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Tests.Topics;

public class ArticleTopicsTests(SmallTopicModel small) : IClassFixture<SmallTopicModel>
{
    private TopicModel Model => small.Trained.Model;

    [Fact]
    public void A_title_alone_scores_as_a_headline()
    {
        var expected = TopicModelTests.Scores(Model, "Хоккей вернулся в Павлодар");
        TopicModelTests.AssertClose(expected, Article("Хоккей вернулся в Павлодар"));
    }

    [Fact]
    public void Paragraphs_in_which_the_lexicon_finds_nothing_do_not_vote() =>
        TopicModelTests.AssertClose(
            Article("Новый сезон", "Каток откроют в субботу."),
            Article("Новый сезон", "Каток откроют в субботу.", "Подписывайтесь на наш канал.", "Фото из архива редакции"));

    [Fact]
    public void The_body_can_carry_a_topic_that_the_title_does_not_name()
    {
        var ice = Model.Ids.ToList().IndexOf("ice");
        Assert.True(Article("Новый сезон", "Хоккей и каток.", "Хоккеисты ждут.")[ice] > Article("Новый сезон")[ice] + 0.2f);
    }

    [Fact]
    public void Nothing_added_gives_nothing()
    {
        var scores = new float[Model.Ids.Count];
        new ArticleTopics(Model).Score(scores);
        Assert.All(scores, s => Assert.Equal(0, s));
    }

    private float[] Article(string title, params string[] paragraphs)
    {
        var (article, text) = (new ArticleTopics(Model), new TokenizedText());
        text.Set(title);
        article.AddTitle(text, Language.Russian);
        foreach (var paragraph in paragraphs)
        {
            text.Set(paragraph);
            article.AddParagraph(text, Language.Russian);
        }

        var scores = new float[Model.Ids.Count];
        article.Score(scores);
        return scores;
    }
}
