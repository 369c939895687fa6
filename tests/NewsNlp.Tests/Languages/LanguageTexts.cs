using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

/// <summary>Texts made of own word lists: whole sentences' worth of one language, of two, damaged, in capitals, with links, signs and numbers.</summary>
internal static class LanguageTexts
{
    private static readonly string[] s_kazakh =
        "қалада жаңа көпір ашылды дәрігерлер шағымданды бүгін ертең ауылда мектеп салынады үкімет қаулы шығарды баға қымбаттады тұрғындар көшеге шықты полиция іздеп жатыр әкім есеп берді жастар жиналды суық түседі облыс орталығында өрт болды студенттер наурыз".Split(' ');

    private static readonly string[] s_russian =
        "вчера в городе открыли новый мост врачи пожаловались жители вышли на улицу завтра похолодает аким отчитался цены выросли полиция ищет свидетелей суд вынес приговор школьники победили на конкурсе построят больницу депутаты обсудили закон ночью сгорел склад бюджет".Split(' ');

    private static readonly string[] s_other =
        "шаардагы мектепте окуучулар бүгүн яңа күпер төзелде мәктәптә урамда вулиця зачинена через ремонт міст відкрито учора the bridge was closed for repairs yesterday yangi maktab qurildi yeni köprü açıldı дорога затворена поради снега".Split(' ');

    private static readonly string[] s_signs = ["—", ":", ",", "«", "»", "2024", "5,7", "%", "#жаңалық", "info@site.kz", "https://site.kz/a", "😀", "КНБ", "Astana", "№", "1-і"];

    /// <summary>The same texts for the same seed.</summary>
    public static IEnumerable<string> Make(int count, int seed = 11)
    {
        var random = new Random(seed);
        string[][] lists = [s_kazakh, s_russian, s_other];
        for (var i = 0; i < count; i++)
        {
            var list = lists[random.Next(lists.Length)];
            var words = new List<string>();
            for (var n = 1 + random.Next(12); n > 0; n--)
            {
                if (random.Next(12) == 0) list = lists[random.Next(lists.Length)];
                words.Add(random.Next(6) == 0 ? s_signs[random.Next(s_signs.Length)] : list[random.Next(list.Length)]);
            }

            var text = string.Join(' ', words);
            yield return random.Next(8) switch
            {
                0 => text.ToUpperInvariant(),
                1 => KazakhTyping.OnRussianKeyboard(text),
                2 => KazakhLatin.FromCyrillic(text, (KazakhAlphabet)random.Next(4)),
                3 => char.ToUpperInvariant(text[0]) + text[1..],
                _ => text,
            };
        }
    }
}
