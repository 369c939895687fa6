using System.Text.RegularExpressions;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Recognises the lines of a page that are no news by the words that such lines start with or consist of, in both languages.</summary>
internal static partial class FurnitureRules
{
    private const int LongestLine = 160;
    private const int LongestSection = 40;

    /// <summary>The kind of a line, or null where it is none of these.</summary>
    public static string? KindOf(ReadOnlySpan<char> line)
    {
        if (!HasLetterOrDigit(line)) return FurnitureKind.Separator;
        if (line.Length > LongestLine) return Copyright().IsMatch(line) ? FurnitureKind.Copyright : null;
        if (Pager().IsMatch(line)) return FurnitureKind.Pager;
        if (CommentPrompt().IsMatch(line)) return FurnitureKind.CommentPrompt;
        if (Counter().IsMatch(line)) return FurnitureKind.Counter;
        if (PhotoCredit().IsMatch(line)) return FurnitureKind.PhotoCredit;
        if (Copyright().IsMatch(line)) return FurnitureKind.Copyright;
        if (Tags().IsMatch(line)) return FurnitureKind.Tags;
        if (ReadMore().IsMatch(line)) return FurnitureKind.ReadMore;
        if (Share().IsMatch(line)) return FurnitureKind.Share;
        if (Byline().IsMatch(line)) return FurnitureKind.Byline;
        if (line.Length <= LongestSection && SectionTitle().IsMatch(line)) return FurnitureKind.SectionTitle;
        if (IsMenu(line)) return FurnitureKind.Menu;
        return line.Length <= LongestSection && IsShouted(line) ? FurnitureKind.SectionTitle : null;
    }

    /// <summary>True where a line starts as an item of a list does: with a bullet, a number or a time.</summary>
    public static bool StartsItem(string text, TextSpan line) => MarkerLength(text.AsSpan(line.Start, line.End - line.Start)) > 0;

    /// <summary>The length of the bullets, number or pictures that an item starts with; 0 where there are none.</summary>
    public static int MarkerLength(ReadOnlySpan<char> line)
    {
        foreach (var match in Marker().EnumerateMatches(line)) return match.Length;
        return 0;
    }

    /// <summary>True for a section of a portal by name: part of a menu.</summary>
    public static bool IsSection(ReadOnlySpan<char> words) => words.Length <= LongestSection && SectionTitle().IsMatch(words);

