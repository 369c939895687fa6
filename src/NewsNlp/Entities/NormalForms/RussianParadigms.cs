using System.Runtime.CompilerServices;

namespace NewsNlp.Entities.Forms;

/// <summary>How a word that ends so in the nominative is declined.</summary>
internal enum ParadigmKind : byte
{
    Noun,
    Adjective,

    /// <summary>Surnames in -ов, -ев, -ин, -ын.</summary>
    Surname,
}

/// <summary>Gender in the singular, or the plural.</summary>
internal enum RussianGender : byte
{
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// <summary>A declension: the nominative's ending, the letters a stem may end in, and the endings of the other cases.</summary>
internal sealed record RussianParadigm(int Index, ParadigmKind Kind, RussianGender Gender, string Nominative, string StemEnds, bool OnlyKnown, string[][] Endings)
{
    /// <summary>Whether a stem may take these endings.</summary>
    public bool Takes(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 2 && (stem.Length == 0 || Nominative.Length == 0)) return false;
        if (Kind == ParadigmKind.Surname) return EndsAsSurname(stem);
        return StemEnds.Contains(stem[^1]);
    }

    private static bool EndsAsSurname(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && (stem.EndsWith("ов") || stem.EndsWith("ев") || stem.EndsWith("ин") || stem.EndsWith("ын"));
}

/// <summary>Russian declension by tables (Zaliznyak's types as far as names need them), read from form to nominative.</summary>
internal static class RussianParadigms
{
    public const int Cases = 6;

    /// <summary>A paradigm whose nominative has no ending.</summary>
    public const int NoEnding = 0;

    public const int AllCases = (1 << Cases) - 1;

    private const string Hard = "бвгдзклмнпрстфх", Sibilant = "жшчщц", Velar = "гкх", Consonant = "бвгджзклмнпрстфхцчшщ", Vowel = "аеиоуыэюя";
    private const string HardNoVelar = "бвдзлмнпрстф";

    // kind gender nominative|genitive|dative|accusative|instrumental|prepositional; variants by comma, "-" is no ending; letters of the stem.
    private static readonly RussianParadigm[] s_all = Build(
        ("NM", "-|а|у|-,а|ом|е", Hard, false),
        ("NM", "-|а|у|-,а|ом,ем|е", Sibilant, false),
        ("NM", "й|я|ю|й,я|ем|е", "аеоуыэюя", false),
        ("NM", "й|я|ю|й,я|ем|и", "и", false),
        ("NM", "ь|я|ю|ь,я|ем|е", Consonant, false),
        ("NM", "ец|ца|цу|ец,ца|цом,цем|це", Consonant, false),
        ("NM", "ец|йца|йцу|ец,йца|йцом,йцем|йце", Vowel, true),
        ("NM", "ец|ьца|ьцу|ец,ьца|ьцом,ьцем|ьце", "л", false),
        ("NM", "ок|ка|ку|ок,ка|ком|ке", Consonant, true),
        ("NM", "ек|ка|ку|ек,ка|ком|ке", Consonant, true),
        ("NM", "ел|ла|лу|ел,ла|лом|ле", "вр", true),
        ("NM", "ет|та|ту|ет,та|том|те", "п", true),
        ("NM", "ев|ьва|ьву|ев,ьва|ьвом|ьве", "л", true),
        ("NF", "а|ы|е|у|ой,ою|е", HardNoVelar + "аеиоуэ", false),
        ("NF", "а|ы|е|у|ей,ой|е", "ц", false),
        ("NF", "а|и|е|у|ой,ою|е", Velar, false),
        ("NF", "а|и|е|у|ей,ой|е", "жшчщ", false),
        ("NF", "я|и|е|ю|ей,ею|е", "аеоуыэюяьлнрвзстдбпм", false),
        ("NF", "я|и|и|ю|ей,ею|и", "и", false),
        ("NF", "ь|и|и|ь|ью|и", Consonant, false),
        ("NN", "о|а|у|о|ом|е", Consonant, false),
        ("NN", "е|а|у|е|ем|е", "щцж", false),
        ("NN", "е|я|ю|е|ем|и", "и", false),
        ("NN", "е|я|ю|е|ем|е", "ьлр", true),
        ("NP", "ы|ов,-,ев|ам|ы,ов,ев|ами|ах", Consonant, false),
        ("NP", "и|ов,ей,-|ам,ям|и,ов,ей|ами,ями|ах,ях", "гкхжшчщлнрт", false),
        ("NP", "и|ев,й|ям|и,ев|ями|ях", Vowel, false),
        ("NP", "цы|йцев|йцам|йцев|йцами|йцах", Vowel, true),
        ("NP", "а|ов|ам|а|ами|ах", Consonant, true),
        ("NP", "ане|ан|анам|ан|анами|анах", Consonant, false),
        ("SM", "-|а|у|а|ым|е", "", false),
        ("SF", "а|ой|ой|у|ой,ою|ой", "", false),
        ("SP", "ы|ых|ым|ых|ыми|ых", "", false),
        ("AM", "ый|ого|ому|ый,ого|ым|ом", HardNoVelar + "ц", false),
        ("AM", "ий|ого|ому|ий,ого|им|ом", Velar, false),
        ("AM", "ой|ого|ому|ой,ого|ым,им|ом", Consonant, true),
        ("AM", "ий|его|ему|ий,его|им|ем", "нжшчщ", false),
        ("AF", "ая|ой|ой|ую|ой,ою|ой", Consonant, false),
        ("AF", "ая|ей|ей|ую|ей,ею|ей", "жшчщ", false),
        ("AF", "яя|ей|ей|юю|ей,ею|ей", "н", false),
        ("AN", "ое|ого|ому|ое|ым,им|ом", Consonant, false),
        ("AN", "ее|его|ему|ее|им|ем", "нжшчщ", false),
        ("AP", "ые|ых|ым|ые,ых|ыми|ых", HardNoVelar + "ц", false),
        ("AP", "ие|их|им|ие,их|ими|их", Velar + "нжшчщ", false));

