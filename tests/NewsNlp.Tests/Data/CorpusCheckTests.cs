using NewsNlp.Data;
using NewsNlp.Data.Checks;

namespace NewsNlp.Tests.Data;

public sealed class CorpusCheckTests
{
    [Fact]
    public void A_surface_of_two_types_and_one_that_is_bare_elsewhere_are_found()
    {
        NewsExample[] examples =
        [
            Example("1", "[Парламент](ORG) принял закон"), Example("2", "У [парламент](FAC) пришли люди"), Example("3", "Сожгли [парламент](ORG)"),
            Example("4", "В Астане спорят фермеры"), Example("5", "Просят [фермеры](POSITION) дождя"), Example("6", "[Фермеры](POSITION) не ждут"),
        ];
        var uses = SpanConsistency.Of(examples);
        Assert.Equal(["парламент", "фермеры"], uses.Select(u => u.Surface));
        Assert.Equal([("FAC", 1), ("ORG", 1)], uses[0].Types.OrderBy(t => t.Type, StringComparer.Ordinal));
        Assert.Equal(["4"], uses[1].Bare.Select(e => e.Id));
        Assert.Empty(uses[0].Bare);
    }

    [Fact]
    public void A_word_inside_a_longer_mark_is_not_bare()
    {
        Assert.Empty(SpanConsistency.Of([Example("1", "[аким [Астаны](GPE)](POSITION) ушёл"), Example("2", "[Астаны](GPE) не узнать")]));
    }

    [Fact]
    public void Numbers_may_be_of_several_types()
    {
        Assert.Empty(SpanConsistency.Of([Example("1", "Заплатил [10 тысяч](MONEY)"), Example("2", "Пришли [10 тысяч](CARDINAL) человек")]));
    }

    [Fact]
    public void Agreement_counts_shared_topics_and_exact_spans()
    {
        var errors = new List<DataError>();
        var figures = Agreement.Compare(
            [Example("1", "[Токаев](PERSON) в [Алматы](GPE)") with { Topics = ["politics", "economy"] }],
            [Example("1", "[Токаев](PERSON) в [Алматы](LOC)") with { Topics = ["politics"] }],
            errors).ToDictionary(f => f.Name, f => f.Value);
        Assert.Empty(errors);
        Assert.Equal(0.6667, figures["ru: agreement on topics, micro-F1"]);
        Assert.Equal(0.5, figures["all: agreement on entities, exact-span F1"]);
    }

    [Fact]
    public void A_second_annotation_of_an_unknown_text_is_an_error()
    {
        var errors = new List<DataError>();
        Agreement.Compare([Example("1", "Снег")], [Example("9", "Снег")], errors);
        Assert.Contains("'9'", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_joins_one_text_of_either_language()
    {
        using var good = new TemporaryFile(Rows("a,kk,p1", "b,ru,p1", 30), ".csv");
        var errors = new List<DataError>();
        Assert.Contains(("translation pairs", 1d), PairCheck.Run(good.Path, errors));
        Assert.Empty(errors);
        using var bad = new TemporaryFile(Rows("a,kk,p1", "b,kk,p1", 30), ".csv");
        PairCheck.Run(bad.Path, errors);
        Assert.Equal(3, Assert.Single(errors).Line);
    }

    [Fact]
    public void More_than_a_tenth_in_pairs_is_an_error()
    {
        using var file = new TemporaryFile(Rows("a,kk,p1", "b,ru,p1", 3), ".csv");
        var errors = new List<DataError>();
        PairCheck.Run(file.Path, errors);
        Assert.Contains("10", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    private static string Rows(string first, string second, int others) =>
        $"id,language,pair\n{first}\n{second}\n" + string.Concat(Enumerable.Range(0, others).Select(i => $"x{i},ru,\n"));

    private static NewsExample Example(string id, string marked)
    {
        var (text, entities) = InlineMarks.Parse(marked);
        return new NewsExample { Id = id, Language = "ru", Text = text, Entities = entities };
    }
}
