using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>A thing that the table knows under a surface form.</summary>
/// <param name="Form">The dictionary form that was met, or -1.</param>
/// <param name="Rank">How well the type and the form fit; 0 where nothing was found.</param>
internal readonly record struct TableMatch(int Form, int Rank)
{
    /// <summary>Whether the thing may be of the entity's type, so that its key is the entity's.</summary>
    public bool IsSameThing => Rank >= FormTable.CompatibleType;
}

/// <summary>
/// The known things and names, found by any of their forms: a trie over the stems of the words, and each find checked ending by ending.
/// </summary>
internal sealed class FormTable
{
    public const int CompatibleType = 16;

    private const int ExactType = 32, SameLanguage = 8, MainForm = 4, SameSurface = 2, ShortestStem = 2, LongestEnding = 4;
    private const ulong KazakhEdge = 1, RussianEdge = 2;

    private static readonly string[] s_types = [.. EntityType.All];
    private static readonly string[] s_country = [" казахстана", " рк", " республики казахстан", "қазақстан ", "қр ", "қазақстан республикасының ", "қазақстан республикасы "];
    private static readonly string[] s_region = [" облысы", "область "];

    private readonly char[] _text;
    private readonly List<Thing> _things = [];
    private readonly List<Form> _forms = [];
    private readonly IntMap _edges = new(1 << 16);
    private readonly IntMap _names = new(1 << 12);
    private readonly IntMap _russianNames = new(1 << 12);
    private readonly IntMap _spelled = new(1 << 14);
    private readonly List<int> _lastForm = [-1];
    private int _nodes = 1;

    private FormTable(char[] text)
    {
        _text = text;
        ReadLines();
    }

    /// <summary>A thing: where its key stands in the text, and its type.</summary>
    internal readonly record struct Thing(int KeyStart, int KeyLength, byte Type);

    /// <summary>A dictionary form of a thing; <paramref name="Next"/> is another one with the same stems.</summary>
    internal readonly record struct Form(int Start, int Length, int Thing, bool IsKazakh, bool IsMain, int Next);

    public FormLexicon Lexicon { get; } = new();

    /// <summary>Reads what <see cref="FormTableSource"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static FormTable Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var bytes = new MemoryStream(1 << 20);
        try
        {
            brotli.CopyTo(bytes);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            throw new InvalidDataException("the table of normal forms is truncated or is not one", e);
        }