    public static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (Chars.IsLetterOrDigit(c)) return true;
        }

        return false;
    }

    // One to four words in capitals and nothing else.
    private static bool IsShouted(ReadOnlySpan<char> line)
    {
        int letters = 0, words = 1;
        foreach (var c in line)
        {
            if (Chars.IsLetter(c) && !Chars.IsUpper(c) || Chars.IsDigit(c)) return false;
            if (Chars.IsLetter(c)) letters++;
            if (c == ' ') words++;
        }

        return letters >= 4 && words <= 4;
    }

    // Three or more parts between bars or dots, most of one or two words; or nothing but names of sections.
    private static bool IsMenu(ReadOnlySpan<char> line)
    {
        int parts = 0, shortParts = 0, sections = 0;
        foreach (var range in line.SplitAny('|', '•', '·', '/', '»', '›'))
        {
            var part = line[range].Trim();
            if (part.IsEmpty) continue;
            parts++;
            if (part.Count(' ') <= 1 && part.Length <= 24) shortParts++;
            if (IsSection(part)) sections++;
        }

        if (parts >= 3) return shortParts * 4 >= parts * 3 && (sections > 0 || parts >= 4);
        int words = 0, known = 0;
        foreach (var range in line.Split(' '))
        {
            if (line[range].IsEmpty) continue;
            words++;
            if (IsSection(line[range])) known++;
        }

        return words >= 3 && known * 3 >= words * 2;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        "^(?:(?:страниц[аы]?|стр|беттер|бет|page|pages)\\.?\\s*:?\\s*\\d[\\d\\s.…|›»>-]*(?:(?:из|of|/)\\s*\\d+)?|(?:\\[\\d{1,4}\\]\\s*){2,}|[«‹<←]*\\s*(?:(?:назад|артқа|алдыңғы|предыдущая|prev)\\s*)?(?:\\[?\\d{1,4}\\]?[\\s|·]+){2,}(?:(?:\\.{2,}|…)\\s*)?(?:\\d{1,5}\\s*)?(?:(?:вперед|вперёд|далее|алға|келесі|следующая|next)\\s*)?[»›>→]*|" +
        "[«‹<←]*\\s*(?:(?:следующая|предыдущая|алдыңғы)(?: страница| бет)?\\s*[|/]?\\s*){1,2}|алға|(?:келесі|алдыңғы) бет|(?:показать|загрузить|смотреть) (?:ещ[её]|больше)(?: новост\\p{L}*)?|ещ[её] новости|все новости|тағы (?:көрсету|жүктеу)|көбірек көрсету|барлық жаңалықтар|далее|келесі)\\s*[→»>…]*$",
        Options)]
    private static partial Regex Pager();

    [GeneratedRegex(
        "^(?:(?:оставить|оставьте|написать|добавить|читать|показать|все|ваш|оставляйте) (?:свой |ваш |свои |первый )?комментари\\p{L}*|(?:показать|скрыть) все комментарии|оставьте комментарий первым|(?:комментариев (?:пока )?нет|нет комментариев|пікір (?:әзірге )?жоқ)|(?:войдите|авторизуйтесь|зарегистрируйтесь)[^.]{0,30} чтобы (?:оставить|написать|добавить) комментарий|чтобы (?:оставить комментарий|комментировать)[^.]{0,60}|пікір (?:қалдыру|жазу) үшін[^.]{0,60}|комментари[ийев]+|комментировать|обсудить|обсуждение|будьте первым[^.]*|" +
        "пікір(?:лер|іңіз)?(?:\\p{L}*)?(?: (?:қалдыру|жазу|қосу|қалдырыңыз|білдіру|қалдырыңыздар))?|(?:өз )?пікіріңізді \\p{L}+|комментарий (?:қалдыру|жазу)|түсініктеме қалдыру|талқылау)(?:[\\s:(]*\\d*\\)?)\\s*[.!…]*$",
        Options)]
    private static partial Regex CommentPrompt();

    [GeneratedRegex("^[\\p{So}\\p{Cs}\\uFE0F\\s]*(?:(?:просмотр\\p{L}*|прочит\\p{L}*|көрілді|қаралды|қаралым\\p{L}*|оқылды|лайк\\p{L}*|подписчик\\p{L}*)\\s*:?\\s*\\d[\\d\\s.,]*[KКMМ]?|\\d[\\d\\s.,]*[KКMМ]?\\s*(?:просмотр\\p{L}*|рет (?:оқылды|көрілді|қаралды)|қаралым|көрілім|лайк\\p{L}*|подписчик\\p{L}*|комментари\\p{L}*|пікір))[\\s.]*$|^[\\p{So}\\p{Cs}\\uFE0F]+\\s*\\d[\\d\\s.,]*[KКMМ]?$|^\\d[\\d\\s.,]*[KКMМ]$", Options)]
    private static partial Regex Counter();

    [GeneratedRegex("^(?:©|\\(c\\)|copyright)|все права защищены|барлық құқықтар(?:ы)? (?:\\p{L}+ )?(?:қорғалған|сақталған)|перепечатка .{0,60}(?:ссылк|разреш)|(?:гиперссылка|сілтеме) (?:обязательна|міндетті)|при использовании материалов", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex("^[\\p{So}\\p{Cs}\\uFE0F(\\[\\s]*(?:(?:иллюстративное фото|фото (?:иллюстративное|носит иллюстративный характер)|(?:көрнекі|иллюстрациялық) сурет|скриншот видео|сурет иллюстрациялық)[\\s.)\\]]*$|кадры? из (?:видео|фильма|записи)|сурет\\s+\\S+\\s+сайтынан|(?:фото|видео|сурет)\\s+(?-i:[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?)$|(?:фото|видео|сурет|фотосурет|иллюстрация|иллюстрациялық|коллаж|скриншот|инфографика)(?:\\s*(?:/|и|және|мен)\\s*\\p{L}+)?(?:\\s*:|\\s*[©/]|\\s+(?:из открытых|из архива|из личного|автора|с сайта|предоставлен|пресс-служб|ашық|сайтынан|алынды|қызметі))|(?:ашық дереккөз|из открытых источников))", Options)]
    private static partial Regex PhotoCredit();

    [GeneratedRegex("^(?:поделиться|поделитесь|бөлісу|бөлісіңіз|достарыңызбен бөлісу|подпи(?:сывайтесь|шитесь|саться)|жазылу|жазылыңыз(?:дар)?|(?:біздің )?(?:telegram|телеграм|instagram|youtube|whatsapp)[- ]?(?:каналымызға|арнамызға|парақшамызға)|читайте нас|следите за|наш (?:telegram|канал)|біздің (?:telegram|арна)|share|отправить другу|распечатать|басып шығару|скопировать ссылку|сілтемені көшіру|отписаться|хаттан бас тарту|чтобы отписаться|(?:facebook|twitter|telegram|whatsapp|vkontakte|вконтакте|instagram)(?:\\s*[|/•·,]?\\s*(?:facebook|twitter|telegram|whatsapp|vkontakte|вконтакте|instagram))*$)", Options)]
    private static partial Regex Share();

    [GeneratedRegex("^(?:читать (?:далее|дальше|полностью)|жалғасы|толық нұсқасын оқу|подробн(?:ее|ости)|толығырақ(?: оқу)?|оқу|толық оқу|жалғасын оқу|read more|далее)\\s*[.…»›→>]*$", Options)]
    private static partial Regex ReadMore();

    [GeneratedRegex("^(?:автор(?:ы|лар)?|текст|мәтін|журналист|тілші|редактор|подготовил\\p{L}*|дайындаған|источник|дереккөз|корреспондент)\\s*:", Options)]
    private static partial Regex Byline();

    [GeneratedRegex(
        "^[\\p{So}\\p{Cs}\\uFE0F#\\s]*(?:события (?:дня|недели)|(?:главные |последние |свежие |важные |другие )?новости(?: (?:дня|казахстана|мира|региона|партн[её]ров|спорта|за сегодня))?|главное(?: за (?:день|неделю|сутки))?|лента(?: новостей)?|популярное|самое читаемое|читаемое|читайте также|читать также|смотрите также|" +
        "по теме|материалы по теме|похожие (?:новости|материалы)|рекомендуем(?: (?:прочитать|почитать))?|популярное за \\p{L}+|новости по теме|осыған ұқсас\\p{L}*|оқи отырыңыз(?:дар)?|(?:\\p{L}+ )?(?:\\p{L}+ның|\\p{L}+нің) (?:үздік |басты )?жаңалықтары|(?:спорт|қазақстан|әлем|аймақ|өңір|облыс|қала|бизнес|экономика) жаңалықтары|выбор редакции|топ-?\\d*(?: новост\\p{L}*)?|тема дня|коротко|кратко|главная|политика|экономика|общество|спорт|культура|в мире|мир|казахстан|регионы|происшествия|" +
        "бизнес|финансы|технологии|наука|здоровье|образование|авто|погода|интервью|мнения|видео|фото|аналитика|криминал|право|шоу-бизнес|недвижимость|курс валют|курсы валют|афиша|контакты|о нас|реклама|о проекте|архив|поиск|войти|меню|рубрики|" +
        "көп оқылған(?:дар|\\p{L}*)?|ең көп оқылған\\p{L}*|(?:соңғы |басты |маңызды |өзге |тағы |күн )?жаңалықтар(?:ы)?|күн (?:оқиғалары|тақырыбы|жаңалықтары|тәртібі)|жаңалықтар лентасы|тағы оқыңыз(?:дар)?|сондай-ақ оқыңыз(?:дар)?|тақырыпқа қатысты|тақырып бойынша|" +
        "ұқсас (?:жаңалықтар|материалдар)|ұсынамыз|редакция таңдауы|қысқаша|басты бет|саясат|экономика|қоғам|спорт|мәдениет|әлем|қазақстан|өңірлер|аймақтар|оқиға(?:лар)?|бизнес|қаржы|технология(?:лар)?|ғылым|денсаулық|білім|ауа райы|сұхбат|пікірлер|құқық|" +
        "валюта бағам(?:ы|дары)|байланыс|біз туралы|жарнама|жоба туралы|мұрағат|іздеу|кіру|мәзір|айдарлар|әлеумет|руханият|тарих|қылмыс|рус|қаз|eng|kz|ru|en)\\s*[:»›→>]*$",
        Options)]
    private static partial Regex SectionTitle();

    [GeneratedRegex("^(?:теги?|тегтер|метки|ключевые слова|кілт сөздер)\\s*:", Options)]
    private static partial Regex Tags();

    [GeneratedRegex("^(?:(?:[•·▪●■◆►▶▸‣◦*✓✔→➤»+–—-]|\\p{So}|\\p{Cs}|\\uFE0F|\\u20E3)+\\s*|\\(?\\d{1,2}[.)](?!\\d)\\s+)+(?=[^\\s])")]
    private static partial Regex Marker();
}
