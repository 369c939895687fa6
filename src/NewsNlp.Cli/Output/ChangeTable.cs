using System.Globalization;
using NewsNlp.Training;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Shows what a training changed against the packaged models, label by label, and how sure that is.</summary>
internal static class ChangeTable
{
    public static void Write(IAnsiConsole console, DevChange change)
    {
        var table = new Table().Title(Markup.Escape($"{change.Name}, {change.Texts} texts: F1")).RoundedBorder();
        table.AddColumn("label");
        foreach (var column in (string[])["support", "packaged", "new", "change", "95 %", "p"]) table.AddColumn(column, c => c.RightAligned());
        table.AddColumn("");
        foreach (var label in change.Labels) table.AddRow(Row(label));
        console.Write(table);
    }

    private static string[] Row(ComparedLabel label)
    {
        var f1 = label.F1;
        var verdict = !f1.IsSignificant ? "" : f1.Difference > 0 ? "better" : "worse";
        return
        [
            label.Label is { } name ? Markup.Escape(name) : "all", Number(label.Support, "0.#"), Number(f1.Before, "0.000"), Number(f1.After, "0.000"),
            Number(f1.Difference, "+0.000;-0.000;0.000"), $"{Number(f1.Low, "+0.000;-0.000;0.000")} to {Number(f1.High, "+0.000;-0.000;0.000")}", Number(f1.P, "0.000"), verdict,
        ];
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
