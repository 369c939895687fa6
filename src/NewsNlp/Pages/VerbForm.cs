namespace NewsNlp.Pages;

/// <summary>
/// Whether a word looks like a finite verb, by its ending alone: a clause that has one is complete, and what follows it may be a new headline.
/// The model weighs the evidence, so endings that nouns share do little harm.
/// </summary>
internal static class VerbForm
{
    private const int ShortestVerb = 4;

    private static readonly string[] s_kazakh =
    [
        "ды", "ді", "ты", "ті", "мақ", "мек", "бақ", "бек", "пақ", "пек", "ған", "ген", "қан", "кен", "уда", "уде", "сын", "сін",
    ];

    private static readonly string[] s_russian =
    [
        "ал", "ял", "ил", "ел", "ыл", "ул", "ала", "яла", "ила", "ела", "ыла", "ула", "али", "яли", "или", "ели", "ыли", "ули", "ало", "ило", "ело",
        "лся", "лась", "лось", "лись", "ет", "ит", "ут", "ют", "ат", "ят", "ется", "ится", "утся", "ются", "ятся", "атся",
        "ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "шел", "шла", "шли", "ёт",
    ];

    public static bool Of(ReadOnlySpan<char> folded, bool isKazakh)
    {
        if (folded.Length < ShortestVerb) return false;
        foreach (var ending in isKazakh ? s_kazakh : s_russian)
        {
            if (folded.EndsWith(ending)) return true;
        }

        return false;
    }
}
