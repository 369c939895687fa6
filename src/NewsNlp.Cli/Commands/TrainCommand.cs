using System.CommandLine;
using System.Globalization;
using NewsNlp.Cli.Output;
using NewsNlp.Cli.Report;
using NewsNlp.Cli.Training;
using NewsNlp.Evaluation;
using NewsNlp.Training;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp train</c>: labelled files in, a bundle out whose other parts stay as packaged.</summary>
internal static class TrainCommand
{
    private static readonly (string Name, string Description)[] s_tasks =
    [
        ("language", "Train language detection on texts with their languages."),
        ("topics", "Train topic tagging on texts with their topics, own topics included."),
        ("entities", "Train the entity taggers on texts with marked entities, own types included."),
        ("headlines", "Train the splitter of run-together headlines on headlines or blocks of them."),
    ];

    public static Command Create()
    {
        var command = new Command("train", "Train a part on labelled files and write a bundle with it.");
        foreach (var (name, description) in s_tasks) command.Add(Create(name, description));
        command.Add(TrainPackagedCommand.Create());
        return command;
    }

    public static Argument<string> Task()
    {
        var task = new Argument<string>("TASK") { Description = "language, topics, entities or headlines." };
        task.AcceptOnlyFromAmong([.. s_tasks.Select(t => t.Name)]);
        return task;
    }

    public static Option<string[]> Data()
    {
        var data = new Option<string[]>("--data")
        {
            Description = "Labelled files or folders.", HelpName = "FILE…", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        data.Validators.Add(Options.RejectOptions);
        return data;
    }

    public static Option<string?> Split() => new("--split")
    {
        Description = "Only this split, train or dev: the file's own, else one document or sentence in ten is dev.", HelpName = "NAME",
    };

    private static Command Create(string task, string description)
    {
        var options = new TrainOptions(task);
        var command = new Command(task, description);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(options.Config(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TrainingConfig config, CancellationToken cancellation)
    {
        try
        {
            if (config.Report is { } report) EvaluationReport.CheckFolder(report);
            using var corpus = EmbeddedCorpus.Open();
            if (LosesOtherLanguages(config)) Messages.Write("warning: text of other languages is not in the packaged corpus; expected --data-sets DIR or own rows of language 'und', lest it be taken for Kazakh or Russian");
            var outcome = await TrainingScreen.RunAsync(
                progress => new OwnTraining(config, corpus.Folder, Environment.ProcessorCount, progress, cancellation).Run(), cancellation).ConfigureAwait(false);
            outcome.Bundle.Save(config.Out!);
            Show(outcome);
            if (config.Report is { } folder && outcome.Dev.Count > 0) Report(folder, config, outcome);
            Messages.Write($"{config.Out}: written, {config.Task} trained on {outcome.Examples} examples with seed {config.Seed}");
            return ExitStatus.Success;
        }
        catch (OperationCanceledException)
        {
            Messages.Write($"stopped; {config.Out} is as it was");
            return ExitStatus.Failure;
        }
    }

    private static bool LosesOtherLanguages(TrainingConfig config) => config is { Task: "language", From: "packaged", DataSets: null };

    private static void Report(string folder, TrainingConfig config, TrainingOutcome outcome)
    {
        var run = Evaluator.Run(config.Task!, NewsAnalyzer.Of(outcome.Bundle), [("own dev", outcome.Dev)]);
        var path = EvaluationReport.Write(folder, new ReportContent(run, config.Out, ModelInfo.Read(config.Out).WithPackaged(), outcome.LearningCurve));
        Messages.Write($"{path}: written");
    }

    private static void Show(TrainingOutcome outcome)
    {
        var console = Terminal.Open();
        if (outcome.Folds is { } folds)
        {
            var each = string.Join(' ', folds.F1.Select(f => f.ToString("0.000", CultureInfo.InvariantCulture)));
            console.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folds.F1.Count} folds: micro-F1 {folds.Mean:0.000} ± {folds.HalfWidth:0.000} (95 %); {each}"));
        }

        foreach (var change in outcome.Changes) ChangeTable.Write(console, change);
    }
}
