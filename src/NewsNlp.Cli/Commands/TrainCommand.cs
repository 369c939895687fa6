using System.CommandLine;
using NewsNlp.Data;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp train</c>: labelled files in, a bundle with the part trained on them out.</summary>
internal static class TrainCommand
{
    public static Argument<string> Task()
    {
        var task = new Argument<string>("TASK") { Description = "language, topics, entities or headlines." };
        task.AcceptOnlyFromAmong("language", "topics", "entities", "headlines");
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
}
