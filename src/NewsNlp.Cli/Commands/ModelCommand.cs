using System.CommandLine;
using NewsNlp.Cli.Output;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp model</c>: looks into bundles.</summary>
internal static class ModelCommand
{
    public static Command Create() => new("model", "Look into bundles of models.") { Info() };

    private static Command Info()
    {
        var bundle = new Argument<string?>("BUNDLE") { Description = "Bundle (*.newsnlp); the packaged models where not given.", Arity = ArgumentArity.ZeroOrOne };
        bundle.Validators.Add(Options.RejectOptions);
        var format = Options.OneOf("--format", "What to write.", "text", "json");
        var command = new Command("info", "Show a bundle's parts: labels, sizes, training data with hashes, metrics, versions.") { bundle, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(bundle);
            Options.CheckBundle(path);
            var info = ModelInfo.Read(path);
            if (parsed.GetRequiredValue(format) == "json") ModelInfoJson.Write(info);
            else ModelInfoTables.Write(Terminal.Open(), info);
        });
        return command;
    }
}
