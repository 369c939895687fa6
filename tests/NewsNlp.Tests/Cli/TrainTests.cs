using System.Diagnostics;
using System.Text;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Cli;

/// <summary>Training own data by the command: configuration, repeats, what is refused, what an interruption leaves.</summary>
public class TrainTests
{
    [Fact]
    public void A_bundle_repeats_its_own_training_byte_for_byte()
    {
        using var data = new TemporaryFile(Marked(), ".csv");
        using var first = new TemporaryFile("", ".newsnlp");
        using var second = new TemporaryFile("", ".newsnlp");
        using var config = new TemporaryFile($$"""{ "data": ["{{data.Path}}"], "out": "{{first.Path}}", "from": "empty", "folds": 2, "keepTypes": true, "seed": 5 }""", ".json");
        var trained = Cli.RunIn(new() { ["DOTNET_PROCESSOR_COUNT"] = "1" }, "train", "entities", "--config", config.Path);
        Assert.True(trained.ExitCode == 0, trained.Errors);
        Assert.Contains("2 folds: micro-F1", trained.Output, StringComparison.Ordinal);
        var repeated = Cli.RunIn(new() { ["DOTNET_PROCESSOR_COUNT"] = "2" }, "train", "entities", "--config", first.Path, "--out", second.Path);
        Assert.True(repeated.ExitCode == 0, repeated.Errors);
        Assert.Equal(File.ReadAllBytes(first.Path), File.ReadAllBytes(second.Path));

        using var stream = File.OpenRead(first.Path);
        var about = Bundle.Read(stream, first.Path).Manifest.Parts["entities-ru"];
        Assert.Equal((5, "empty", true, 2), (about.Config!.Seed, about.Config.From, about.Config.KeepTypes, about.Config.Folds));
        Assert.Null(about.Config.Out);
        Assert.Equal(64, about.TrainingData[0].Sha256.Length);
    }

    [Fact]
    public void Training_languages_without_text_of_others_warns()
    {
        const string warning = "warning: text of other languages is not in the packaged corpus";
        string[] arguments = ["train", "language", "--data", "missing.csv", "--out", "x.newsnlp"];
        Assert.Contains(warning, Cli.Run(arguments).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, Cli.Run([.. arguments, "--from", "empty"]).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, Cli.Run([.. arguments, "--data-sets", "."]).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, Cli.Run("train", "topics", "--data", "missing.csv", "--out", "x.newsnlp").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"data\": [\"x.csv\"],\n \"mixx\": 1\n}", 3, "'mixx' is no setting")]
    [InlineData("{\n \"seed\": \"one\"\n}", 2, "'seed' cannot be read")]
    [InlineData("{", 1, "cannot be read")]
    public void Broken_configurations_are_told_with_their_line(string json, int line, string message)
    {
        using var config = new TemporaryFile(json, ".json");
        var result = Cli.Run("train", "topics", "--config", config.Path, "--out", "x.newsnlp");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{config.Path}:{line}: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mix", "-1")]
    [InlineData("--mix", "0.5", "--from", "empty")]
    [InlineData("--folds", "1")]
    [InlineData("--columns", "colour=x")]
    [InlineData("--columns", "text")]
    [InlineData("--from", "yesterday")]
    [InlineData("--data-sets", "no-such-folder")]
    public void Settings_that_make_no_sense_end_with_status_2(params string[] options) =>
        Assert.Equal(2, Cli.Run(["train", "topics", "--data", "x.csv", "--out", "x.newsnlp", .. options]).ExitCode);

    [Fact]
    public void Labels_outside_a_given_list_and_all_files_errors_are_listed()
    {
        using var first = new TemporaryFile("text,topics\nРозы,garden\nДебют,ches\n", ".csv");
        using var second = new TemporaryFile("text,topics\n,garden\n", ".csv");
        var result = Cli.Run("train", "topics", "--data", first.Path, second.Path, "--labels", "garden,chess", "--out", "x.newsnlp");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(first.Path + ":3: 'ches' is an unknown label: expected one of garden, chess", result.Errors, StringComparison.Ordinal);
        Assert.Contains(second.Path + ":2: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("2 errors", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_interruption_leaves_the_previous_model_and_says_so()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "no env that gives the signal its default meaning back");
        using var data = new TemporaryFile(Marked(), ".csv");
        using var bundle = new TemporaryFile("the previous model", ".newsnlp");
        var start = new ProcessStartInfo("env") { RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = Encoding.UTF8 };

        // A shell that runs the tests in the background has them, and all they start, ignore the signal.
        foreach (var argument in (string[])["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "NewsNlp.Cli.dll"), "train", "entities", "--data", data.Path, "--out", bundle.Path]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.Contains("texts", process.StandardError.ReadLine(), StringComparison.Ordinal);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var errors = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(60_000));
        Assert.Equal((1, ""), (process.ExitCode, output.Result));
        Assert.Contains($"stopped; {bundle.Path} is as it was", errors, StringComparison.Ordinal);
        Assert.Equal("the previous model", File.ReadAllText(bundle.Path));
        Assert.False(File.Exists(bundle.Path + ".partial"));
    }

    private static string Marked()
    {
        string[] people = ["Ахметов", "Ли", "Серикова", "Ким", "Оспанов", "Иванова", "Жумабаев", "Петров"];
        string[] things = ["трактор", "комбайн", "автобус", "троллейбус", "грузовик"];
        var rows = new StringBuilder("language,headline\n");
        foreach (var (i, person) in people.Index())
        {
            foreach (var thing in things) rows.Append($"ru,[{person}](PERSON) купил [{thing}](VEHICLE) в рассрочку за {i + 2} дня\n");
        }

        return rows.ToString();
    }
}