        var text = new char[Encoding.UTF8.GetCharCount(bytes.GetBuffer(), 0, (int)bytes.Length)];
        Encoding.UTF8.GetChars(bytes.GetBuffer(), 0, (int)bytes.Length, text, 0);
        if (!text.AsSpan().StartsWith(FormTableSource.Magic + "\n") || !text.AsSpan().EndsWith(FormTableSource.End)) throw new InvalidDataException("the table of normal forms is truncated or of another version");
        return new FormTable(text);
    }

    public ReadOnlySpan<char> Key(TableMatch match) => KeyOf(_things[_forms[match.Form].Thing]);

    public ReadOnlySpan<char> Text(TableMatch match) => _text.AsSpan(_forms[match.Form].Start, _forms[match.Form].Length);

    /// <summary>The key of the thing whose transliterated name this is; empty where there is none of a fitting type.</summary>
    public ReadOnlySpan<char> FindSpelled(ReadOnlySpan<char> name, string type)
    {
        if (name.IsEmpty) return [];
        var thing = _spelled.Get(SpelledHash(name, type), 0);
        if (thing == 0 && IsPlace(type))
        {
            foreach (var place in (ReadOnlySpan<string>)[EntityType.GeoPolitical, EntityType.Location, EntityType.Facility])
            {
                if (thing == 0) thing = _spelled.Get(SpelledHash(name, place), 0);
            }
        }

        return thing == 0 ? [] : KeyOf(_things[thing - 1]);
    }

    /// <summary>Puts a transliterated name in the spelling of the list's Russian form where only its Kazakh form is transliterated so (zhunisov: zhunusov), masculine or feminine.</summary>
    /// <param name="name">The transliterated name.</param>
    /// <param name="target">Receives the name; may be where it stands.</param>
    /// <returns>The length of the name.</returns>
    public int CanonicalName(ReadOnlySpan<char> name, Span<char> target)
    {
        if (_russianNames.Get(Hash.Of(name), 0) != 0) return name.Length;
        var (at, tail) = (_names.Get(Hash.Of(name), 0), 0);
        if (at == 0 && name.Length > 4 && name[^1] == 'a') (at, tail) = (_names.Get(Hash.Of(name[..^1]), 0), 1);
        if (at == 0) return name.Length;
        var length = KeyWriter.Write(_text.AsSpan(at >> 6, at & 63), target);
        if (tail == 1) target[length++] = 'a';
        return length;
    }

    /// <summary>The best known thing whose name a phrase is a form of; the words' ends are then set to its dictionary form.</summary>
    public TableMatch Find(ref Phrase phrase, string type, bool isKazakh)
    {
        var best = default(TableMatch);
        if (phrase.Count - phrase.First is <= 0 or > 12) return best;
        Walk(ref phrase, type, isKazakh, isKazakh, 0, phrase.First, ref best);
        Walk(ref phrase, type, !isKazakh, isKazakh, 0, phrase.First, ref best);
        if (best.Rank > 0) SetEndings(ref phrase, best);
        return best;
    }

    private void Walk(ref Phrase phrase, string type, bool asKazakh, bool isKazakh, int node, int i, ref TableMatch best)
    {
        if (i == phrase.Count)
        {
            for (var f = _lastForm[node]; f >= 0; f = _forms[f].Next) Judge(ref phrase, type, isKazakh, f, ref best);
            return;
        }

        // Kazakh words before the last stay as they are.
        var word = phrase.FoldedWord(i);
        var cuts = asKazakh && i < phrase.Count - 1 ? 0 : Math.Min(asKazakh ? KazakhEndings.Longest : LongestEnding, word.Length - ShortestStem);
        for (var cut = 0; cut <= cuts || cut == 0; cut++)
        {
            var next = _edges.Get(Edge(node, word[..^cut], asKazakh ? KazakhEdge : RussianEdge), 0);
            if (next != 0) Walk(ref phrase, type, asKazakh, isKazakh, next, i + 1, ref best);
        }
    }

    private void Judge(ref Phrase phrase, string type, bool isKazakh, int at, ref TableMatch best)
    {
        var form = _forms[at];
        var rank = TypeRank(_things[form.Thing].Type, type);
        if (rank == 0) return;
        if (form.IsKazakh == isKazakh) rank += SameLanguage;
        if (form.IsMain) rank += MainForm;
        var mask = RussianParadigms.AllCases;
        var isSame = true;
        var isGroup = type == EntityType.Group;
        var words = new WordSplit(_text.AsSpan(form.Start, form.Length));
        for (var i = phrase.First; i < phrase.Count; i++)
        {
            if (!words.Next(out var word)) return;
            var surface = phrase.FoldedWord(i);
            if (surface.SequenceEqual(word)) continue;
            isSame = false;
            if (!form.IsKazakh) mask &= isGroup && RussianParadigms.IsPluralOf(word, surface) ? RussianParadigms.AllCases : RussianParadigms.CaseMask(word, surface);
            else if (i < phrase.Count - 1 || !KazakhEndings.IsFormOf(surface, word)) return;
            if (mask == 0) return;
        }

        if (isSame) rank += SameSurface;
        
        // Of several things called the same, the one that the table names first.
        if (rank >= best.Rank) best = new TableMatch(at, rank);
    }

    private void SetEndings(ref Phrase phrase, TableMatch match)
    {
        var words = new WordSplit(Text(match));
        for (var i = phrase.First; i < phrase.Count && words.Next(out var word); i++)
        {
            var surface = phrase.FoldedWord(i);
            var keep = surface.CommonPrefixLength(word);
            if (keep < surface.Length || keep < word.Length) phrase.Edit(i, keep, word[keep..].ToString());
        }
    }

    /// <summary>How well a type of the table fits the type that was asked for: persons are never things, places and institutions are often mixed up.</summary>
    private static int TypeRank(byte known, string asked)
    {
        var type = EntityType.All[known];
        if (type == asked) return ExactType;
        if (IsPlace(type) && IsPlace(asked)) return CompatibleType;
        if (IsMade(type) && IsMade(asked)) return CompatibleType;
        return asked == EntityType.Person || type == EntityType.Person ? 0 : 1;
    }

    private static bool IsPlace(string type) => type is EntityType.GeoPolitical or EntityType.Location or EntityType.Facility;

    private static bool IsMade(string type) => type is EntityType.Organization or EntityType.Facility or EntityType.Event or EntityType.Project or
        EntityType.Product or EntityType.WorkOfArt or EntityType.Law or EntityType.Miscellaneous;

    private ReadOnlySpan<char> KeyOf(Thing thing) => _text.AsSpan(thing.KeyStart, thing.KeyLength);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Edge(int node, ReadOnlySpan<char> stem, ulong language) => Hash.Of(stem, Hash.Step(Hash.Step(Hash.Seed, (ulong)node + 1), language));

    private void ReadLines()
    {
        var end = FormTableSource.Magic.Length + 1;
        while (end < _text.Length - FormTableSource.End.Length)
        {
            var start = end;
            end = start + _text.AsSpan(start).IndexOf('\n') + 1;
            var line = start..(end - 1);
            if (_text[start] is >= 'A' and <= 'Z') AddThing(line);
            else AddName(line);
        }

        IndexSpellings();
    }

    private void AddThing(Range line)
    {
        Span<Range> fields = stackalloc Range[6];
        var span = _text.AsSpan(line);
        if (span.Split(fields, '\t') != 5) throw new InvalidDataException("a line of the table of normal forms has not five fields");
        var (offset, _) = line.GetOffsetAndLength(_text.Length);
        var thing = _things.Count;
        var type = (byte)(span[0] - 'A');
        var (key, keyLength) = fields[0].GetOffsetAndLength(span.Length);
        _things.Add(new Thing(offset + key + 1, keyLength - 1, type));
        var kazakh = span[fields[1]].IsEmpty ? fields[2] : fields[1];

        // A town or region is meant before a village of the same name.
        var isMain = !span[fields[0]].EndsWith("-village");
        AddForm(Shift(kazakh), thing, isKazakh: true, isMain);
        AddForm(Shift(fields[2]), thing, isKazakh: false, isMain);
        AddAliases(Shift(fields[3]), thing, isKazakh: true);
        AddAliases(Shift(fields[4]), thing, isKazakh: false);

        Range Shift(Range field) => (field.Start.Value + offset)..(field.End.Value + offset);
    }

    private void AddAliases(Range list, int thing, bool isKazakh)
    {
        foreach (var alias in _text.AsSpan(list).Split(';'))
        {
            AddForm((alias.Start.Value + list.Start.Value)..(alias.End.Value + list.Start.Value), thing, isKazakh, isMain: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddForm(Range range, int thing, bool isKazakh, bool isMain)
    {
        var (start, length) = range.GetOffsetAndLength(_text.Length);
        var text = _text.AsSpan(start, length);
        var words = new WordSplit(text);
        int node = 0, count = 0;
        while (words.Next(out var word))
        {
            var stem = isKazakh ? word : word[..RussianParadigms.StemLength(word)];
            ref var next = ref _edges.At(Edge(node, stem, isKazakh ? KazakhEdge : RussianEdge));
            if (next == 0)
            {
                next = _nodes++;
                _lastForm.Add(-1);
            }

            node = next;
            count++;
        }

        if (count == 0) return;
        AddShort(text, start, thing, isKazakh);
        _forms.Add(new Form(start, length, thing, isKazakh, isMain, _lastForm[node]));
        _lastForm[node] = _forms.Count - 1;
        AddWords(text, count, EntityType.All[_things[thing].Type], isKazakh);
    }

    // The country is left out of «Правительство Казахстана», the word for region of «область Улытау».
    private void AddShort(ReadOnlySpan<char> text, int start, int thing, bool isKazakh)
    {
        const int shortest = 4;
        var key = KeyOf(_things[thing]);
        var affixes = key.EndsWith("-kz") && _things[thing].Type == Array.IndexOf(s_types, EntityType.Organization) ? s_country : key.EndsWith("-region") ? s_region : [];
        foreach (var affix in affixes)
        {
            if (text.Length < affix.Length + shortest) continue;
            if (text.EndsWith(affix)) AddForm(start..(start + text.Length - affix.Length), thing, isKazakh, isMain: false);
            else if (text.StartsWith(affix)) AddForm((start + affix.Length)..(start + text.Length), thing, isKazakh, isMain: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWords(ReadOnlySpan<char> text, int count, string type, bool isKazakh)
    {
        var words = new WordSplit(text);
        var isPerson = type == EntityType.Person;
        for (var i = 0; words.Next(out var word); i++)
        {
            if (word.Length < 3) continue;
            if (isPerson) Lexicon.Add(word, WordFacts.PersonWord, isKazakh ? WordGroup.KazakhPerson : WordGroup.RussianPerson, isKazakh);
            else if (count == 1 && IsPlace(type)) Lexicon.Add(word, WordFacts.Place | WordFacts.Head, isKazakh ? WordGroup.KazakhPlace : WordGroup.RussianPlace, isKazakh);
            else if (isKazakh)
            {
                if (i == count - 1) Lexicon.Add(word, WordFacts.Head, WordGroup.KazakhHead, isKazakh: true);
            }
            else if (i < count - 1 && RussianPhrases.IsAdjective(word)) Lexicon.Add(word, WordFacts.Adjective, WordGroup.RussianHead, isKazakh: false);
            else
            {
                Lexicon.Add(word, WordFacts.Head, WordGroup.RussianHead, isKazakh: false);
                return;
            }
        }
    }

    [SkipLocalsInit]
    private void AddName(Range line)
    {
        Span<Range> fields = stackalloc Range[4];
        var span = _text.AsSpan(line);
        if (span.Split(fields, '\t') != 3) throw new InvalidDataException("a name of the table of normal forms has not three fields");
        var facts = span[0] switch
        {
            'm' => WordFacts.GivenMasculine,
            'f' => WordFacts.GivenFeminine,
            _ => WordFacts.Surname,
        };
        var russian = span[fields[2]];
        var kazakh = span[fields[1]].IsEmpty ? russian : span[fields[1]];
        Lexicon.Add(russian, facts, WordGroup.RussianPerson, isKazakh: false);
        Lexicon.Add(kazakh, facts, WordGroup.KazakhPerson, isKazakh: true);
        Span<char> key = stackalloc char[KeyBuilder.LongestKey];
        if (russian.Length > 63) return;
        _russianNames.At(Hash.Of(key[..KeyWriter.Write(russian, key)])) = 1;
        ref var name = ref _names.At(Hash.Of(key[..KeyWriter.Write(kazakh, key)]));
        if (name == 0) name = ((line.GetOffsetAndLength(_text.Length).Offset + fields[2].GetOffsetAndLength(span.Length).Offset) << 6) | russian.Length;
    }

    private static ulong SpelledHash(ReadOnlySpan<char> name, string type) => Hash.Of(name, Hash.Step(Hash.Seed, (ulong)type[0] + ((ulong)type[^1] << 8) + ((ulong)type.Length << 16)));

    // The names must be known before the things are, whose own names are spelled by them.
    [SkipLocalsInit]
    private void IndexSpellings()
    {
        Span<char> key = stackalloc char[KeyBuilder.LongestKey];
        var previous = -1;
        foreach (var form in _forms)
        {
            // Written the same in both languages, it stands in the text once.
            if (form.Start == previous) continue;
            previous = form.Start;
            var type = EntityType.All[_things[form.Thing].Type];
            var length = KeyBuilder.Write(_text.AsSpan(form.Start, form.Length), type, this, key);
            ref var thing = ref _spelled.At(SpelledHash(key[..length], type));
            if (thing == 0) thing = form.Thing + 1;
        }
    }
}
