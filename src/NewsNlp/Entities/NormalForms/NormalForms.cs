using System.Runtime.CompilerServices;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>
/// Dictionary form, key and value of entities in Kazakh and Russian text: what the fact table knows by look-up over stems, everything else by
/// declension rules that weigh each reading by how words of its kind end. Immutable and thread-safe.
/// </summary>
internal sealed class NormalForms
{
    private const string Resource = "forms.bin";

    private static readonly Lazy<NormalForms> s_default = new(() => new NormalForms(FormTable.Read(ResourceBytes.Of(Resource).Memory)));

    private readonly FormTable _table;

    public NormalForms(FormTable table) => _table = table;

    /// <summary>The packaged table's forms, read on first use.</summary>
    public static NormalForms Default => s_default.Value;

    /// <summary>The normal form of an entity.</summary>
    /// <param name="surface">The entity as the text has it.</param>
    /// <param name="type">Its type, see <see cref="EntityType"/>.</param>
    /// <param name="language">The language of the text it stands in.</param>
    /// <param name="referenceDate">The day of the text, which relative dates need.</param>
    [SkipLocalsInit]
    public NormalForm Of(ReadOnlySpan<char> surface, string type, Language language, DateOnly? referenceDate)
    {
        surface = Trim(surface);
        if (surface.IsEmpty) return new NormalForm("", "", null);
        var isKazakh = language is Language.Kazakh or Language.KazakhLatin || (language == Language.Undetermined && HasKazakhLetter(surface));
        if (surface.Length > Phrase.MaxLength) return new NormalForm(surface.ToString(), KeyBuilder.Of(surface, type, _table), null);

        Span<char> folded = stackalloc char[surface.Length];
        var phrase = new Phrase(surface, folded);
        if (phrase.Count == 0) return new NormalForm(surface.ToString(), KeyBuilder.Of(surface, type, _table), EntityValues.Read(surface, type, referenceDate));
        if (EntityValues.HasValue(type)) return Measured(ref phrase, surface, type, isKazakh, referenceDate);

        var isAffixed = isKazakh && KazakhPhrases.DropAffix(ref phrase);
        if (!isKazakh && type != EntityType.Person) RussianPhrases.DropPreposition(ref phrase);
        var match = Find(ref phrase, type, isKazakh);
        if (match.Rank == 0 && !isAffixed)
        {
            if (isKazakh) KazakhPhrases.ToNominative(ref phrase, _table.Lexicon, type);
            else RussianPhrases.ToNominative(ref phrase, _table.Lexicon, type);
        }

        var written = Write(ref phrase);
        return new NormalForm(written, match.IsSameThing ? _table.Key(match).ToString() : SpelledKey(written, type), null);
    }

    // A thing that the table spells a little otherwise, or in the other language only, is found by its transliterated name.
    [SkipLocalsInit]
    private string SpelledKey(string form, string type)
    {
        Span<char> key = stackalloc char[KeyBuilder.LongestKey];
        var length = KeyBuilder.Write(form, type, _table, key);
        var known = _table.FindSpelled(key[..length], type);
        return !known.IsEmpty ? known.ToString() : length > 0 ? key[..length].ToString() : KeyBuilder.Of(form, type, _table);
    }

    // «Минфин РК», «ҚР Қаржы министрлігі»: what the table knows without the country.
    private TableMatch Find(ref Phrase phrase, string type, bool isKazakh)
    {
        var match = _table.Find(ref phrase, type, isKazakh);
        if (match.Rank > 0 || type != EntityType.Organization || phrase.Count - phrase.First < 2) return match;
        var last = phrase.FoldedWord(phrase.Count - 1);
        if (!isKazakh && last is "рк" or "казахстана")
        {
            phrase.Count--;
            match = _table.Find(ref phrase, type, isKazakh);
            phrase.Count++;
        }
        else if (isKazakh && phrase.FoldedWord(phrase.First) is "қр" or "қазақстан" or "қазақстанның")
        {
            phrase.First++;
            match = _table.Find(ref phrase, type, isKazakh);
            phrase.First--;
        }

        return match.Rank > 0 && _table.Key(match).EndsWith("-kz") ? match : default;
    }

    private NormalForm Measured(ref Phrase phrase, ReadOnlySpan<char> surface, string type, bool isKazakh, DateOnly? referenceDate)
    {
        var value = EntityValues.Read(surface, type, referenceDate);
        if (isKazakh && !KazakhPhrases.DropAffix(ref phrase)) KazakhPhrases.ToNominative(ref phrase, _table.Lexicon, type);
        var written = Write(ref phrase);
        return new NormalForm(written, value is null ? KeyBuilder.Of(written, type, _table) : EntityValues.Key(value), value);
    }

    [SkipLocalsInit]
    private static string Write(ref Phrase phrase)
    {
        Span<char> target = stackalloc char[Phrase.MaxLength + (Phrase.MaxWords * 4)];
        return target[..phrase.Write(target)].ToString();
    }

    // The quotes around a name are not part of it; those inside are.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> surface)
    {
        surface = surface.Trim();
        while (surface.Length > 2 && (surface[0], surface[^1]) is ('«', '»') or ('"', '"') or ('“', '”') or ('„', '“') && surface[1..^1].IndexOfAny("«»\"“”") < 0) surface = surface[1..^1].Trim();
        return surface;
    }

    private static bool HasKazakhLetter(ReadOnlySpan<char> surface) => surface.IndexOfAny("әғқңөұүһіӘҒҚҢӨҰҮҺІ") >= 0;
}
