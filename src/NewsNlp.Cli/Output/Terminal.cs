using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>The console for people; where standard output is no terminal, lines are as long as they are.</summary>
internal static class Terminal
{
    private const int Unlimited = 100_000;

    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = Unlimited;
        return console;
    }
}
