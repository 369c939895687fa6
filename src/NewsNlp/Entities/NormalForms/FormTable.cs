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
/// The known things and names, found by any of their forms: a trie over the stems of the words, and each find checked ending by ending. Immutable.
/// </summary>
internal sealed class FormTable
{
    public const int CompatibleType = 16;

    private const int Magic = 0x324D464E; // "NFM2"
    private const int ExactType = 32, SameLanguage = 8, MainForm = 4, SameSurface = 2, ShortestStem = 2, LongestEnding = 4;
    internal const ulong KazakhEdge = 1, RussianEdge = 2;

    private readonly Block<char> _text;
    private readonly Block<Thing> _things;
    private readonly Block<Form> _forms;
    private readonly Block<int> _lastForm;
    private readonly IntMap _edges;
    private readonly IntMap _names;
    private readonly IntMap _russianNames;
    private readonly IntMap _spelled;

    internal FormTable(Block<char> text, Block<Thing> things, Block<Form> forms, Block<int> lastForm, IntMap edges, IntMap names, IntMap russianNames, IntMap spelled, FormLexicon lexicon)
    {
        (_text, _things, _forms, _lastForm) = (text, things, forms, lastForm);
        (_edges, _names, _russianNames, _spelled) = (edges, names, russianNames, spelled);
        Lexicon = lexicon;
    }

    /// <summary>A thing: where its key stands in the text, and its type's number in <see cref="EntityType.All"/>.</summary>
    internal readonly record struct Thing(int KeyStart, ushort KeyLength, ushort Type);

    /// <summary>A dictionary form of a thing; <paramref name="Next"/> is another one with the same stems.</summary>
    internal readonly record struct Form(int Start, int Thing, int Next, ushort Length, bool IsKazakh, bool IsMain);

    public FormLexicon Lexicon { get; }

    /// <summary>Reads what <see cref="Write"/> wrote: the arrays are used where they lie, so that nothing is built at start-up. The bytes stay pinned for good.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else or truncated.</exception>
    public static unsafe FormTable Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new BlockReader((byte*)bytes.Pin().Pointer, bytes.Length);
            if (reader.Number() != Magic) throw new InvalidDataException("the table of normal forms is not one, or of another version");
            return new FormTable(
                reader.Block<char>(), reader.Block<Thing>(), reader.Block<Form>(), reader.Block<int>(),
                IntMap.Read(reader), IntMap.Read(reader), IntMap.Read(reader), IntMap.Read(reader), FormLexicon.Read(reader));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the table of normal forms is truncated", e);
        }
    }

    public void Write(Stream stream)
    {
        var writer = new BlockWriter(stream);
        writer.Number(Magic);
        writer.Block(_text.Span);
        writer.Block(_things.Span);
        writer.Block(_forms.Span);
        writer.Block(_lastForm.Span);
        foreach (var map in (ReadOnlySpan<IntMap>)[_edges, _names, _russianNames, _spelled]) map.Write(writer);
        Lexicon.Write(writer);
    }

    public ReadOnlySpan<char> Key(TableMatch match) => KeyOf(_things[_forms[match.Form].Thing]);

    public ReadOnlySpan<char> Text(TableMatch match) => _text.Span.Slice(_forms[match.Form].Start, _forms[match.Form].Length);

    /// <summary>The key of the thing whose transliterated name this is; empty where there is none of a fitting type.</summary>
    public ReadOnlySpan<char> FindSpelled(ReadOnlySpan<char> name, string type)
    {
        if (name.IsEmpty) return [];
        var thing = _spelled.Get(SpelledHash(name, type));
        if (thing == 0 && IsPlace(type))
        {
            foreach (var place in (ReadOnlySpan<string>)[EntityType.GeoPolitical, EntityType.Location, EntityType.Facility])
            {
                if (thing == 0) thing = _spelled.Get(SpelledHash(name, place));
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
        if (_russianNames.Get(Hash.Of(name)) != 0) return name.Length;
        var (at, tail) = (_names.Get(Hash.Of(name)), 0);
        if (at == 0 && name.Length > 4 && name[^1] == 'a') (at, tail) = (_names.Get(Hash.Of(name[..^1])), 1);
        if (at == 0) return name.Length;
        var length = KeyWriter.Write(_text.Span.Slice(at >> 6, at & 63), target);
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
            var next = _edges.Get(Edge(node, word[..^cut], asKazakh ? KazakhEdge : RussianEdge));
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
        var words = new WordSplit(_text.Span.Slice(form.Start, form.Length));
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
    private static int TypeRank(int known, string asked)
    {
        var type = EntityType.All[known];
        if (type == asked) return ExactType;
        if (IsPlace(type) && IsPlace(asked)) return CompatibleType;
        if (IsMade(type) && IsMade(asked)) return CompatibleType;
        return asked == EntityType.Person || type == EntityType.Person ? 0 : 1;
    }

    internal static bool IsPlace(string type) => type is EntityType.GeoPolitical or EntityType.Location or EntityType.Facility;

    private static bool IsMade(string type) => type is EntityType.Organization or EntityType.Facility or EntityType.Event or EntityType.Project or
        EntityType.Product or EntityType.WorkOfArt or EntityType.Law or EntityType.Miscellaneous;

    internal ReadOnlySpan<char> KeyOf(Thing thing) => _text.Span.Slice(thing.KeyStart, thing.KeyLength);

    internal static ulong Edge(int node, ReadOnlySpan<char> stem, ulong language) => Hash.Of(stem, Hash.Step(Hash.Step(Hash.Seed, (ulong)node + 1), language));

    internal static ulong SpelledHash(ReadOnlySpan<char> name, string type) => Hash.Of(name, Hash.Step(Hash.Seed, (ulong)type[0] + ((ulong)type[^1] << 8) + ((ulong)type.Length << 16)));
}
