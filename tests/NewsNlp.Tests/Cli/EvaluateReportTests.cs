using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsNlp.Tests.Report;

namespace NewsNlp.Tests.Cli;

public class EvaluateReportTests
{
    /// <summary>Bytes that look like one encoding and are of another are read as told.</summary>
    [Fact]
    public void Data_of_a_named_encoding_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder["in.csv"];
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes("text,language\nélève près de la forêt,und\n"));
        var converted = Cli.Run("data", "convert", path, "--to", "jsonl", "--out", "-", "--encoding", "iso-8859-1");
        Assert.Contains("élève près de la forêt", converted.Output, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("evaluate", "language", "--data", path, "--encoding", "iso-8859-1").ExitCode);
        Assert.Equal(0, Cli.Run("data", "stats", path, "--encoding", "iso-8859-1").ExitCode);
        Assert.Equal(2, Cli.Run("data", "stats", path, "--encoding", "no-such").ExitCode);
        Assert.Equal(2, Cli.Run("data", "stats", folder.Path, "--encoding", "utf-8").ExitCode);
    }

    [Fact]
    public void Texts_that_two_files_of_a_folder_hold_are_warned_of()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("one.csv", "text,language\nЖители города встретили новый год,ru\n");
        folder.Write("two.csv", "text,language\nЖители города встретили новый год,ru\nҚазақстан халқы,kk\n");
        Assert.Contains("1 texts stand in more than one of its files", Cli.Run("data", "stats", folder.Path).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("stand in more than one", Cli.Run("data", "stats", first).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language", "in.csv", "text,language\nҚазақстан халқы жаңа жылды қарсы алды,kk\nЖители города встретили новый год,ru\nМешканці міста зустріли новий рік,uk\n")]
    [InlineData("topics", "in.tsv", "text\ttopics_a\ttopics_b\nСборная выиграла матч чемпионата\tsport\tsport\nЦены на бензин выросли\teconomy\tnone\nКонцерт отменили из-за метели\tculture,weather\tculture\n")]
    [InlineData("entities", "in.csv", "id,language,topics,headline,split\n1,ru,,[Токаев](PERSON) прибыл в [Астану](GPE),dev\n2,kk,,[[Астана](GPE) әкімі](POSITION) есеп берді,dev\n")]
    [InlineData("headlines", "in.jsonl", "{\"text\":\"Цены на хлеб выросли Астанада жаңа мектеп ашылды Сборная выиграла матч\",\"headlines\":[{\"start\":0,\"end\":20},{\"start\":21,\"end\":48},{\"start\":49,\"end\":70}]}\n")]
    public void The_report_holds_every_figure_of_the_result(string task, string name, string content)
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write(name, content);
        var result = Cli.Run("evaluate", task, "--data", data, "--report", folder["report"], "--format", "json");
        Assert.True(result.ExitCode == 0, result.Errors);
        var path = folder[Path.Combine("report", task + ".html")];
        Assert.Contains(path, result.Errors, StringComparison.Ordinal);
        var json = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(task, json.GetProperty("task").GetString());
        var report = new HtmlParser().ParseDocument(File.ReadAllText(path));
        Assert.True(ReportFigures.AssertAll(json, report) > 30);
        Assert.NotEmpty(report.QuerySelectorAll("#card table tbody tr"));
        Assert.Single(Directory.GetFiles(folder["report"]));
    }

    [Fact]
    public void Unusable_input_is_named_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.csv", "text,language\nЖители города встретили новый год,ru\n");
        var empty = folder.Write("empty.csv", "");
        File.WriteAllBytes(folder["bytes.csv"], [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1]);
        var result = Cli.Run("evaluate", "language", "--data", good, empty, folder["bytes.csv"], folder["missing.csv"], folder.Write("plain.txt", "без метки\n"), "--report", folder["report"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        foreach (var (name, expected) in new[] { ("empty.csv:1:", "header"), ("bytes.csv:", "no text"), ("missing.csv:", "no such file"), ("plain.txt:", "folder named by its language") })
        {
            Assert.Contains(result.ErrorLines, line => line.Contains(name, StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
        }

        Assert.Equal("newsnlp: 4 errors", result.ErrorLines[^1]);
        Assert.False(File.Exists(folder["report/language.html"]));
    }

    [Fact]
    public void Data_without_what_the_task_needs_is_an_error_and_part_of_it_a_note()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("in.csv", "text,language\nЖители города встретили новый год,ru\nБез языка,\n");
        var none = Cli.Run("evaluate", "topics", "--data", data);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("expected topics", none.ErrorLines[0], StringComparison.Ordinal);
        var some = Cli.Run("evaluate", "language", "--data", data, "--format", "json");
        Assert.Equal(0, some.ExitCode);
        Assert.Contains("1 of 2 texts are left out", some.Errors, StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(some.Output).RootElement.GetProperty("n").GetInt32());
    }

    [Fact]
    public void A_file_where_the_report_should_go_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("in.csv", "text,language\nЖители города встретили новый год,ru\n");
        var result = Cli.Run("evaluate", "language", "--data", data, "--report", data);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("expected a folder", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("text,language", File.ReadAllText(data), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_and_own_columns_are_read()
    {
        var result = Cli.RunWith("Заголовок;Язык\nЖители города встретили новый год;ru\n", "evaluate", "language", "--data", "-", "--columns", "text=Заголовок,language=Язык", "--format", "json");
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal("standard input", JsonDocument.Parse(result.Output).RootElement.GetProperty("files")[0].GetProperty("file").GetString());
        Assert.Equal(2, Cli.Run("evaluate", "language", "--data", "x.csv", "--columns", "txt=a").ExitCode);
    }

    [Fact]
    public void Models_tell_about_themselves()
    {
        var result = Cli.Run("model", "info", "--format", "json");
        Assert.True(result.ExitCode == 0, result.Errors);
        var json = JsonDocument.Parse(result.Output).RootElement;
        var parts = json.GetProperty("parts");
        foreach (var name in new[] { "language", "topics", "entities-kk", "entities-ru", "headlines" })
        {
            var part = parts.GetProperty(name);
            Assert.True(part.GetProperty("weights").GetProperty("bytes").GetInt64() > part.GetProperty("weights").GetProperty("compressedBytes").GetInt64());
            Assert.Equal(64, part.GetProperty("weights").GetProperty("sha256").GetString()!.Length);
            Assert.NotEqual(0, part.GetProperty("labels").GetArrayLength());
            Assert.NotEqual(0, part.GetProperty("trainingData").GetArrayLength());
        }

        Assert.Equal(json.GetProperty("bytes").GetInt64(), NewsNlp.Internal.PackagedBundle.Open().Length);
        Assert.Contains("trained on", Cli.Run("model", "info").Output, StringComparison.Ordinal);
        var missing = Cli.Run("model", "info", "missing.newsnlp");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("no such file", Assert.Single(missing.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_is_converted_counted_and_losses_are_said()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("in.csv", "id,language,topics,headline,split\n1,ru,politics,[Токаев](PERSON) прибыл в [Астану](GPE),dev\n");
        var converted = Cli.Run("data", "convert", data, "--to", "conll", "--out", folder["out.conll"]);
        Assert.True(converted.ExitCode == 0, converted.Errors);
        Assert.Equal("Токаев\tB-PERSON\nприбыл\tO\nв\tO\nАстану\tB-GPE\n\n", File.ReadAllText(folder["out.conll"]));
        Assert.Contains("loses its topics", converted.Errors, StringComparison.Ordinal);
        var counted = Cli.RunWith(File.ReadAllText(folder["out.conll"]), "data", "stats", "-", "--format", "json");
        var file = JsonDocument.Parse(counted.Output).RootElement.GetProperty("files")[0];
        Assert.Equal(1, file.GetProperty("languages").GetProperty("–").GetProperty("entities").GetProperty("GPE").GetInt32());
        Assert.Equal(1, Cli.Run("data", "convert", data, "--to", "headlines", "--out", folder["out.jsonl"]).ExitCode);
        Assert.Equal(1, Cli.Run("data", "convert", data, "--to", "brat", "--out", folder.Path).ExitCode);
        Assert.Equal(2, Cli.Run("data", "convert", data, "--to", "brat", "--out", "-").ExitCode);
        Assert.Equal(2, Cli.Run("data", "convert", data, "--to", "xml", "--out", folder["x"]).ExitCode);
    }
}
