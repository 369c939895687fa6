using NewsNlp.Data;
using NewsNlp.Data.Writing;

namespace NewsNlp.Tests.Data;

public class DataWriterTests
{
    private static readonly NewsExample s_nested = new()
    {
        Id = "a1", Text = "😀 Астана әкімі 🚀 «Жас қыран» бағдарламасын ашты", Language = "kk", Topics = ["politics", "society"], Split = "dev",
        Entities = [new EntitySpan(3, 15, "POSITION"), new EntitySpan(3, 9, "GPE"), new EntitySpan(20, 29, "PROJECT")],
    };

    private static readonly NewsExample s_plain = new() { Id = "a2", Text = "Цены, \"новые\" и старые; выросли", Language = "ru", Topics = [], Split = "train", Entities = [] };

    [Theory]
    [InlineData("corpus", ".csv")]
    [InlineData("jsonl", ".jsonl")]
    [InlineData("label-studio", ".jsonl")]
    public void Nothing_is_lost_and_offsets_are_exact_behind_surrogate_pairs(string format, string ending)
    {
        NewsExample[] examples = format == "label-studio" ? [s_nested] : [s_nested, s_plain];
        var (back, losses) = RoundTrip(format, ending, examples);
        Assert.Empty(losses.Notes);
        Assert.Empty(losses.LeftOut);
        Assert.Equal(examples.Length, back.Count);
        for (var i = 0; i < examples.Length; i++)
        {
            var expected = examples[i];
            Assert.Equal(expected.Text, back[i].Text);
            Assert.Equal(expected.Entities!, back[i].Entities!);
            Assert.Equal((expected.Id, expected.Language, expected.Split), (back[i].Id, back[i].Language, back[i].Split));
            Assert.Equal(expected.Topics!, back[i].Topics!);
        }
    }

