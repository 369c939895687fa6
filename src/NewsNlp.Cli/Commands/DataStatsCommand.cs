using System.CommandLine;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;
using NewsNlp.Data;
using NewsNlp.Data.Checks;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp data stats</c>: counts what data files hold.</summary>
internal static class DataStatsCommand
{
    public static Command Create()
    {
        var files = Options.DataFiles();
        var columns = Options.Columns();
        var encoding = Options.Encoding();
        var split = TrainCommand.Split();
        var format = Options.OneOf("--format", "What to write.", "text", "json");
        var command = new Command("stats", "Count what data files hold: texts, lengths, duplicates, splits; topics and entity types per language.") { files, format, split, columns, encoding };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var tables = paths.Where(IsTable).Select(path => DataCheck.Run(path, NewsAnalyzer.Default)).ToArray();
            if (tables.SelectMany(t => t.Errors).ToArray() is { Length: > 0 } errors) throw new NewsDataException(errors);
            var texts = DataInput.Read([.. paths.Where(p => !IsTable(p))], parsed.GetValue(split), Options.ColumnsOf(parsed.GetValue(columns)), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var statistics = texts.Select(t => (t.Name, DataStatistics.Of(t.Examples))).ToArray();
            if (parsed.GetRequiredValue(format) == "json") DataStatisticsJson.Write(statistics, tables);
            else DataStatisticsTables.Write(Terminal.Open(), statistics, tables);
        });
        return command;
    }

    // Lexicon, entities and names hold no texts; what is in them is counted by what checks them.
    private static bool IsTable(string path)
    {
        if (!File.Exists(path)) return false;
        var header = CsvTable.Header(path);
        return LexiconCheck.Columns.All(header.Contains) || EntityTableCheck.Columns.All(header.Contains) || NameListCheck.Columns.All(header.Contains);
    }
}
