using System.CommandLine;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;
using NewsNlp.Cli.Report;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp evaluate</c>: how good a model is on labelled files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var task = TrainCommand.Task();
        var data = TrainCommand.Data();
        var model = Options.Model();
        var report = new Option<string?>("--report") { Description = "Folder to write TASK.html to: one self-contained page with figures, pictures, errors and the model card.", HelpName = "DIR" };
        var format = Options.OneOf("--format", "What to write to standard output.", "text", "json");
        var split = TrainCommand.Split();
        var columns = Options.Columns();
        var encoding = Options.Encoding();
        var command = new Command("evaluate", "Measure a model on labelled files: tables or JSON, with 95 % intervals.") { task, data, model, report, format, split, columns, encoding };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(report);
            if (folder is not null) EvaluationReport.CheckFolder(folder);
            var bundle = parsed.GetValue(model);
            var analyzer = Options.Analyzer(bundle);
            var input = DataInput.Read(
                parsed.GetRequiredValue(data), parsed.GetValue(split), Options.ColumnsOf(parsed.GetValue(columns)), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var run = Evaluator.Run(parsed.GetRequiredValue(task), analyzer, input);
            foreach (var left in run.LeftOut) Messages.Write($"note: {left.File}: {left.Count} of {left.OutOf} texts are left out: each needs {left.Needs}");
            if (folder is not null)
            {
                var path = EvaluationReport.Write(folder, new ReportContent(run, bundle, ModelInfo.Read(bundle).WithPackaged()));
                Messages.Write($"{path}: written");
            }

            if (parsed.GetRequiredValue(format) == "json") EvaluationJson.Write(run);
            else EvaluationTables.Write(Terminal.Open(), run);
        });
        return command;
    }
}
