using System.Text;
using CsvHelper;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>
/// Compiles the corpus's fact tables into the resource that <see cref="FormTable"/> reads.
/// <c>forms.bin</c> is <c>FormTableSource.Compile("samples/data/entities.csv", "samples/data/names.csv", …)</c>; a test holds it to that.
/// </summary>
internal static class FormTableSource
{
    public const string Magic = "NewsNlp forms 1";

    /// <summary>The last line: without it the resource is truncated.</summary>
    public const string End = "end\n";

    /// <summary>Writes the resource.</summary>
    /// <param name="entities">CSV with the columns key, type, kk, ru, aliases_kk, aliases_ru.</param>
    /// <param name="names">CSV with the columns kind, kk, ru; kk is empty where written the same.</param>
    /// <param name="target">Receives the resource.</param>
    public static void Compile(string entities, string names, Stream target) => FormTableBuilder.Build(Text(entities, names)).Write(target);

    /// <summary>The fact tables as folded text, one thing or name a line.</summary>
    public static string Text(string entities, string names)
    {
        string[] types = [.. EntityType.All];
        var text = new StringBuilder(Magic).Append('\n');
        foreach (var row in Read(entities, "key", "type", "kk", "ru", "aliases_kk", "aliases_ru"))
        {
            var type = Array.IndexOf(types, row[1]);
            if (type < 0) throw new InvalidDataException($"{entities}: the type '{row[1]}' of '{row[0]}' is none of {string.Join(", ", EntityType.All)}");
            text.Append((char)('A' + type)).Append(row[0]);
            for (var i = 2; i < row.Length; i++) text.Append('\t').Append(Fold(row[i]));
            text.Append('\n');
        }

        foreach (var row in Read(names, "kind", "kk", "ru"))
        {
            var kind = row[0] switch
            {
                "given-m" => 'm',
                "given-f" => 'f',
                "surname" => 's',
                _ => throw new InvalidDataException($"{names}: '{row[0]}' is none of given-m, given-f, surname"),
            };
            text.Append(kind).Append('\t').Append(Fold(row[1])).Append('\t').Append(Fold(row[2])).Append('\n');
        }

        return text.Append(End).ToString();
    }

    private static IEnumerable<string[]> Read(string path, params string[] columns)
    {
        using var csv = CsvReader.FromText(TextFile.Read(path), CsvReaderOptions.Default);
        csv.ReadHeader();
        var at = new int[columns.Length];
        for (var i = 0; i < at.Length; i++)
        {
            if (!csv.TryGetFieldIndex(columns[i], out at[i])) throw new InvalidDataException($"{path}: no column '{columns[i]}'; expected {string.Join(", ", columns)}");
        }

        while (csv.Read()) yield return [.. at.Select(i => csv.IsEmpty(i) ? "" : csv.GetString(i).Trim())];
    }

    private static string Fold(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = source[i] is '\t' or '\n' or '\u00A0' ? ' ' : Chars.Fold(source[i]);
    });
}
