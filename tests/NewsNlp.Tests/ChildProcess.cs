using System.Diagnostics;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NewsNlp.Tests;

/// <summary>Scores texts by a saved ML.NET model in a process of its own, which has seen nothing of the one that trained it.</summary>
internal static class ChildProcess
{
    /// <summary>What the model writes into a text column for rows of <c>Text</c> and <c>Language</c>.</summary>
    public static string[] Transform(string model, string column, IEnumerable<(string Text, string Language)> rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(ChildProcess).Assembly.Location, model, column },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var (text, language) in rows) process.StandardInput.WriteLine($"{language}\t{text}");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The child's side: loads the model as any ML.NET program would.</summary>
    public static int Main(string[] args)
    {
        var ml = new MLContext();
        var model = ml.Model.Load(args[0], out _);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var rows = input.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(f => new Row { Language = f[0], Text = f[1] });
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        foreach (var value in model.Transform(ml.Data.LoadFromEnumerable(rows.ToList())).GetColumn<string>(args[1])) output.Write(value + "\n");
        return 0;
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public string Language { get; set; } = "";
    }
}
