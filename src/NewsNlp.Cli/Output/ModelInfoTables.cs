using System.Globalization;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Writes what a bundle holds for people.</summary>
internal static class ModelInfoTables
{
    public static void Write(IAnsiConsole console, ModelInfo info)
    {
        console.WriteLine(FormattableString.Invariant($"{info.Name ?? "the packaged models"}: {info.Length:N0} bytes, format {info.FormatVersion}, read by NewsNlp {info.Version}"));
        var sizes = new Table().Border(TableBorder.Minimal).AddColumn("part");
        foreach (var name in (ReadOnlySpan<string>)["weights.bin, bytes", "compressed", "model.zip, bytes", "labels", "seed"]) sizes.AddColumn(new TableColumn(name).RightAligned());
        foreach (var part in info.Parts)
        {
            sizes.AddRow(Markup.Escape(part.Name), Number(part.Weights.Length), Number(part.Weights.Compressed), part.Model is { } model ? Number(model.Length) : "–", Number(part.Labels.Count), part.Seed.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(sizes);
        foreach (var part in info.Parts) Write(console, part);
    }

    private static void Write(IAnsiConsole console, PartInfo part)
    {
        console.WriteLine(part.Name);
        console.WriteLine($"  labels: {string.Join(", ", part.Labels)}");
        console.WriteLine($"  SHA-256: {part.Weights.Sha256}");
        foreach (var (name, value) in part.Metrics) console.WriteLine(FormattableString.Invariant($"  {name}: {value}"));
        foreach (var (name, value) in part.Others) console.WriteLine($"  {name}: {value}");
        foreach (var file in part.TrainingData) console.WriteLine(FormattableString.Invariant($"  trained on {file.Name}: {file.Examples:N0} texts, SHA-256 {file.Sha256}"));
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
