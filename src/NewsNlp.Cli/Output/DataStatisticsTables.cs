using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Data.Checks;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Writes what data files hold for people: a column for each language.</summary>
internal static class DataStatisticsTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<(string Name, DataStatistics Statistics)> files, IReadOnlyList<DataReport> tables)
    {
        foreach (var (name, statistics) in files) console.Write(Table(name, statistics));
        foreach (var report in tables)
        {
            var table = new Table().Border(TableBorder.Minimal).Title(Markup.Escape($"{report.File}: {report.Kind}"));
            table.AddColumn("what").AddColumn(new TableColumn("number").RightAligned());
            foreach (var (what, value) in report.Counts) table.AddRow(Markup.Escape(what), value.ToString(CultureInfo.InvariantCulture));
            console.Write(table);
        }
    }

    private static Table Table(string name, DataStatistics s)
    {
        var languages = s.Languages;
        var table = new Table().Border(TableBorder.Minimal).Title(Markup.Escape(name));
        table.AddColumn("what").AddColumn(new TableColumn("all").RightAligned());
        foreach (var tag in languages.Keys) table.AddColumn(new TableColumn(Markup.Escape(tag)).RightAligned());
        Row("texts", s.Texts, l => l.Texts);
        if (s.Documents > 0) Total("documents", s.Documents);
        Total("duplicates", s.Duplicates);
        Total("repeated ids", s.RepeatedIds);
        foreach (var (split, count) in s.Splits) Total(split == DataStatistics.Unknown ? "no split" : $"split {split}", count);
        Row("characters, shortest", s.Lengths.Shortest, l => l.Lengths.Shortest);
        Row("characters, median", s.Lengths.Median, l => l.Lengths.Median);
        Row("characters, mean", s.Lengths.Mean, l => l.Lengths.Mean);
        Row("characters, longest", s.Lengths.Longest, l => l.Lengths.Longest);
        Sum("topics known", l => l.WithTopics);
        if (languages.Values.Any(l => l.WithTopics > 0)) Sum("without a topic", l => l.WithoutTopic);
        foreach (var topic in languages.Values.SelectMany(l => l.Topics.Keys).Distinct().Order(StringComparer.Ordinal)) Sum($"topic {topic}", l => l.Topics.GetValueOrDefault(topic));
        Sum("entities known", l => l.WithEntities);
        if (languages.Values.Any(l => l.Nested > 0)) Sum("nested entities", l => l.Nested);
        foreach (var type in languages.Values.SelectMany(l => l.Entities.Keys).Distinct().Order(StringComparer.Ordinal)) Sum($"entity {type}", l => l.Entities.GetValueOrDefault(type));
        return table;

        void Row(string what, double all, Func<LanguageStatistics, double> of) => table.AddRow([Markup.Escape(what), Number(all), .. languages.Values.Select(l => Number(of(l)))]);

        void Sum(string what, Func<LanguageStatistics, int> of) => Row(what, languages.Values.Sum(of), l => of(l));

        void Total(string what, int all) => table.AddRow([Markup.Escape(what), Number(all), .. languages.Keys.Select(_ => "")]);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
