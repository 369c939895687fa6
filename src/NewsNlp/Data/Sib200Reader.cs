namespace NewsNlp.Data;

/// <summary>Reads a SIB-200 folder (<c>kaz_Cyrl/train.tsv</c>): sentences whose language the folder's name tells (Adelani et al. 2024).</summary>
internal static class Sib200Reader
{
    public static IEnumerable<NewsExample> Read(string folder, List<DataError> errors)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        foreach (var path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var example in CorpusReader.Read(path, null, errors))
            {
                yield return example with
                {
                    Id = $"{name}-{example.Id}", Language = LanguageOf(name), Topics = null, Split = Path.GetFileNameWithoutExtension(path),
                };
            }
        }
    }

    public static bool IsName(string folder) => folder.Length == 8 && folder[3] == '_' && folder[..3].All(char.IsAsciiLetterLower);

    // FLORES-200 codes as BCP 47 tags, shortest form.
    private static string LanguageOf(string name) => name switch
    {
        "kaz_Latn" => "kk-Latn",
        _ => name[..3] switch
        {
            "kaz" => "kk", "rus" => "ru", "kir" => "ky", "tat" => "tt", "bak" => "ba", "uig" => "ug", "ukr" => "uk", "bel" => "be", "bul" => "bg",
            "mkd" => "mk", "srp" => "sr", "khk" => "mn", "tgk" => "tg", "tur" => "tr", "azj" => "az", "uzn" => "uz", "eng" => "en", var other => other,
        },
    };
}
