using NewsNlp.Data;

namespace NewsNlp.Tests.Data;

/// <summary>What is wrong with a file is told with its line and what was expected, all of it, and no row is dropped in silence.</summary>
public class BrokenFileTests
{
    [Fact]
    public void Csv_rows_with_wrong_quotes_repeated_ids_and_unknown_splits_are_listed()
    {
        var errors = Csv("id,topics,text,split\na,x,Первый,train\na,x,Второй,train\nc,x,\"Третий\" ещё,train\nd,x,Четвёртый,later\ne,x,Пятый,dev\nf,x,\"Шестой,dev\n");
        Assert.Equal([3, 4, 5, 7], errors.Select(e => e.Line).Order());
        Assert.Contains(errors, e => e.Line == 3 && e.Message.Contains("'a' stands in line 2 already", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == 5 && e.Message.Contains("expected train, dev or test", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == 7 && e.Message.Contains("never closed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Separators_are_told_apart_and_own_columns_found(char separator)
    {
        using var file = new TemporaryFile($"Рубрика{separator}Заголовок\nсад|шахматы{separator}Турнир в саду\nсад{separator}Розы\n", ".csv");
        var examples = NewsData.Read(file.Path, new Dictionary<string, string> { ["text"] = "Заголовок", ["topics"] = "Рубрика" });
        Assert.Equal(["сад", "шахматы"], examples[0].Topics!);
        Assert.Equal("Розы", examples[1].Text);
    }

    [Fact]
    public void Own_columns_that_are_missing_are_named()
    {
        using var file = new TemporaryFile("text,topics\nРозы,сад\n", ".csv");
        var errors = Assert.Throws<NewsDataException>(() => NewsData.Read(file.Path, new Dictionary<string, string> { ["text"] = "Title", ["topics"] = "Tags" })).Errors;
        Assert.Equal(["'Title'", "'Tags'"], errors.Select(e => e.Message.Split(' ')[2]));
    }

    [Fact]
    public void A_marked_column_may_have_any_name()
    {
        using var file = new TemporaryFile("Заголовок\n[Абай](PERSON) жазды\n", ".csv");
        Assert.Equal([new EntitySpan(0, 4, "PERSON")], NewsData.Read(file.Path, new Dictionary<string, string> { ["headline"] = "Заголовок" })[0].Entities!);
    }

    [Fact]
    public void Conll_columns_come_in_any_order()
    {
        using var file = new TemporaryFile("1 B-GPE Астана NOUN\n2 O туман NOUN\n", ".conll");
        var example = Assert.Single(NewsData.Read(file.Path, new Dictionary<string, string> { ["token"] = "3", ["tag"] = "2" }));
        Assert.Equal(("Астана туман", new EntitySpan(0, 6, "GPE")), (example.Text, example.Entities!.Single()));
        Assert.Equal("NOUN NOUN", Assert.Single(NewsData.Read(file.Path, new Dictionary<string, string> { ["token"] = "-1", ["tag"] = "2" })).Text);
    }

    [Fact]
    public void Conll_lines_without_a_tag_and_broken_tags_are_listed()
    {
        using var file = new TemporaryFile("Астана B-GPE\nтуман X-GPE\n\nқала O\nкеш", ".conll");
        var errors = Assert.Throws<NewsDataException>(() => NewsData.ReadConll(file.Path)).Errors;
        Assert.Equal([2, 5], errors.Select(e => e.Line));
        Assert.Contains("column", Assert.Throws<NewsDataException>(() => NewsData.Read(file.Path, new Dictionary<string, string> { ["tag"] = "last" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Brat_offsets_that_do_not_fit_are_listed()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-brat-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Абай жазды\n");
        File.WriteAllText(Path.Combine(folder, "a.ann"), "T1\tPERSON 0 4\tАбай\nT2\tPERSON 5 40\tжазды\nT3\tPERSON 0 4\tАбаи\nR1\tREL Arg1:T1 Arg2:T1\nT4\tPERSON 0\nпусто\n");
        File.WriteAllText(Path.Combine(folder, "b.ann"), "");
        try
        {
            var errors = Assert.Throws<NewsDataException>(() => NewsData.Read(folder)).Errors;
            Assert.Equal([0, 2, 3, 5, 6], errors.Select(e => e.Line).Order());
            Assert.Contains(errors, e => e.Line == 3 && e.Message.Contains("expected 'Абаи'", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Json_lines_that_are_cut_empty_or_repeat_an_id_are_listed()
    {
        using var file = new TemporaryFile("{\"id\":1,\"text\":\"Абай\",\"label\":[[0,4,\"PERSON\"]]}\n{\"id\":1,\"text\":\"Абай\"}\n{\"id\":3,\"text\":\" \"}\n[1]\n{\"id\":5,\"text\":\"Абай\",\"label\":[[0,4]]}\n{\"id\":6,\"text\":\"Аб", ".jsonl");
        Assert.Equal([2, 3, 4, 5, 6], Assert.Throws<NewsDataException>(() => NewsData.ReadJsonl(file.Path)).Errors.Select(e => e.Line));
    }

    /// <summary>A browser counts the emoji as two, other tools as one.</summary>
    [Theory]
    [InlineData(2, 6)]
    [InlineData(3, 7)]
    public void Label_studio_spans_are_placed_by_the_text_they_hold(int start, int end)
    {
        using var file = new TemporaryFile($"{{\"data\":{{\"text\":\"😀 Абай\"}},\"annotations\":[{{\"result\":[{{\"value\":{{\"start\":{start},\"end\":{end},\"text\":\"Абай\",\"labels\":[\"PERSON\"]}}}},{{\"value\":{{\"choices\":[\"culture\"]}}}}]}}]}}\n", ".jsonl");
        var example = Assert.Single(NewsData.ReadJsonl(file.Path));
        Assert.Equal((new EntitySpan(3, 7, "PERSON"), "culture"), (example.Entities!.Single(), example.Topics!.Single()));
    }

    [Fact]
    public void Doccano_categories_are_topics()
    {
        using var file = new TemporaryFile("{\"id\":7,\"text\":\"Матч\",\"label\":[\"sport\"]}\n", ".jsonl");
        Assert.Equal(["sport"], Assert.Single(NewsData.ReadJsonl(file.Path)).Topics!);
    }

    private static IReadOnlyList<DataError> Csv(string content)
    {
        using var file = new TemporaryFile(content, ".csv");
        return Assert.Throws<NewsDataException>(() => NewsData.Read(file.Path)).Errors;
    }
}
