using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Tests.Entities;

public class EntityModelTests
{
    private static readonly EntityModel s_russian = TinyCorpus.Train(TinyCorpus.Russian, Language.Russian);

    [Fact]
    public void Finds_what_it_was_trained_on_with_names_inside()
    {
        foreach (var marked in TinyCorpus.Russian) Assert.Equal(marked, Marked(s_russian, TinyCorpus.Example(marked).Text));
    }

    [Fact]
    public void Confidences_are_probabilities()
    {
        var area = Tag(s_russian, "Токаев прилетел в Астану", out _);

        Assert.Equal(2, area.Spans.Length);
        foreach (var span in area.Spans) Assert.InRange(span.Confidence, 0.3f, 1f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("«»()—…!?")]
    [InlineData("\uD83D и \uDC00")]
    [InlineData("А́ктау\u200B и   Астана")]
    public void Odd_texts_do_no_harm(string text)
    {
        var area = Tag(s_russian, text, out _);

        foreach (var span in area.Spans) Assert.True(span.Start < span.End);
    }

    [Fact]
    public void A_text_of_any_length_is_tagged_in_chunks()
    {
        var text = string.Concat(Enumerable.Repeat("Токаев прилетел в Астану\nСнег закрыл дороги\n", 500));

        var area = Tag(s_russian, text, out var tokenized);

        Assert.Equal(1000, area.Spans.Length);
        Assert.All(area.Spans.ToArray(), s => Assert.Contains(tokenized.TokenChars(s.Start).ToString(), (string[])["Токаев", "Астану"]));
    }

    [Fact]
    public void Spans_come_by_start_and_nested_ones_point_at_the_one_around()
    {
        var spans = Tag(s_russian, "Министр обороны Казахстана посетил Актау", out _).Spans.ToArray();

        Assert.Equal(["POSITION", "GPE", "GPE"], spans.Select(s => s.Type));
        Assert.Equal([-1, 0, -1], spans.Select(s => s.Inside));
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var read = EntityModel.Read(Bytes(s_russian));

        Assert.Equal(Bytes(s_russian), Bytes(read));
        foreach (var marked in TinyCorpus.Russian)
        {
            var (before, after) = (Tag(s_russian, TinyCorpus.Example(marked).Text, out _).Spans.ToArray(), Tag(read, TinyCorpus.Example(marked).Text, out _).Spans.ToArray());
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public void Truncated_and_foreign_bytes_are_refused()
    {
        var bytes = Bytes(s_russian);
        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 97))
        {
            Assert.Throws<InvalidDataException>(() => EntityModel.Read(bytes[..length]));
        }

        Assert.Throws<InvalidDataException>(() => EntityModel.Read((byte[])[.. bytes, 0]));
        Assert.Throws<InvalidDataException>(() => EntityModel.Read("no model at all"u8.ToArray()));
    }

    [Fact]
    public void Tagging_again_allocates_nothing()
    {
        var (text, area) = (new TokenizedText(), new EntityArea());
        void Once()
        {
            text.Set("Министр обороны Казахстана посетил Актау");
            s_russian.Tag(text, area);
        }

        for (var i = 0; i < 50; i++) Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Once();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void One_model_serves_many_threads()
    {
        var expected = TinyCorpus.Russian.Select(m => Marked(s_russian, TinyCorpus.Example(m).Text)).ToArray();

        Parallel.For(0, 400, i => Assert.Equal(expected[i % expected.Length], Marked(s_russian, TinyCorpus.Example(TinyCorpus.Russian[i % expected.Length]).Text)));
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes() =>
        Assert.Equal(Bytes(s_russian), Bytes(TinyCorpus.Train(TinyCorpus.Russian, Language.Russian)));

    internal static string Marked(EntityModel model, string source)
    {
        var area = Tag(model, source, out var text);
        var spans = area.Spans.ToArray().Select(s => new EntitySpan(text.SourceStart(text.Tokens[s.Start].Start), text.SourceEnd(text.Tokens[s.End - 1].End), s.Type));
        return InlineMarks.Format(source, [.. spans]);
    }

    private static EntityArea Tag(EntityModel model, string source, out TokenizedText text)
    {
        var area = new EntityArea();
        text = new TokenizedText();
        text.Set(source);
        model.Tag(text, area);
        return area;
    }

    private static byte[] Bytes(EntityModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
