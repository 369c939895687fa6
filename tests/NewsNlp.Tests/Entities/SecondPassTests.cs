using NewsNlp.Data;
using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

/// <summary>Documents of two sentences: one tells what a name is, the other does not.</summary>
public class SecondPassTests
{
    private const string Letters = "бвгдзклмнпрст";

    private static readonly Lazy<EntityModel> s_model = new(() => EntityTraining.Train(
        [.. Enumerable.Range(0, 160).SelectMany(Document).Select(e => new EntityTrainingText(e))], [], TinyCorpus.Options(Language.Russian) with { SecondPassFolds = 2 }));

    private static readonly IReadOnlyList<NewsExample> s_new = [.. Enumerable.Range(1000, 40).SelectMany(Document)];

    [Fact]
    public void A_name_is_what_another_sentence_of_its_document_tells()
    {
        var alone = EntityScore.Measure(s_model.Value, [.. s_new.Select(e => e with { Document = null })]);
        var together = EntityScore.Measure(s_model.Value, s_new);

        Assert.True(together.F1 > alone.F1 + 0.02, $"{together} after {alone}");
    }

    [Fact]
    public void Sentences_of_one_text_help_each_other()
    {
        var (right, wrong) = (0, 0);
        for (var i = 0; i < s_new.Count; i += 2)
        {
            var (first, second) = (s_new[i], s_new[i + 1]);
            var expected = InlineMarks.Format(first.Text, first.Entities!) + "\n" + InlineMarks.Format(second.Text, second.Entities!);
            if (EntityModelTests.Marked(s_model.Value, first.Text + "\n" + second.Text) == expected) right++;
            else wrong++;
        }

        Assert.True(right > 2 * wrong, $"{right} right, {wrong} wrong");
    }

    [Fact]
    public void A_sentence_alone_is_read_once()
    {
        var area = new EntityArea();
        var text = new NewsNlp.Text.TokenizedText();
        text.Set(s_new[0].Text);

        s_model.Value.Tag(text, area);

        Assert.Equal(0, area.Document.Length);
        Assert.True(s_model.Value.ReadsDocuments);
    }

    [Fact]
    public void The_second_pass_is_kept_with_the_model()
    {
        using var stream = new MemoryStream();
        s_model.Value.Write(stream);

        var read = EntityModel.Read(stream.ToArray());

        Assert.True(read.ReadsDocuments);
        Assert.Equal(EntityScore.Measure(s_model.Value, s_new), EntityScore.Measure(read, s_new));
        using var again = new MemoryStream();
        read.Write(again);
        Assert.Equal(stream.ToArray(), again.ToArray());
    }

    // No name comes twice, so that only its document tells what it is.
    private static IEnumerable<NewsExample> Document(int number)
    {
        var name = $"{char.ToUpperInvariant(Letters[number % 13])}а{Letters[number / 13 % 13]}о{Letters[number / 169 % 13]}а{Letters[number * 7 % 13]}";
        var isPerson = number * 2654435761 % 97 % 2 == 0;
        var type = isPerson ? "PERSON" : "ORG";
        string[] marked = [$"{(isPerson ? "Господин" : "Компания")} [{name}]({type}) обещает перемены", $"Об этом заявил [{name}]({type})"];
        return marked.Select(m => TinyCorpus.Example(m) with { Document = $"d{number}" });
    }
}
