using System.Collections.Frozen;

namespace NewsNlp.Entities.Forms;

/// <summary>A case ending and the letters that may stand before it.</summary>
/// <param name="Text">The ending.</param>
/// <param name="Before">Last letters of a stem that take it.</param>
/// <param name="Score">The logarithm of the case's share.</param>
/// <param name="Possessive">Whether it stands only behind the possessive ы, і.</param>
internal sealed record KazakhEnding(string Text, string Before, float Score, bool Possessive);

/// <summary>The case endings of Kazakh nouns, with the assimilation and vowel harmony they obey.</summary>
internal static class KazakhEndings
{
    /// <summary>The longest tail that <see cref="IsFormOf"/> accepts.</summary>
    public const int Longest = 9;

    public const float NominativeScore = -0.7f;

    private const string Vowels = "аәоөеэыіяёиуюұү", Nasals = "мнң", Sonorants = "лрйуюи", Sibilants = "зж", Voiceless = "пфкқтсшщчцхһбвгғд";
    private const string Back = "аоұыяё", Front = "әөүіеэи";

    private static readonly KazakhEnding[] s_all =
    [
        .. Harmonic("ның нің", Vowels + Nasals, -3.1f), .. Harmonic("дың дің", Sonorants + Sibilants, -3.1f), .. Harmonic("тың тің", Voiceless, -3.1f),
        .. Harmonic("ға ге", Vowels + Sonorants + Sibilants + Nasals, -2.8f), .. Harmonic("қа ке", Voiceless, -2.8f),
        .. Harmonic("ны ні", Vowels, -3.7f), .. Harmonic("ды ді", Sonorants + Sibilants + Nasals, -3.7f), .. Harmonic("ты ті", Voiceless, -3.7f),
        .. Harmonic("да де", Vowels + Sonorants + Sibilants + Nasals, -2.8f), .. Harmonic("та те", Voiceless, -2.8f),
        .. Harmonic("дан ден", Vowels + Sonorants + Sibilants, -3.5f), .. Harmonic("нан нен", Nasals, -3.5f), .. Harmonic("тан тен", Voiceless, -3.5f),
        .. Harmonic("мен", Vowels + Sonorants + Nasals, -3.5f), .. Harmonic("бен", Sibilants, -3.5f), .. Harmonic("пен", Voiceless, -3.5f),
        .. Harmonic("дағы дегі", Vowels + Sonorants + Sibilants + Nasals, -3.5f), .. Harmonic("тағы тегі", Voiceless, -3.5f),
        .. Harmonic("н на не нда нде нан нен ндағы ндегі", "ыі", -2.8f, possessive: true),
        .. Harmonic("інің іге іні іде іден імен ідегі", "кт", -4f),
    ];

    private static readonly FrozenSet<string> s_tails = Tails().ToFrozenSet();

    public static ReadOnlySpan<KazakhEnding> All => s_all;

    /// <summary>Whether a word is a case ending (or plural with one): what stands behind the hyphen of an abbreviation.</summary>
    public static bool IsTail(ReadOnlySpan<char> folded) => s_tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    /// <summary>Whether a folded form is a dictionary word with endings of number and case.</summary>
    public static bool IsFormOf(ReadOnlySpan<char> form, ReadOnlySpan<char> word)
    {
        if (form.Length <= word.Length || form.Length - word.Length > Longest || !form.StartsWith(word)) return false;
        var tail = form[word.Length..];
        if (IsPossessiveTail(tail) && word[^1] is not ('ы' or 'і')) return false;
        return IsTail(tail);
    }

    /// <summary>Whether a folded form is a dictionary word with the possessive of the third person and a case: қарашасында.</summary>
    public static bool IsPossessedFormOf(ReadOnlySpan<char> form, ReadOnlySpan<char> word)
    {
        if (!form.StartsWith(word)) return false;
        var tail = form[word.Length..];
        if (tail.Length > 0 && tail[0] == 'с') tail = tail[1..];
        return tail.Length > 0 && tail[0] is ('ы' or 'і') && (tail.Length == 1 || IsTail(tail[1..]));
    }

    /// <summary>The length of the possessive ending of the third person at the end of a word, 0 where there is none.</summary>
    public static int PossessiveLength(ReadOnlySpan<char> word) =>
        word.Length < 4 || word[^1] is not ('ы' or 'і') ? 0 : word[^2] == 'с' && Vowels.Contains(word[^3]) ? 2 : 1;

    /// <summary>How well an ending fits a stem: 0 where assimilation and harmony hold, else a penalty.</summary>
    public static float Fit(ReadOnlySpan<char> stem, KazakhEnding ending)
    {
        var last = stem[^1] is 'ь' or 'ъ' && stem.Length > 1 ? stem[^2] : stem[^1];
        var score = ending.Before.Contains(last) ? 0f : -5f;
        if (ending.Possessive && ending.Text == "н" && score < 0) score = -12f;
        var vowel = ending.Text.AsSpan().IndexOfAny('а', 'ы');
        var isFront = ending.Text.AsSpan().IndexOfAny('е', 'і') >= 0;
        if (vowel < 0 && !isFront || ending.Text is "мен" or "бен" or "пен" || ending.Text[0] == 'і') return score;
        for (var i = stem.Length - 1; i >= 0; i--)
        {
            if (Back.Contains(stem[i])) return isFront ? score - 4f : score;
            if (Front.Contains(stem[i])) return isFront ? score : score - (stem[i] == 'и' ? 1.5f : 4f);
        }

        return score;
    }

    private static bool IsPossessiveTail(ReadOnlySpan<char> tail) => tail is "н" or "на" or "не" or "нда" or "нде" or "ндағы" or "ндегі";

    private static IEnumerable<KazakhEnding> Harmonic(string endings, string before, float score, bool possessive = false) =>
        endings.Split(' ').Select(e => new KazakhEnding(e, before, score, possessive));

    private static IEnumerable<string> Tails()
    {
        foreach (var ending in s_all) yield return ending.Text;
        foreach (var plural in "лар лер дар дер тар тер".Split(' '))
        {
            yield return plural;
            foreach (var possessive in new[] { "", "ы", "і" })
            {
                if (possessive.Length > 0) yield return plural + possessive;
                foreach (var ending in s_all.Where(e => e.Text[0] != 'і')) yield return plural + possessive + ending.Text;
            }
        }
    }
}
