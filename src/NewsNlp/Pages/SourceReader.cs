using System.Text.RegularExpressions;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>
/// Finds whom a text names as its source: behind «сообщает», «передаёт», «со ссылкой на», «деп хабарлайды», or before «хабарлайды», «мәліметінше».
/// </summary>
internal static partial class SourceReader
{
    private const int LongestSource = 90;

    // Words of a medium that only introduce its name.
    [GeneratedRegex("^(?:(?:международное|информационное|новостное|telegram|телеграм|телеграмм|youtube|интернет)?[- ]?(?:информ)?(?:агентств[оау]|канал[ауе]?|газет[аыуе]|портал[ауе]?|сайт[ауе]?|телеканал[ауе]?|издани[еяю]|журнал[ауе]?|агенттігі|газеті|порталы|сайты|телеарнасы|арнасы|басылымы|тілшісі|корреспондент[ауы]?|официальн\\p{L}+|собственн\\p{L}+|ақпарат\\p{L}*|ресми)(?=[\\s«\"“])\\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Medium();

    [GeneratedRegex("(?<!\\p{L})(?:(?:как )?(?:сообщили в|сообщает|сообщают|сообщил[ао]?|переда[её]т|передают|пишет|пишут|информирует|отмечает|рассказали в)|(?:со )?ссылкой на|по (?:данным|информации|сообщению|словам)|по материалам|(?:деп )?(?:хабарлайды|хабарлады|жазады|мәлімдейді|жеткізеді|баяндайды|жариялады))(?!\\p{L})\\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("(?:ның|нің|дың|дің|тың|тің|-ның|-нің|-дың|-дің|-тың|-тің)?\\s+(?:(?:деп|хабарында|өз)\\s+)?(?:хабарлайды|хабарлады|хабарлауынша|мәліметінше|мәліметі бойынша|дерегінше|деректеріне сүйенсек|жазуынша|жазады|жеткізеді|баяндайды|ақпаратынша|ақпаратына сүйенсек)(?!\\p{L})|(?:-?(?:ға|ге|қа|ке|на|не))\\s+сілтеме(?!\\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // A quoted name, or a run of words with capitals or Latin letters, «пресс-служба» and other bodies with what they belong to.
    [GeneratedRegex("^(?:(?i:пресс-служб|министерств|департамент|управлени|ведомств|комитет|агентств|акимат|полици|прокуратур|центр|редакци)\\p{L}*\\s+(?:\\p{Ll}{1,}\\s+){0,4})?(?:«[^»\\n]{2,60}»|\"[^\"\\n]{2,60}\"|“[^”\\n]{2,60}”|(?:\\p{Lu}|[A-Za-z]|\\d+[A-Za-z])[\\p{L}\\d.'’_-]*(?:\\s+(?:(?:\\p{Lu}|[A-Za-z])[\\p{L}\\d.'’_-]*|«[^»\\n]{2,60}»)){0,4}(?:\\s+(?:области|района|края|города|облыс\\p{L}*|аудан\\p{L}*)(?!\\p{L}))?)", RegexOptions.CultureInvariant)]
    private static partial Regex NameAfter();

    [GeneratedRegex("(?:(?!Бұл|Бүгін|Кеше|Осы|Ал )\\p{Lu}[\\p{L}-]*\\s+(?:[\\p{L}-]+\\s+){0,5}(?:министрлігі|комитеті|департаменті|басқармасы|қызметі|орталығы|прокуратурасы|агенттігі|университеті)|«[^»\\n]{2,60}»|\"[^\"\\n]{2,60}\"|(?:(?:\\p{Lu}|[A-Za-z])[\\p{L}\\d.'’_-]*\\s+){0,4}(?:\\p{Lu}|[A-Za-z])[\\p{L}\\d.'’_-]*)(?:\\s+(?:агенттігі|порталы|сайты|телеарнасы|арнасы|тілшісі|баспасөз қызметі|газеті|басылымы|ХАА|АА)(?:нің|ның|не|на)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    [GeneratedRegex("\\s+(?:агенттігі|порталы|сайты|телеарнасы|арнасы|тілшісі|газеті|басылымы)(?:нің|ның|не|на)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MediumBehind();

    /// <summary>Adds the sources of a paragraph, each name once.</summary>
    public static void Read(string text, TextSpan paragraph, List<TextSpan> sources)
    {
        var body = text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        foreach (var verb in Before().EnumerateMatches(body))
        {
            var at = verb.Index + verb.Length;
            var rest = body.Slice(at, Math.Min(LongestSource, body.Length - at));
            var skipped = 0;
            foreach (var medium in Medium().EnumerateMatches(rest)) skipped = medium.Length;
            foreach (var name in NameAfter().EnumerateMatches(rest[skipped..])) Add(paragraph.Start + at + skipped, name.Length);
        }

        foreach (var verb in Behind().EnumerateMatches(body))
        {
            var from = Math.Max(0, verb.Index - LongestSource);
            var rest = body[from..verb.Index];
            foreach (var name in NameBefore().EnumerateMatches(rest))
            {
                var found = rest.Slice(name.Index, name.Length);
                foreach (var medium in MediumBehind().EnumerateMatches(found)) found = found[..medium.Index];
                Add(paragraph.Start + from + name.Index, found.Length);
            }
        }

        void Add(int start, int length)
        {
            var span = text.AsSpan(start, length).TrimEnd(" .,-");
            var end = start + span.Length;
            if (span.Length > 1 && span[0] is '«' or '"' or '“' && span[^1] is '»' or '"' or '”') (start, end) = (start + 1, end - 1);
            if (end - start < 2 || IsPronoun(text.AsSpan(start, end - start))) return;
            foreach (var known in sources)
            {
                if (text.AsSpan(known.Start, known.End - known.Start).SequenceEqual(text.AsSpan(start, end - start))) return;
            }

            sources.Add(new TextSpan(start, end));
        }
    }

    private static bool IsPronoun(ReadOnlySpan<char> name) => name.Length < 4 && !Chars.IsUpper(name[^1]) && Chars.IsCyrillic(name[^1]);
}