    [Fact]
    public void Label_studio_cannot_tell_no_entities_from_unknown_ones_and_says_so()
    {
        var (back, losses) = RoundTrip("label-studio", ".jsonl", s_plain);
        Assert.Empty(Assert.Single(back).Topics!);
        Assert.StartsWith("1 × text without entities", Assert.Single(losses.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Doccano_counts_code_points()
    {
        using var stream = new MemoryStream();
        DataWriter.Write("jsonl", stream, [s_nested], new ConversionLosses());
        Assert.Contains("\"label\":[[2,14,\"POSITION\"],[2,8,\"GPE\"],[18,27,\"PROJECT\"]]", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Brat_folders_keep_documents_languages_and_nested_spans()
    {
        var kazakh = s_nested with { Id = null, Topics = null, Split = null, Document = "doc" };
        var russian = s_plain with { Id = null, Topics = null, Split = null, Text = "Токаев 😀 прибыл в Астану", Entities = [new EntitySpan(0, 6, "PERSON"), new EntitySpan(19, 25, "GPE")], Document = "../doc" };
        using var folder = new TemporaryFolder();
        var losses = new ConversionLosses();
        DataWriter.Write("brat", folder["brat"], [("x.jsonl", [kazakh, kazakh with { Text = "Екінші жол", Entities = [] }, russian])], losses);
        Assert.Empty(losses.Notes);
        Assert.True(File.Exists(folder["brat/ru/_doc.ann"]), "a document's name must not lead out of the folder");
        var back = NewsData.Read(folder["brat"]);
        Assert.Equal([kazakh.Text, "Екінші жол", russian.Text], back.Select(e => e.Text));
        Assert.Equal(["kk", "kk", "ru"], back.Select(e => e.Language!));
        Assert.Equal(kazakh.Entities!, back[0].Entities!);
        Assert.Equal(russian.Entities!, back[2].Entities!);
        Assert.Equal("doc", back[0].Document);
    }

    [Fact]
    public void Conll_keeps_tokens_and_outermost_spans_and_says_what_it_cannot_hold()
    {
        var (back, losses) = RoundTrip("conll", ".conll", s_nested);
        var sentence = Assert.Single(back);
        Assert.Equal(["Астана әкімі", "Жас қыран"], sentence.Entities!.Select(e => sentence.Text[e.Start..e.End]));
        Assert.Equal(["POSITION", "PROJECT"], sentence.Entities!.Select(e => e.Type));
        var notes = string.Join('\n', losses.Notes);
        foreach (var lost in new[] { "entity inside another", "topics", "language", "split", "spacing", "id" }) Assert.Contains(lost, notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Conll_comes_back_from_json_lines_token_by_token()
    {
        using var file = new TemporaryFile("AID330210 O\nТоқаев B-PERSON\nАстанаға B-GPE\nкелді O\n. O\n\nBID12 O\nI I-GPE\n", ".conll");
        var sentences = NewsData.ReadConll(file.Path);
        var (back, losses) = RoundTrip("conll", ".conll", [.. sentences]);
        Assert.Empty(losses.Notes);
        Assert.Equal(sentences.Select(s => s.Text), back.Select(s => s.Text));
        Assert.Equal(sentences.Select(s => s.Id), back.Select(s => s.Id));
        for (var i = 0; i < back.Count; i++)
        {
            Assert.Equal(sentences[i].Entities!, back[i].Entities!);
            Assert.Equal(sentences[i].Tokens!, back[i].Tokens!);
        }
    }

    [Fact]
    public void Two_annotators_topics_go_through_tables()
    {
        var titled = new NewsExample { Text = "Матч перенесён из-за снега", Topics = ["sport", "weather"], SecondTopics = [], Language = "ru" };
        foreach (var (format, ending) in new[] { ("tsv", ".tsv"), ("corpus", ".csv") })
        {
            var (back, losses) = RoundTrip(format, ending, titled, titled with { SecondTopics = ["sport"] });
            Assert.Empty(losses.Notes);
            Assert.Equal(titled.Topics!, back[0].Topics!);
            Assert.Empty(back[0].SecondTopics!);
            Assert.Equal(["sport"], back[1].SecondTopics!);
            Assert.Null(back[0].Entities);
        }
    }

    [Fact]
    public void Blocks_of_headlines_keep_their_utf16_offsets()
    {
        var block = new NewsExample { Text = "😀 Цены растут Матч отложен", Entities = [new EntitySpan(0, 14, JsonlReader.HeadlineType), new EntitySpan(15, 27, JsonlReader.HeadlineType)] };
        var (back, losses) = RoundTrip("headlines", ".jsonl", block, s_plain);
        Assert.Equal(block.Entities!, Assert.Single(back).Entities!);
        Assert.Contains("no block of headlines", Assert.Single(losses.LeftOut).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_goes_into_folders_by_language()
    {
        using var folder = new TemporaryFolder();
        var losses = new ConversionLosses();
        DataWriter.Write("text", folder["out"], [("x", [s_nested, s_plain, s_plain with { Language = null }])], losses);
        Assert.Equal([("kk", s_nested.Text), ("ru", s_plain.Text)], NewsData.Read(folder["out"]).Select(e => (e.Language!, e.Text)));
        Assert.Single(losses.LeftOut);
        Assert.Contains(losses.Notes, n => n.StartsWith("3 × entity", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("corpus", "Он сказал [sic](смех) вслух")]
    [InlineData("tsv", "Две\nстроки")]
    [InlineData("tsv", "С\tтабуляцией")]
    [InlineData("conll", "-DOCSTART-")]
    public void What_a_format_would_damage_is_left_out_by_name(string format, string text)
    {
        var example = new NewsExample { Text = text, Entities = [new EntitySpan(0, 2, "MISC")], Topics = [], Tokens = format == "conll" ? [new TextSpan(0, text.Length)] : null, Source = new SourceLine("in.jsonl", 7) };
        if (format == "conll") example = example with { Entities = [] };
        var losses = new ConversionLosses();
        using var stream = new MemoryStream();
        DataWriter.Write(format, stream, [example], losses);
        Assert.Equal(("in.jsonl", 7), (Assert.Single(losses.LeftOut).File, losses.LeftOut[0].Line));
    }

    private static (IReadOnlyList<NewsExample> Back, ConversionLosses Losses) RoundTrip(string format, string ending, params NewsExample[] examples)
    {
        using var folder = new TemporaryFolder();
        var losses = new ConversionLosses();
        DataWriter.Write(format, folder["out" + ending], [("in", examples)], losses);
        return (NewsData.Read(folder["out" + ending]), losses);
    }
}
