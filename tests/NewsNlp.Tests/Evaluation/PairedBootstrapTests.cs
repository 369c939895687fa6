using NewsNlp.Evaluation;

namespace NewsNlp.Tests.Evaluation;

public class PairedBootstrapTests
{
    private static readonly LabelCounts s_right = new(1, 1, 1);
    private static readonly LabelCounts s_wrong = new(0, 1, 1);

    [Fact]
    public void A_model_that_is_better_on_most_texts_is_significantly_better()
    {
        var before = Texts(100, i => i % 2 == 0);
        var after = Texts(100, i => i % 10 != 0 || i % 4 == 0);
        var change = PairedBootstrap.F1(before, after);
        Assert.Equal((0.5, 0.95), (change.Before, Math.Round(change.After, 2)));
        Assert.True(change.IsSignificant && change.Low > 0 && change.Low < change.Difference && change.Difference < change.High);
    }

    [Fact]
    public void Two_of_a_hundred_texts_are_chance()
    {
        var change = PairedBootstrap.F1(Texts(100, i => i != 1), Texts(100, i => i is not (2 or 3)));
        Assert.False(change.IsSignificant);
        Assert.InRange(change.P, 0.3, 1);
    }

    [Fact]
    public void Equal_models_differ_by_nothing()
    {
        var texts = Texts(50, i => i % 3 == 0);
        Assert.Equal((0, 0, 0, 1), (PairedBootstrap.F1(texts, texts).Difference, PairedBootstrap.F1(texts, texts).Low, PairedBootstrap.F1(texts, texts).High, PairedBootstrap.F1(texts, texts).P));
    }

    [Fact]
    public void Lists_of_different_texts_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.F1(Texts(3, _ => true), Texts(4, _ => true)));

    private static LabelCounts[] Texts(int count, Func<int, bool> isRight) => [.. Enumerable.Range(0, count).Select(i => isRight(i) ? s_right : s_wrong)];
}
