using NewsNlp.Data;

namespace NewsNlp.Tests.Data;

public class SplitRuleTests
{
    [Fact]
    public void A_files_own_split_counts()
    {
        NewsExample[] examples = [new() { Text = "а", Split = "dev" }, new() { Text = "б", Split = "train" }, new() { Text = "в" }];
        Assert.Equal(["а"], SplitRule.Select(examples, "dev").Select(e => e.Text));
        Assert.Equal(["б"], SplitRule.Select(examples, "train").Select(e => e.Text));
        Assert.Equal(3, SplitRule.Select(examples, null).Count);
    }

    [Fact]
    public void Documents_are_never_cut_and_every_example_is_in_one_split()
    {
        var examples = Enumerable.Range(0, 500).Select(i => new NewsExample { Text = $"{i}", Document = $"d{i / 2:000}" }).ToArray();
        var dev = SplitRule.Select(examples, "dev");
        var train = SplitRule.Select(examples, "train");
        Assert.Equal(50, dev.Count);
        Assert.Equal(500, dev.Count + train.Count);
        Assert.Empty(dev.Select(e => e.Document).Intersect(train.Select(e => e.Document)));
        Assert.Equal(40, SplitRule.Select(examples[..200], "dev").Count);
    }

    [Fact]
    public void Variants_of_a_sentence_stay_together()
    {
        var examples = Enumerable.Range(100, 200).SelectMany(i => "AB".Select(v => new NewsExample { Text = "с", Id = $"{v}ID{i}", Tokens = [] })).ToArray();
        var dev = SplitRule.Select(examples, "dev");
        Assert.Equal(40, dev.Count);
        Assert.All(dev, e => Assert.EndsWith("0", e.Id!));
    }
}
