namespace NewsNlp.Entities.Forms;

/// <summary>
/// Words that say what kind of thing a name stands for, in front of it in Russian and behind it in Kazakh: «фонд «Парыз»», ««Парыз» қоры». In keys
/// one word in front stands for both, and legal forms fall away.
/// </summary>
internal static class KindWords
{
    private static readonly Kind[] s_kinds =
    [
        .. Read("фк|футбольный клуб|футбол клубы", "хк|хоккейный клуб|хоккей клубы", "бк|баскетбольный клуб|баскетбол клубы", "клуб|клубы", "фонд|қоры", "банк|банкі"),
        .. Read("авиакомпания|әуе компаниясы|авиакомпаниясы", "компания|компаниясы", "корпорация|корпорациясы", "холдинг|холдингі", "группа|тобы", "концерн|концерні", "партия|партиясы"),
        .. Read("завод|зауыты", "фабрика|фабрикасы", "комбинат|комбинаты", "шахта|шахтасы", "рудник|кеніші", "газета|газеті", "журнал|журналы", "телеканал|телеарнасы"),
        .. Read("агентство|агенттігі", "центр|орталығы", "ассоциация|қауымдастығы", "союз|одағы", "движение|қозғалысы", "школа|мектебі|мектеп", "лицей|лицейі", "гимназия|гимназиясы"),
        .. Read("колледж|колледжі", "университет|университеті", "институт|институты", "больница|ауруханасы", "клиника|клиникасы", "театр|театры", "музей|музейі"),
        .. Read("акимат|әкімдігі", "маслихат|мәслихаты", "полиция|полициясы", "суд|соты", "рынок|базары", "аэропорт|әуежайы", "мечеть|мешіті", "медресе|медресесі", "отель|қонақүйі"),
        .. Read("|ао|ақ|ақ ы", "|тоо|жшс|жшс і", "|пао|ооо|оао|зао"),
    ];

    /// <summary>The Russian nouns among them, in their dictionary form.</summary>
    public static IEnumerable<string> RussianNouns => s_kinds.Where(k => k.Russian.Length > 3 && !k.Russian.Contains(' ')).Select(k => k.Russian);

    private readonly record struct Kind(string Russian, string Word, string[] Phrases);

    /// <summary>Puts the word for the kind in front, or leaves it out where it is a legal form.</summary>
    /// <param name="parts">The words of the key.</param>
    /// <param name="count">Their number.</param>
    /// <param name="key">The text they stand in.</param>
    /// <param name="length">How much of the text is taken; the word for the kind is written there.</param>
    public static int Canonicalize(Span<Range> parts, int count, Span<char> key, int length)
    {
        if (count < 2) return count;
        foreach (var kind in s_kinds)
        {
            foreach (var phrase in kind.Phrases)
            {
                var words = phrase.AsSpan().Count('-') + 1;
                if (words >= count) continue;
                var isFirst = Is(parts[..words], key, phrase);
                if (!isFirst && !Is(parts[(count - words)..count], key, phrase)) continue;
                if (isFirst) parts[words..count].CopyTo(parts);
                count -= words;
                if (kind.Word.Length == 0 || length + kind.Word.Length > key.Length) return count;
                parts[..count].CopyTo(parts[1..]);
                kind.Word.CopyTo(key[length..]);
                parts[0] = length..(length + kind.Word.Length);
                return count + 1;
            }
        }

        return count;
    }

    private static bool Is(ReadOnlySpan<Range> parts, ReadOnlySpan<char> key, ReadOnlySpan<char> phrase)
    {
        foreach (var part in parts)
        {
            var word = key[part];
            if (!phrase.StartsWith(word) || (phrase.Length > word.Length && phrase[word.Length] != '-')) return false;
            phrase = phrase[Math.Min(phrase.Length, word.Length + 1)..];
        }

        return phrase.IsEmpty;
    }

    private static IEnumerable<Kind> Read(params string[] lines)
    {
        foreach (var line in lines)
        {
            var phrases = line.Split('|');
            var written = phrases.Select(Transliterated).ToArray();
            yield return new Kind(phrases[0], written[0], [.. written.Where(w => w.Length > 0)]);
        }
    }

    private static string Transliterated(string phrase) => string.Join('-', phrase.Split(' ').Select(w =>
    {
        var target = new char[w.Length * 2];
        return new string(target, 0, KeyWriter.Write(w, target));
    }));
}
