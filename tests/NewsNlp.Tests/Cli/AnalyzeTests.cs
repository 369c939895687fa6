using System.Text;
using System.Text.Json;

namespace NewsNlp.Tests.Cli;

public class AnalyzeTests
{
    private const string Kazakh = "Ақтауда мұнайшылар жалақыны көтеруді талап етіп ереуілге шықты";
    private const string Russian = "Парламент одобрил поправки в бюджет на три года";

    [Fact]
    public void Each_line_gives_one_object_in_order()
    {
        var result = Cli.RunWith($"{Kazakh}\r\n\n{Russian}\n", "analyze", "-", "--input", "lines", "--format", "jsonl", "--words");
        Assert.Equal(0, result.ExitCode);
        var objects = result.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal([Kazakh, "", Russian], objects.Select(o => o.GetProperty("text").GetString()!));
        Assert.Equal(["kk", "und", "ru"], objects.Select(o => o.GetProperty("language").GetString()!));
        Assert.Equal(0, objects[1].GetProperty("confidence").GetDouble());
        Assert.All(objects, o => Assert.True(o.TryGetProperty("words", out _)));
        var text = objects[0].GetProperty("text").GetString()!;
        foreach (var entity in objects[0].GetProperty("entities").EnumerateArray())
        {
            Assert.Equal(text[entity.GetProperty("start").GetInt32()..entity.GetProperty("end").GetInt32()], entity.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Json_is_the_same_as_one_array_and_csv_has_inline_marks()
    {
        var json = Cli.RunWith(Kazakh + "\n" + Russian, "analyze", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(json.Output).RootElement.GetArrayLength());
        var csv = Cli.RunWith(Kazakh, "analyze", "--format", "csv");
        Assert.Equal("text,language,confidence,topics,entities", csv.Lines[0]);
        Assert.StartsWith(Kazakh + ",kk,", csv.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_input_gives_no_output_and_no_error()
    {
        foreach (var format in (string[])["jsonl", "text"])
        {
            var result = Cli.RunWith("", "analyze", "--format", format);
            Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Errors));
        }

        Assert.Equal("[]", Cli.RunWith("", "analyze", "--format", "json").Output.Trim());
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-16")]
    public void Other_encodings_are_detected(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Russian + "\n" + Russian + "\n")];
        var result = Cli.RunWith(bytes, "analyze", "--format", "jsonl");
        Assert.Equal(2, result.Lines.Length);
        Assert.Equal(Russian, JsonDocument.Parse(result.Lines[1]).RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("windows-1251", "article-ru.txt")]
    [InlineData("utf-16", "portal.txt")]
    public void A_page_reads_the_same_in_other_encodings(string name, string page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        var text = encoding.GetString(encoding.GetBytes(File.ReadAllText(Path.Combine(Shared.Samples, "pages", page))));
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var expected = Cli.RunWith(text, "analyze", "--input", "page", "--format", "json");
        var result = Cli.RunWith(bytes, "analyze", "--input", "page", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(expected.Output, result.Output);
        Assert.NotEqual(JsonValueKind.Null, JsonDocument.Parse(result.Output).RootElement.GetProperty("date").ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n12.05.2024\n\n")]
    public void A_page_without_headlines_is_a_page(string text)
    {
        var result = Cli.RunWith(text, "analyze", "--input", "page", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        var page = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(0, page.GetProperty("headlines").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("article").ValueKind);
    }

    [Fact]
    public void Binary_input_is_text_with_a_warning()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        var result = Cli.RunWith(bytes, "analyze", "--format", "jsonl", "--encoding", "utf-8");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning", result.Errors, StringComparison.Ordinal);
        Assert.All(result.Lines, l => JsonDocument.Parse(l));
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_analysed()
    {
        var line = string.Concat(Enumerable.Repeat(Russian + " ", 10 * 1024 * 1024 / (2 * Russian.Length)));
        var result = Cli.RunWith(line, "analyze", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("ru", JsonDocument.Parse(result.Lines.Single()).RootElement.GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("analyze", "--nonsense")]
    [InlineData("analyze", "--min-confidence", "2")]
    [InlineData("analyze", "--date", "yesterday")]
    [InlineData("analyze", "--languages", "xx")]
    [InlineData("analyze", "--encoding", "no-such-encoding")]
    [InlineData("analyze", "--input", "page", "--format", "csv")]
    [InlineData("analyze", "--top", "0")]
    [InlineData("frobnicate")]
    public void Unusable_arguments_end_with_status_2(params string[] arguments)
    {
        var result = Cli.RunWith("", arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_missing_file_and_a_damaged_model_end_with_status_1_and_one_line()
    {
        var missing = Cli.Run("analyze", "no-such-file.txt");
        Assert.Equal((1, 1), (missing.ExitCode, missing.ErrorLines.Length));

        using var damaged = new TemporaryFile(Packaged()[..50_000], ".newsnlp");
        var result = Cli.RunWith(Russian, "analyze", "--model", damaged.Path);
        Assert.Equal((1, 1), (result.ExitCode, result.ErrorLines.Length));
        Assert.Contains(damaged.Path, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Candidate_languages_leave_no_text_undetermined()
    {
        const string turkish = "Bugün hava çok güzel";
        Assert.Contains("\"language\":\"und\"", Cli.RunWith(turkish, "analyze", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"language\":\"und\"", Cli.RunWith(turkish, "analyze", "--format", "jsonl", "--languages", "kk,ru").Output, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"und\"", Cli.RunWith("2024 — 15%", "analyze", "--format", "jsonl", "--languages", "kk,ru").Output, StringComparison.Ordinal);
    }

    private static byte[] Packaged()
    {
        using var stream = typeof(NewsAnalyzer).Assembly.GetManifestResourceStream("packaged.newsnlp")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
