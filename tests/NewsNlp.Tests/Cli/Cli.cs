using System.Diagnostics;
using System.Text;

namespace NewsNlp.Tests.Cli;

/// <summary>Runs the command as a process, as scripts do.</summary>
internal static class Cli
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    public static CliResult Run(params string[] arguments) => RunWith([], arguments);

    public static CliResult RunWith(string input, params string[] arguments) => RunWith(s_utf8.GetBytes(input), arguments);

    public static CliResult RunWith(byte[] input, params string[] arguments) => Run(input, [], arguments);

    /// <summary>Runs with environment variables.</summary>
    public static CliResult RunIn(Dictionary<string, string> environment, params string[] arguments) => Run([], environment, arguments);

    private static CliResult Run(byte[] input, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = s_utf8, StandardErrorEncoding = s_utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsNlp.Cli.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading all of its input.
        }

        process.WaitForExit();
        return new CliResult(process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>How a command ended.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
