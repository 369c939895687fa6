using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>Builds the table of normal forms from the folded text of the fact tables, see <see cref="FormTableSource"/>.</summary>
internal sealed class FormTableBuilder
{
    private static readonly string[] s_types = [.. EntityType.All];
    private static readonly string[] s_country = [" казахстана", " рк", " республики казахстан", "қазақстан ", "қр ", "қазақстан республикасының ", "қазақстан республикасы "];
    private static readonly string[] s_region = [" облысы", "область "];

    private readonly char[] _text;
    private readonly List<FormTable.Thing> _things = [];
    private readonly List<FormTable.Form> _forms = [];
    private readonly List<int> _lastForm = [-1];
    private readonly Dictionary<ulong, int> _edges = [];
    private readonly Dictionary<ulong, int> _names = [];
    private readonly Dictionary<ulong, int> _russianNames = [];
    private readonly Dictionary<ulong, int> _spelled = [];
    private readonly FormLexiconBuilder _lexicon = new();
    private int _nodes = 1;

    private FormTableBuilder(string text) => _text = text.ToCharArray();

    /// <param name="text">One thing or name a line.</param>
    public static FormTable Build(string text)
    {
        var builder = new FormTableBuilder(text);
        builder.ReadLines();
        foreach (var noun in KindWords.RussianNouns) builder._lexicon.Add(noun, WordFacts.Head, WordGroup.RussianHead, isKazakh: false);

        // The names must be known before the things are, whose own names are spelled by them.
        builder.IndexSpellings(builder.Table());
        return builder.Table();
    }

    private FormTable Table() => new(
        new Block<char>(_text), new Block<FormTable.Thing>(CollectionsMarshal.AsSpan(_things)), new Block<FormTable.Form>(CollectionsMarshal.AsSpan(_forms)), new Block<int>(CollectionsMarshal.AsSpan(_lastForm)),
        IntMap.From(_edges), IntMap.From(_names), IntMap.From(_russianNames), IntMap.From(_spelled), _lexicon.Build());

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
    }

    private void AddThing(Range line)
    {
        Span<Range> fields = stackalloc Range[6];
        var span = _text.AsSpan(line);
        if (span.Split(fields, '\t') != 5) throw new InvalidDataException("a line of the table of normal forms has not five fields");
        var (offset, _) = line.GetOffsetAndLength(_text.Length);
        var thing = _things.Count;
        var type = (ushort)(span[0] - 'A');
        var (key, keyLength) = fields[0].GetOffsetAndLength(span.Length);
        _things.Add(new FormTable.Thing(offset + key + 1, (ushort)(keyLength - 1), type));
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

    private void AddForm(Range range, int thing, bool isKazakh, bool isMain)
    {
        var (start, length) = range.GetOffsetAndLength(_text.Length);
        var text = _text.AsSpan(start, length);
        var words = new WordSplit(text);
        int node = 0, count = 0;
        while (words.Next(out var word))
        {
            var stem = isKazakh ? word : word[..RussianParadigms.StemLength(word)];
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, FormTable.Edge(node, stem, isKazakh ? FormTable.KazakhEdge : FormTable.RussianEdge), out _);
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
        _forms.Add(new FormTable.Form(start, thing, _lastForm[node], (ushort)length, isKazakh, isMain));
        _lastForm[node] = _forms.Count - 1;
        AddWords(text, count, EntityType.All[_things[thing].Type], isKazakh);
    }

    // The country is left out of «Правительство Казахстана», the word for region of «область Улытау»; without the country «үкіметі» is «үкімет».
    private void AddShort(ReadOnlySpan<char> text, int start, int thing, bool isKazakh)
    {
        const int shortest = 4;
        var key = _text.AsSpan(_things[thing].KeyStart, _things[thing].KeyLength);
        var affixes = key.EndsWith("-kz") && _things[thing].Type == Array.IndexOf(s_types, EntityType.Organization) ? s_country : key.EndsWith("-region") ? s_region : [];
        foreach (var affix in affixes)
        {
            if (text.Length < affix.Length + shortest) continue;
            if (text.EndsWith(affix)) AddForm(start..(start + text.Length - affix.Length), thing, isKazakh, isMain: false);
            else if (text.StartsWith(affix))
            {
                AddForm((start + affix.Length)..(start + text.Length), thing, isKazakh, isMain: false);
                var possessive = isKazakh && text[affix.Length..].IndexOf(' ') < 0 ? KazakhEndings.PossessiveLength(text) : 0;
                if (possessive > 0) AddForm((start + affix.Length)..(start + text.Length - possessive), thing, isKazakh, isMain: false);
            }
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int count, string type, bool isKazakh)
    {
        var words = new WordSplit(text);
        var isPerson = type == EntityType.Person;
        for (var i = 0; words.Next(out var word); i++)
        {
            if (word.Length < 3) continue;
            if (isPerson) _lexicon.Add(word, WordFacts.PersonWord, isKazakh ? WordGroup.KazakhPerson : WordGroup.RussianPerson, isKazakh);
            else if (count == 1 && FormTable.IsPlace(type)) _lexicon.Add(word, WordFacts.Place | WordFacts.Head, isKazakh ? WordGroup.KazakhPlace : WordGroup.RussianPlace, isKazakh);
            else if (isKazakh)
            {
                if (i == count - 1) _lexicon.Add(word, WordFacts.Head, WordGroup.KazakhHead, isKazakh: true);
            }
            else if (i < count - 1 && RussianPhrases.IsAdjective(word)) _lexicon.Add(word, WordFacts.Adjective, WordGroup.RussianHead, isKazakh: false);
            else
            {
                _lexicon.Add(word, WordFacts.Head, WordGroup.RussianHead, isKazakh: false);
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
        _lexicon.Add(russian, facts, WordGroup.RussianPerson, isKazakh: false);
        _lexicon.Add(kazakh, facts, WordGroup.KazakhPerson, isKazakh: true);
        Span<char> key = stackalloc char[KeyBuilder.LongestKey];
        if (russian.Length > 63) return;
        _russianNames[Hash.Of(key[..KeyWriter.Write(russian, key)])] = 1;
        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, Hash.Of(key[..KeyWriter.Write(kazakh, key)]), out _);
        if (name == 0) name = ((line.GetOffsetAndLength(_text.Length).Offset + fields[2].GetOffsetAndLength(span.Length).Offset) << 6) | russian.Length;
    }

    [SkipLocalsInit]
    private void IndexSpellings(FormTable table)
    {
        Span<char> key = stackalloc char[KeyBuilder.LongestKey];
        var previous = -1;
        foreach (var form in _forms)
        {
            // Written the same in both languages, it stands in the text once.
            if (form.Start == previous) continue;
            previous = form.Start;
            var type = EntityType.All[_things[form.Thing].Type];
            var length = KeyBuilder.Write(_text.AsSpan(form.Start, form.Length), type, table, key);
            _spelled.TryAdd(FormTable.SpelledHash(key[..length], type), form.Thing + 1);
        }
    }
}
