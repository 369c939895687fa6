using System.CommandLine;
using System.Text.Json;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp split</c>: a block of headlines run together per line in, separate headlines out.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var format = Options.OneOf("--format", "What to write.", "text", "jsonl");
        var model = Options.Model();
        var encoding = Options.Encoding();
        var command = new Command("split", "Split blocks of headlines run together, one block per line.") { file, format, model, encoding };
        command.SetAction(parsed =>
        {
            var source = new InputSource(parsed.GetRequiredValue(file), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var analyzer = Options.Analyzer(parsed.GetValue(model));
            if (parsed.GetRequiredValue(format) == "text") WriteText(analyzer, source);
            else WriteJson(analyzer, source);
        });
        return command;
    }

    private static void WriteText(NewsAnalyzer analyzer, InputSource source)
    {
        using var output = StandardOutput.OpenText();
        foreach (var block in source.ReadLines())
        {
            foreach (var headline in analyzer.SplitHeadlines(block)) output.WriteLine(headline.Text);
        }
    }

    private static void WriteJson(NewsAnalyzer analyzer, InputSource source)
    {
        using var output = StandardOutput.Open();
        using var json = new Utf8JsonWriter(output, StandardOutput.Json);
        foreach (var block in source.ReadLines())
        {
            json.WriteStartObject();
            json.WriteStartArray("headlines");
            foreach (var headline in analyzer.SplitHeadlines(block)) PageJson.WritePiece(json, headline);
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
