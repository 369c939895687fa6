using System.Text;
using NewsNlp.Data;

namespace NewsNlp.Tests.Data;

public class ReaderTests
{
    [Fact]
    public void Corpus_csv_gives_text_topics_and_nested_entities()
    {
        using var file = new TemporaryFile("id,language,topics,headline,split\nx1,kk,politics|economy,\"[[Астана](GPE) әкімі](POSITION), жаңа жоспар\",dev\n", ".csv");
        var example = Assert.Single(NewsData.Read(file.Path));
        Assert.Equal("Астана әкімі, жаңа жоспар", example.Text);
        Assert.Equal(["politics", "economy"], example.Topics!);
        Assert.Equal([new EntitySpan(0, 12, "POSITION"), new EntitySpan(0, 6, "GPE")], example.Entities!);
        Assert.Equal(("kk", "dev", 2), (example.Language, example.Split, example.Source.Line));
    }

    [Fact]
    public void Every_broken_row_is_named_with_its_line()
    {
        using var file = new TemporaryFile("id,language,topics,headline,split\na,ru,,Хорошо,train\nb,ru,Плохо\nc,ru,,[[Алматы](GPE) стоит,train\nd,ru,,,train\ne,ru,,\"Дом\"ик,train\n", ".csv");
        var errors = Assert.Throws<NewsDataException>(() => NewsData.ReadCsv(file.Path)).Errors;
        Assert.Equal([3, 4, 5, 6], errors.Select(e => e.Line).Order());
    }

    [Fact]
    public void Own_column_names_and_semicolons_are_read_in_windows_1251()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new TemporaryFile("Заголовок;Темы\nПравительство обсудило бюджет на три года;economy\nСборная выиграла матч у соперников;sport\n", ".csv", Encoding.GetEncoding(1251));
        var examples = NewsData.ReadCsv(file.Path, new Dictionary<string, string> { ["text"] = "Заголовок", ["topics"] = "темы" });
        Assert.Equal(2, examples.Count);
        Assert.Equal("Сборная выиграла матч у соперников", examples[1].Text);
        Assert.Equal(["sport"], examples[1].Topics!);
    }

    [Fact]
    public void Conll_gives_sentences_documents_and_strict_iob2_spans()
    {
        using var file = new TemporaryFile("-DOCSTART- O\n\nАбай B-PERSON\nТоқаев I-PERSON\nкелді O\n\nI I-GPE\n", ".conll");
        var examples = NewsData.ReadConll(file.Path);
        Assert.Equal("Абай Тоқаев келді", examples[0].Text);
        Assert.Equal([new EntitySpan(0, 11, "PERSON")], examples[0].Entities!);
        Assert.Equal([new EntitySpan(0, 1, "GPE")], examples[1].Entities!);
        Assert.Equal(3, examples[0].Tokens!.Count);
        Assert.NotNull(examples[0].Document);
    }

    [Fact]
    public void Annotation_tools_lines_are_read_and_bad_ones_listed()
    {
        using var good = new TemporaryFile(
            "{\"text\":\"😀 Астана\",\"label\":[[2,8,\"GPE\"]]}\n{\"data\":{\"text\":\"Тоқаев\"},\"annotations\":[{\"result\":[{\"value\":{\"start\":0,\"end\":6,\"labels\":[\"PERSON\"]}}]}]}\n", ".jsonl");
        var examples = NewsData.ReadJsonl(good.Path);
        Assert.Equal("Астана", examples[0].Text[examples[0].Entities![0].Start..examples[0].Entities![0].End]);
        Assert.Equal([new EntitySpan(0, 6, "PERSON")], examples[1].Entities!);

        using var bad = new TemporaryFile("{\"text\":\"a\",\"label\":[[0,9,\"GPE\"]]}\nnot json\n{\"label\":[]}\n", ".jsonl");
        Assert.Equal([1, 2, 3], Assert.Throws<NewsDataException>(() => NewsData.ReadJsonl(bad.Path)).Errors.Select(e => e.Line));
    }

    [Fact]
    public void An_array_of_annotations_is_read_as_lines_are()
    {
        const string task = "{\"id\": 1,\n  \"data\": {\"text\": \"Тоқаев [2]\"},\n \"annotations\": [{\"result\": [{\"value\": {\"start\": 0, \"end\": 6, \"labels\": [\"PERSON\"]}}]}]}";
        using var file = new TemporaryFile($"\n[\n {task},\n\n {{\"id\":2,\"text\":\"Астана\",\"label\":[[0,6,\"GPE\"]]}}]\n", ".json");
        var examples = NewsData.Read(file.Path);
        Assert.Equal([("1", 3), ("2", 7)], examples.Select(e => (e.Id!, e.Source.Line)));
        Assert.Equal([new EntitySpan(0, 6, "PERSON")], examples[0].Entities!);
        using var empty = new TemporaryFile("[]", ".json");
        Assert.Empty(NewsData.Read(empty.Path));
    }

    [Theory]
    [InlineData("[\n{\"text\":\"a\"},\n{\"text\":\"b\",\"label\":[[0,9,\"GPE\"]]},\n 1,\n{\"label\":[]},\n{\"text\":\"c\"", new[] { 3, 4, 5, 6 })]
    [InlineData("[{\"text\":\"a\"}]\n{\"text\":\"b\"}", new[] { 2 })]
    [InlineData("[", new[] { 1 })]
    [InlineData("[{\"text\":\"a\"}\n\n{\"text\":\"b\"}]", new[] { 3 })]
    public void Faults_of_an_array_are_told_with_their_line(string content, int[] lines)
    {
        using var file = new TemporaryFile(content, ".json");
        Assert.Equal(lines, Assert.Throws<NewsDataException>(() => NewsData.Read(file.Path)).Errors.Select(e => e.Line));
    }

    [SkippableFact]
    public void Public_data_sets_read_without_an_error()
    {
        var data = Shared.Data;
        Assert.Equal(11_167, NewsData.Read(data.KazNerd).Count);
        Assert.Equal(746, NewsData.Read(data.Nerel).Select(e => e.Document).Distinct().Count());
        Assert.Equal(122, NewsData.Read(data.FactRuEval).Select(e => e.Document).Distinct().Count());
        Assert.Equal(17 * 800, NewsData.Read(data.Sib200).Count);
        Assert.Equal(185, NewsData.Read(data.Titles).Count(e => e.SecondTopics is not null));
        Assert.All(NewsData.Read(data.OtherLanguages), e => Assert.Equal(Language.Undetermined, LanguageTags.Parse(e.Language!)));
        var topics = NewsData.Read(Path.Combine(Shared.Samples, "annotations", "topics.csv"));
        Assert.True(topics.Count >= 7_440);
        Assert.All(topics, t => Assert.False(string.IsNullOrWhiteSpace(t.Text)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Encodings_are_told_apart_without_a_bom(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "Сенат одобрил поправки в закон, депутаты обсудили бюджет республики и цены на топливо.";
        Assert.Equal(text, TextFile.Decode(Encoding.GetEncoding(name).GetBytes(text)).Text);
    }

    [Fact]
    public void Undecodable_bytes_are_reported_once_replaced()
    {
        var bytes = Encoding.UTF8.GetBytes("Цены выросли на хлеб и молоко в Алматы за последний год, сообщили в акимате города").ToList();
        bytes.Insert(10, 0xFF);
        var decoded = TextFile.Decode(bytes.ToArray());
        Assert.True(decoded.HasReplacements);
        Assert.Contains("молоко", decoded.Text, StringComparison.Ordinal);
    }
}
