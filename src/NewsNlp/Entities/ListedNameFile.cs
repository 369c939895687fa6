using CsvHelper;
using NewsNlp.Data;

namespace NewsNlp.Entities;

/// <summary>Reads the corpus's tables of names: entities (<c>key,type,kk,ru,aliases_kk,aliases_ru</c>) and people's names (<c>kind,kk,ru</c>).</summary>
internal static class ListedNameFile
{
    /// <summary>The names of one language in a table of entities.</summary>
    public static IEnumerable<ListedName> ReadEntities(string path, Language language)
    {
        var column = language == Language.Russian ? "ru" : "kk";
        foreach (var (type, name, aliases) in Rows(path, "type", column, "aliases_" + column))
        {
            if (name.Length > 0) yield return new ListedName(name, type, IsAlias: false);
            foreach (var alias in aliases.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return new ListedName(alias, type, IsAlias: true);
            }
        }
    }

    /// <summary>People's names in both languages' spelling: texts of either language hold both. Surnames come in the feminine form too.</summary>
    public static IEnumerable<ListedName> ReadNames(string path)
    {
        foreach (var (kind, kazakh, russian) in Rows(path, "kind", "kk", "ru"))
        {
            var type = kind.StartsWith("given", StringComparison.Ordinal) ? ListedNames.GivenName : ListedNames.Surname;
            foreach (var name in new[] { kazakh, russian })
            {
                if (name.Length == 0) continue;
                yield return new ListedName(name, type, IsAlias: false);
                if (type == ListedNames.Surname) yield return new ListedName(name + "а", type, IsAlias: false);
            }
        }
    }

    /// <exception cref="InvalidDataException">A column is missing.</exception>
    private static IEnumerable<(string, string, string)> Rows(string path, string first, string second, string third)
    {
        using var csv = CsvReader.FromText(TextFile.Read(path), CsvReaderOptions.Default);
        csv.ReadHeader();
        var columns = new int[3];
        foreach (var (i, name) in new[] { first, second, third }.Index())
        {
            if (!csv.TryGetFieldIndex(name, out columns[i])) throw new InvalidDataException($"{path}: the column '{name}' is missing: expected {first}, {second} and {third}");
        }

        string Field(int i) => csv.IsEmpty(columns[i]) ? "" : csv.GetString(columns[i]).Trim();
        while (csv.Read()) yield return (Field(0), Field(1), Field(2));
    }
}
