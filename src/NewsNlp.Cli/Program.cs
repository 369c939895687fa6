using System.CommandLine;
using NewsNlp.Cli;
using NewsNlp.Cli.Commands;

var root = new RootCommand("Language, topics and entities of Kazakh and Russian news.")
{
    AnalyzeCommand.Create(),
    SplitCommand.Create(),
    TagCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    DataCommand.Create(),
    ModelCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Messages.Write(error.Message);
    return ExitStatus.UnusableArguments;
}

return ExitStatus.Of(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
