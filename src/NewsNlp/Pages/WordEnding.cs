using System.Collections.Frozen;

namespace NewsNlp.Pages;

/// <summary>
/// Classes of words by their endings, about as coarse as cases, and one for the words that bind to what follows: what no headline ends in.
/// Few classes, so that pairs of them on both sides of a gap are seen often enough to be learned.
/// </summary>
internal static class WordEnding
{
    public const byte Unknown = 0;

    /// <summary>Prepositions, conjunctions and particles that need a word behind them.</summary>
    public const byte Binding = 1;

    private const byte FirstRussian = 2;
    private const byte FirstKazakh = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_russianBinding = FrozenSet.ToFrozenSet(
    [
        "в", "во", "на", "с", "со", "к", "ко", "о", "об", "обо", "от", "до", "из", "у", "и", "а", "но", "или", "за", "по", "под", "над", "при", "про", "для", "без",
        "не", "ни", "через", "между", "после", "перед", "против", "из-за", "из-под", "что", "чтобы", "как", "если", "когда", "где", "чем", "который", "которая",
        "которое", "которые", "которого", "которой", "которых", "которым", "его", "её", "ее", "их", "свой", "свою", "своего", "своей", "своих", "ради", "около",
        "вместо", "среди", "более", "имени", "им", "г", "ул", "также", "же", "ли", "бы", "был", "стал", "самый", "самая", "самое", "самые", "очень", "почти", "этот",
        "эта", "этого", "этой",
    ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_kazakhBinding = FrozenSet.ToFrozenSet(
    [
        "және", "мен", "бен", "пен", "бір", "осы", "сол", "бұл", "әр", "ең", "аса", "өте", "ал", "не", "немесе", "әрі", "үшін", "туралы", "жаңа", "екі", "үш",
        "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он", "жиырма", "отыз", "қырық", "елу", "жүз", "мың", "миллион", "миллиард", "млн", "млрд", "атындағы",
        "кезінде", "бойынша", "арқылы", "жылғы", "жылы",
    ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Longer endings first; the place in the list is the class.
    private static readonly string[][] s_russian =
    [
        ["ость", "ние", "тие", "ция", "сия"], ["ости", "нии", "тии", "ции", "сии"], ["ния", "тия"], ["нию", "цию", "сию"], ["нием", "цией", "сией", "остью"],
        ["ского", "цкого", "ного", "вого", "ого", "его"], ["ской", "ной", "вой", "ой"], ["ский", "цкий", "ный", "вой", "ый", "ий"], ["ская", "ная", "вая", "ая", "яя"],
        ["ские", "ные", "вые", "ые", "ие"], ["ских", "ных", "вых", "ых", "их"], ["скую", "ную", "вую", "ую", "юю"], ["ском", "ном", "вом", "ому", "ему"], ["ское", "ное", "вое", "ое", "ее"],
        ["ами", "ями"], ["ыми", "ими"], ["ым", "им"], ["ом", "ем"], ["ей", "ью"], ["ов", "ев"], ["ах", "ях"], ["ам", "ям"], ["ть", "ться"],
        ["а"], ["я"], ["ы"], ["и"], ["у"], ["ю"], ["е"], ["о"], ["ь"], ["й"],
    ];

    private static readonly string[][] s_kazakh =
    [
        ["ның", "нің", "дың", "дің", "тың", "тің"], ["ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі"], ["ына", "іне", "сына", "сіне"], ["ынан", "інен"], ["ында", "інде"], ["ымен", "імен"],
        ["ларды", "лерді", "дарды", "дерді", "тарды", "терді"], ["лары", "лері", "дары", "дері", "тары", "тері"], ["лар", "лер", "дар", "дер", "тар", "тер"],
        ["дан", "ден", "тан", "тен", "нан", "нен"], ["да", "де", "та", "те"], ["ға", "ге", "қа", "ке"], ["ны", "ні"], ["ды", "ді", "ты", "ті"], ["лық", "лік", "дық", "дік", "тық", "тік"],
        ["лы", "лі"], ["ған", "ген", "қан", "кен"], ["атын", "етін", "йтын", "йтін"], ["мен", "бен", "пен"], ["ып", "іп", "п"], ["сы", "сі"], ["у"], ["ы", "і"], ["а", "е"],
    ];

    public static byte Of(ReadOnlySpan<char> folded, bool isKazakh)
    {
        if ((isKazakh ? s_kazakhBinding : s_russianBinding).Contains(folded)) return Binding;
        var first = isKazakh ? FirstKazakh : FirstRussian;
        var classes = isKazakh ? s_kazakh : s_russian;
        for (var i = 0; i < classes.Length; i++)
        {
            foreach (var ending in classes[i])
            {
                if (folded.Length > ending.Length && folded.EndsWith(ending)) return (byte)(first + i);
            }
        }

        return (byte)(first + classes.Length);
    }
}
