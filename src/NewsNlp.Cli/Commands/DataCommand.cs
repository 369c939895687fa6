using System.CommandLine;
using System.Globalization;
using NewsNlp.Cli.Output;
using NewsNlp.Data.Checks;
using Spectre.Console;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp data</c>: looks at data files of every form before anything is trained on them.</summary>
internal static class DataCommand
{
    private const int ShownErrors = 100;

    public static Command Create() => new("data", "Check, count and convert data files.") { Check(), DataStatsCommand.Create(), DataConvertCommand.Create() };

    private static Command Check()
    {
        var files = Options.DataFiles();
        var command = new Command("check", "List errors with file and line, and what a person should look at.") { files };
        command.SetAction(parsed =>
        {
            var failed = 0;
            foreach (var report in Reports(parsed.GetRequiredValue(files)))
            {
                Write(report);
                foreach (var note in report.Notes) Messages.Write($"note: {note}");
                foreach (var error in report.Errors.Take(ShownErrors)) Messages.Write(error.ToString());
                if (report.Errors.Count > 0) Messages.Write($"{report.File}: {report.Errors.Count} errors");
                failed += report.Errors.Count;
            }

            return failed > 0 ? ExitStatus.Failure : ExitStatus.Success;
        });
        return command;
    }

    private static IEnumerable<DataReport> Reports(string[] files) => files.Select(file => DataCheck.Run(file, NewsAnalyzer.Default));

    private static void Write(DataReport report)
    {
        var table = new Table().Border(TableBorder.Minimal).Title(Markup.Escape($"{report.File}: {report.Kind}"));
        table.AddColumn("what").AddColumn(new TableColumn("number").RightAligned());
        foreach (var (name, value) in report.Counts) table.AddRow(Markup.Escape(name), value.ToString(CultureInfo.InvariantCulture));
        Terminal.Open().Write(table);
    }
}
