using CsvHelper;
using NewsNlp.Data;
using NewsNlp.Entities.Forms;

namespace NewsNlp.Tests.Entities;

/// <summary>The hand-written lists of normal forms, and what share of one comes out right.</summary>
internal static class FormCases
{
    private static readonly string s_folder = Path.Combine(Shared.Project, "tests", "NewsNlp.Tests", "Entities", "forms");

    public static IEnumerable<string[]> Read(string name)
    {
        using var csv = CsvReader.FromText(TextFile.Read(Path.Combine(s_folder, name)), CsvReaderOptions.Default);
        csv.ReadHeader();
        while (csv.Read()) yield return [.. Enumerable.Range(0, csv.Headers.Count).Select(i => csv.IsEmpty(i) ? "" : csv.GetString(i))];
    }

    public static IEnumerable<string> Names(string pattern) => Directory.EnumerateFiles(s_folder, pattern).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);

    public static NormalForm Of(string surface, string type, string language, string reference = "") =>
        NormalForms.Default.Of(surface, type, LanguageTags.Parse(language), reference.Length == 0 ? null : DateOnly.Parse(reference, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>How a value is written in the lists: <c>2024-11-23</c>, <c>850000 KZT</c>, <c>5 km</c>, <c>0.61</c>, ranges with two dots.</summary>
    public static string Text(EntityValue? value) => value switch
    {
        null => "",
        TimeValue time => time.Iso,
        NumberValue number => Text(number.Number),
        MoneyValue money => $"{Text(money.Amount)} {money.Currency}",
        QuantityValue quantity => $"{Text(quantity.Amount)} {quantity.Unit}",
        RangeValue range => $"{Text(range.From)}..{Text(range.To)}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Text(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Asserts that a share of the cases at least is right, and names the wrong ones.</summary>
    public static void AssertShare(double least, IReadOnlyCollection<(string Case, string Expected, string Actual)> cases, Xunit.Abstractions.ITestOutputHelper output)
    {
        var wrong = cases.Where(c => c.Expected != c.Actual).ToList();
        var right = 1 - ((double)wrong.Count / cases.Count);
        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} right: {right:P1}");
        foreach (var (name, expected, actual) in wrong) output.WriteLine($"{name}: expected {expected}, got {actual}");
        Assert.True(right >= least, $"{right:P1} right, {least:P0} wanted; wrong: {string.Join("; ", wrong.Take(20).Select(w => $"{w.Case}: {w.Actual} for {w.Expected}"))}");
    }
}
