using System.CommandLine;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;
using NewsNlp.Data.Writing;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp data convert</c>: from any of the formats into another; what cannot be carried is said.</summary>
internal static class DataConvertCommand
{
    private const int ShownErrors = 100;
    private const string StandardOutputPath = "-";

    public static Command Create()
    {
        var files = Options.DataFiles();
        var to = new Option<string>("--to")
        {
            Description = "corpus: CSV with inline marks; tsv: text and topics; conll: tokens with IOB2 tags; brat: folder of .txt and .ann; jsonl: doccano's form; "
                + "label-studio: its result form, a line each; headlines: blocks of headlines; text: LANG/*.txt.",
            Required = true, HelpName = "FORMAT",
        };
        to.AcceptOnlyFromAmong([.. DataWriter.Formats]);
        var output = new Option<string>("--out") { Description = "File to write, - for standard output; a new or empty folder for brat and text.", HelpName = "FILE", Required = true };
        var columns = Options.Columns();
        var encoding = Options.Encoding();
        var split = TrainCommand.Split();
        var command = new Command("convert", "Write data files in another format. Notes on standard error say what the format could not carry; texts left out are named and end with status 1.")
        {
            files, to, output, split, columns, encoding,
        };
        command.SetAction(parsed =>
        {
            var (format, path) = (parsed.GetRequiredValue(to), parsed.GetRequiredValue(output));
            if (path == StandardOutputPath && DataWriter.IsFolder(format)) throw new UsageException($"{format} is a folder: expected --out with a folder's name");
            var input = DataInput.Read(parsed.GetRequiredValue(files), parsed.GetValue(split), Options.ColumnsOf(parsed.GetValue(columns)), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var losses = new ConversionLosses();
            if (path == StandardOutputPath)
            {
                using var stream = StandardOutput.Open();
                DataWriter.Write(format, stream, [.. input.SelectMany(f => f.Examples)], losses);
            }
            else
            {
                DataWriter.Write(format, path, input, losses);
            }

            return Report(path, input.Sum(f => f.Examples.Count), losses);
        });
        return command;
    }

    private static int Report(string path, int texts, ConversionLosses losses)
    {
        foreach (var note in losses.Notes) Messages.Write($"note: {note}");
        foreach (var error in losses.LeftOut.Take(ShownErrors)) Messages.Write(error.ToString());
        if (losses.LeftOut.Count > 0) Messages.Write($"{losses.LeftOut.Count} text{(losses.LeftOut.Count == 1 ? "" : "s")} left out");
        if (path != StandardOutputPath) Messages.Write($"{path}: {texts - losses.LeftOut.Count} of {texts} texts written");
        return losses.LeftOut.Count > 0 ? ExitStatus.Failure : ExitStatus.Success;
    }
}
