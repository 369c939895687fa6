using System.CommandLine;
using System.Globalization;
using NewsNlp.Cli.Output;
using NewsNlp.Data;
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
        var consistency = new Option<bool>("--consistency") { Description = "List surfaces with several entity types, and those marked here and bare there." };
        var against = new Option<string?>("--against") { Description = "A second annotation of some of the first file's texts, by id: prints how far the two agree.", HelpName = "FILE" };
        var command = new Command("check", "List errors with file and line, and what a person should look at.") { files, consistency, against };
        command.SetAction(parsed =>
        {
            var failed = 0;
            var given = parsed.GetRequiredValue(files);
            var reports = Reports(given);
            if (parsed.GetValue(against) is { } second) reports = reports.Append(DataCheck.Compare(given[0], second));
            foreach (var report in reports)
            {
                Write(report);
                foreach (var note in report.Notes) Messages.Write($"note: {note}");
                foreach (var error in report.Errors.Take(ShownErrors)) Messages.Write(error.ToString());
                if (report.Errors.Count > 0) Messages.Write($"{report.File}: {report.Errors.Count} errors");
                failed += report.Errors.Count;
            }

            if (parsed.GetValue(consistency)) Terminal.Open().WriteLine(string.Join(Environment.NewLine, given.SelectMany(ConsistencyOf)));

            return failed > 0 ? ExitStatus.Failure : ExitStatus.Success;
        });
        return command;
    }

    private static IEnumerable<string> ConsistencyOf(string file)
    {
        foreach (var use in SpanConsistency.Of([.. NewsData.Read(file)]))
        {
            var types = use.Types.Count > 1 ? "several types" : "also bare";
            var bare = use.Bare.Count > 0 ? $"; bare {use.Bare.Count}, as in line {use.Bare[0].Source.Line}: {use.Bare[0].Text}" : "";
            yield return $"{file}:{use.Marked.Source.Line}: {types}: '{use.Surface}' ({use.Language}) {use.Described}{bare}";
        }
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
