namespace NewsNlp.Pages;

/// <summary>
/// Whether a word looks like a finite verb or a short participle, by its ending alone: a clause that has one is complete, and what follows it may be a
/// new headline. The model weighs the evidence; endings of frequent nouns that look alike are told apart.
/// </summary>
internal static class VerbForm
{
    private const int ShortestVerb = 4;

    private static readonly string[] s_kazakh =
    [
        "ды", "ді", "ты", "ті", "мақ", "мек", "бақ", "бек", "пақ", "пек", "ған", "ген", "қан", "кен", "уда", "уде", "сын", "сін",
    ];

    // Accusative plurals, and possessives that look like a wish.
    private static readonly string[] s_kazakhNouns = ["ларды", "лерді", "дарды", "дерді", "тарды", "терді", "асын", "есін", "ысын", "ісін"];

    private static readonly string[] s_kazakhPredicates = ["бар", "жоқ", "емес", "керек", "мүмкін"];

    private static readonly string[] s_russian =
    [
        "ал", "ял", "ил", "ел", "ыл", "ул", "ала", "яла", "ила", "ела", "ыла", "ула", "али", "яли", "или", "ели", "ыли", "ули", "ало", "ило", "ело", "яло", "ыло",
        "лся", "лась", "лось", "лись", "ет", "ит", "ут", "ют", "чат", "шат", "щат", "жат", "ят", "ется", "ится", "утся", "ются", "ятся", "атся",
        "шел", "шла", "шли", "могла", "могли",
    ];

    // The end of a participle's stem, before an ending of gender or number.
    private static readonly string[] s_participles =
    [
        "ован", "ержан", "азан", "здан", "бран", "знан", "зван", "исан", "отан", "делан", "слан", "издан", "продан", "отдан", "редан", "рван", "аван",
        "жден", "чен", "шен", "щен", "жен", "лен", "рен", "нен", "ден", "сен", "зен", "вен", "тен", "крыт", "убит", "взят", "снят", "нят", "начат", "вернут",
    ];

    private static readonly string[] s_russianNouns =
    [
        "итет", "льтет", "совет", "ответ", "билет", "олет", "инет", "рнет", "юджет", "южет", "едмет", "апрет", "крет", "ортрет", "кет",
        "редит", "визит", "имит", "анзит", "аммит", "фицит", "аудит", "андит", "итут", "шрут", "ебют", "риют", "алют",
        "урнал", "инал", "канал", "сонал", "сигнал", "бунал", "сенал", "риал", "циал", "лиал", "капитал", "портал", "квартал", "андал", "енерал", "окзал", "дмирал",
        "ители", "атели", "ятели", "недели", "модели", "обили", "медали", "детали", "дела", "тела", "сила", "скала", "отдел", "раздел", "предел", "обстрел",
        "член", "члены", "обмен", "цена", "цены", "мена", "мены", "сцена", "сцены", "стена", "стены", "день", "степен", "места",
    ];

    public static bool Of(ReadOnlySpan<char> folded, bool isKazakh)
    {
        if (isKazakh)
        {
            foreach (var word in s_kazakhPredicates)
            {
                if (folded.SequenceEqual(word)) return true;
            }

            return folded.Length >= ShortestVerb && EndsWith(folded, s_kazakh) && !EndsWith(folded, s_kazakhNouns);
        }

        if (folded.Length < ShortestVerb || EndsWith(folded, s_russianNouns)) return false;
        return EndsWith(folded, s_russian) || EndsWith(folded, s_participles) || folded[^1] is 'а' or 'о' or 'ы' && EndsWith(folded[..^1], s_participles);
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending)) return true;
        }

        return false;
    }
}
