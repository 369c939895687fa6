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
        var split = TrainCommand.Split();
        var command = new Command("evaluate", "Measure a model on labelled files.") { task, data, model, format, split };
        command.SetAction(parsed =>
        {
            var part = parsed.GetValue(split);
            var files = parsed.GetRequiredValue(data).Select(path => (path, SplitRule.Select(NewsData.Read(path), part))).ToArray();
            var results = Evaluator.Run(parsed.GetRequiredValue(task), Options.Analyzer(parsed.GetValue(model)), files);
            if (parsed.GetRequiredValue(format) == "json") EvaluationJson.Write(results);
            else EvaluationTables.Write(Terminal.Open(), results);
        });
        return command;
    }
}
