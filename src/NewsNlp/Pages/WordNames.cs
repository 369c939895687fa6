using CsvHelper;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Names known beforehand, as traits of their stems: given names, surnames, words of named things and which of these stand side by side.</summary>
internal sealed class WordNames
{
    private const WordTraits NameTraits = WordTraits.GivenName | WordTraits.Surname | WordTraits.Entity | WordTraits.Pair;

    private static readonly string[] s_endings = ["", "а", "у", "ом", "ым", "е", "ой", "я", "ю", "ем", "дың", "тың", "ның", "ді", "ты", "ға", "қа", "ге", "пен", "мен"];

    private readonly byte[] _table = new byte[1 << WordKnowledge.TraitBits];

    public ReadOnlySpan<byte> Table => _table;

    /// <summary>The names that a trained splitter knows.</summary>
    public static WordNames Of(WordKnowledge knowledge)
    {
        var names = new WordNames();
        for (var i = 0; i < names._table.Length; i++) names._table[i] = (byte)(knowledge.TraitTable[i] & (byte)NameTraits);
        return names;
    }

    /// <summary>Reads <c>names.csv</c> (<c>kind,kk,ru</c>) and <c>entities.csv</c> (<c>key,type,kk,ru,aliases_kk,aliases_ru</c>) of a folder.</summary>
    public static WordNames Read(string folder)
    {
        var names = new WordNames();
        foreach (var row in Rows(Path.Combine(folder, "names.csv"), "kind", "kk", "ru"))
        {
            var trait = row[0].StartsWith("given", StringComparison.Ordinal) ? WordTraits.GivenName : WordTraits.Surname;
            foreach (var name in row[1..]) names.AddName(name, trait);
        }

        foreach (var row in Rows(Path.Combine(folder, "entities.csv"), "kk", "ru", "aliases_kk", "aliases_ru"))
        {
            foreach (var name in row.SelectMany(f => f.Split(';', StringSplitOptions.RemoveEmptyEntries))) names.AddThing(name);
        }

        return names;
    }

    private void AddName(string name, WordTraits trait)
    {
        if (name.Length == 0) return;
        _table[WordKnowledge.FormSlot(Fold(name))] |= (byte)trait;
        foreach (var ending in s_endings)
        {
            foreach (var stem in Stems(name + ending)) _table[WordKnowledge.TraitSlot(stem)] |= (byte)trait;
        }
    }

    private void AddThing(string name)
    {
        ulong[]? before = null;
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('«', '»', '"', '(', ')', ',');
            var stems = Stems(bare);

            // Only the head of a name of several words is surely in its dictionary form.
            if (before is null && bare.Length > 0) _table[WordKnowledge.FormSlot(Fold(bare))] |= (byte)WordTraits.Entity;
            foreach (var stem in stems)
            {
                if (Chars.IsUpper(word[0])) _table[WordKnowledge.TraitSlot(stem)] |= (byte)WordTraits.Entity;
                foreach (var left in before ?? []) _table[WordKnowledge.PairSlot(left, stem)] |= (byte)WordTraits.Pair;
            }

            before = stems;
        }
    }

    private static ulong[] Stems(string word)
    {
        var folded = Fold(word);
        var kazakh = WordKnowledge.StemHash(folded.AsSpan(0, Stemmer.StemLength(folded, Language.Kazakh)));
        var russian = WordKnowledge.StemHash(folded.AsSpan(0, Stemmer.StemLength(folded, Language.Russian)));
        return kazakh == russian ? [kazakh] : [kazakh, russian];
    }

    private static string Fold(string word) => string.Create(word.Length, word, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Chars.Fold(source[i]);
    });

    private static IEnumerable<string[]> Rows(string path, params string[] columns)
    {
        using var csv = CsvReader.FromText(TextFile.Read(path), CsvReaderOptions.Default);
        csv.ReadHeader();
        var places = Array.ConvertAll(columns, c => csv.TryGetFieldIndex(c, out var at) ? at : throw new InvalidDataException($"{path}: it has no column '{c}'"));
        while (csv.Read()) yield return Array.ConvertAll(places, at => csv.GetString(at).Trim());
    }
}
