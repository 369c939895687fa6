using System.CommandLine;
using NewsNlp.Cli.Output;
using NewsNlp.Data;
using NewsNlp.Evaluation;
using Spectre.Console;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp evaluate</c>: how good a model is on labelled files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var task = TrainCommand.Task();
        var data = TrainCommand.Data();
        var model = Options.Model();
        var format = Options.OneOf("--format", "What to write.", "text", "json");
        var split = new Option<string?>("--split") { Description = "Only the examples of this split, where files have splits.", HelpName = "NAME" };
        var command = new Command("evaluate", "Measure a model on labelled files.") { task, data, model, format, split };
        command.SetAction(parsed =>
        {
            var part = parsed.GetValue(split);
            var files = parsed.GetRequiredValue(data).Select(path => (path, Read(path, part))).ToArray();
            var results = Evaluator.Run(parsed.GetRequiredValue(task), Options.Analyzer(parsed.GetValue(model)), files);
            if (parsed.GetRequiredValue(format) == "json") EvaluationJson.Write(results);
            else EvaluationTables.Write(AnsiConsole.Console, results);
        });
        return command;
    }

    private static IReadOnlyList<NewsExample> Read(string path, string? split)
    {
        var examples = NewsData.Read(path);
        return split is null ? examples : [.. examples.Where(e => e.Split is null || e.Split == split)];
    }
}