    private static readonly (string Singular, string[] Plurals)[] s_plurals =
    [
        ("ец", "цы цев цам цами цах йцы йцев йцам йцами йцах ьцы ьцев ьцам ьцами ьцах".Split(' ')), ("ин", ["е", "", "ам", "ами", "ах", "ы"]),
        ("ок", "ки ок кам ками ках".Split(' ')), ("ий", "ие их им ими".Split(' ')), ("ый", "ые ых ым ыми".Split(' ')), ("ь", "и ей ям ями ях".Split(' ')),
        ("а", ["ы", "и", "", "ам", "ами", "ах"]), ("", "ы и ов ей ам ами ах".Split(' ')),
    ];

    private static readonly Form[][] s_byLast = ByLastLetter();

    /// <summary>An ending that a form may have.</summary>
    internal readonly record struct Form(RussianParadigm Paradigm, int Case, string Ending);

    /// <summary>The nominative's ending in a paradigm.</summary>
    public static string Nominative(int paradigm) => s_all[paradigm].Nominative;

    public static bool IsAdjective(int paradigm) => paradigm >= 0 && s_all[paradigm].Kind == ParadigmKind.Adjective;

    /// <summary>The endings that a word with this last letter may have; those of length 0 among them.</summary>
    public static ReadOnlySpan<Form> EndingIn(char last) => s_byLast[last is >= 'а' and <= 'я' ? last - 'а' + 1 : 0];

    /// <summary>The cases, as bits from the nominative up, in which a dictionary word takes a form; all where it does not change.</summary>
    /// <param name="word">The dictionary form, folded.</param>
    /// <param name="form">The form, folded.</param>
    public static int CaseMask(ReadOnlySpan<char> word, ReadOnlySpan<char> form)
    {
        if (word.SequenceEqual(form)) return AllCases;
        if (form.IsEmpty) return 0;
        var mask = 0;
        foreach (ref readonly var ending in EndingIn(form[^1]))
        {
            var nominative = ending.Paradigm.Nominative;
            var stem = form.Length - ending.Ending.Length;
            if (stem != word.Length - nominative.Length || stem < 1 || !form.EndsWith(ending.Ending) || !word.EndsWith(nominative)) continue;
            if (form[..stem].SequenceEqual(word[..stem]) && ending.Paradigm.Takes(word[..stem])) mask |= 1 << ending.Case;
        }

        return mask;
    }

    /// <summary>Whether a form is a plural of the word for one member of a people or group: казахстанцев, мусульмане, русских.</summary>
    public static bool IsPluralOf(ReadOnlySpan<char> word, ReadOnlySpan<char> form)
    {
        foreach (var (singular, plurals) in s_plurals)
        {
            if (!word.EndsWith(singular)) continue;
            var stem = word[..^singular.Length];
            if (!form.StartsWith(stem)) continue;
            foreach (var plural in plurals)
            {
                if (form[stem.Length..].SequenceEqual(plural)) return true;
            }
        }

        return false;
    }

    /// <summary>What is left of a dictionary form when the nominative's ending is taken off: where forms of the word begin alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var cut = 0;
        if (word.Length > 3 && (word.EndsWith("ая") || word.EndsWith("яя") || word.EndsWith("ое") || word.EndsWith("ее") || word.EndsWith("ые") || word.EndsWith("ие") ||
            word.EndsWith("ый") || word.EndsWith("ий") || word.EndsWith("ой") || word.EndsWith("ец") || word.EndsWith("ок") || word.EndsWith("ек") ||
            word.EndsWith("ел") || word.EndsWith("цы") || word.EndsWith("анин") || word.EndsWith("янин"))) cut = 2;
        else if (word.Length > 2 && "аяоеьйыи".Contains(word[^1])) cut = 1;
        return word.Length - cut;
    }

    private static RussianParadigm[] Build(params ReadOnlySpan<(string Kind, string Endings, string Stem, bool OnlyKnown)> rows)
    {
        var all = new RussianParadigm[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (kind, endings, stem, onlyKnown) = rows[i];
            var cases = endings.Split('|').Select(c => c.Split(',').Select(e => e == "-" ? "" : e).ToArray()).ToArray();
            all[i] = new RussianParadigm(
                i,
                kind[0] switch { 'N' => ParadigmKind.Noun, 'A' => ParadigmKind.Adjective, _ => ParadigmKind.Surname },
                kind[1] switch { 'M' => RussianGender.Masculine, 'F' => RussianGender.Feminine, 'N' => RussianGender.Neuter, _ => RussianGender.Plural },
                cases[0][0],
                stem,
                onlyKnown,
                cases);
        }

        return all;
    }

    private static Form[][] ByLastLetter()
    {
        var byLast = new List<Form>[33];
        for (var i = 0; i < byLast.Length; i++) byLast[i] = [];
        foreach (var paradigm in s_all)
        {
            for (var c = 0; c < Cases; c++)
            {
                foreach (var ending in paradigm.Endings[c])
                {
                    if (ending.Length > 0)
                    {
                        byLast[ending[^1] - 'а' + 1].Add(new Form(paradigm, c, ending));
                        continue;
                    }

                    foreach (var list in byLast) list.Add(new Form(paradigm, c, ending));
                }
            }
        }

        return [.. byLast.Select(l => l.ToArray())];
    }
}
