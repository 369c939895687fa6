using System.Collections.Frozen;

namespace NewsNlp.Entities.Forms;

internal enum NumberWordKind : byte
{
    /// <summary>Below a thousand.</summary>
    Unit,

    /// <summary>A thousand, a million and so on.</summary>
    Multiplier,

    Ordinal,

    /// <summary>A half, a third, a quarter.</summary>
    Fraction,
}

internal readonly record struct NumberWord(decimal Value, NumberWordKind Kind);

/// <summary>The number words of both languages in all their forms.</summary>
internal static class NumberWords
{
    private const string RussianCardinals =
        "ноль нуль ноля нуля нулю 0;один одна одно одни одного одной одному одним одном одну одною одних 1;два две двух двум двумя двое двоих двоим 2;" +
        "три трех трем тремя трое троих троим 3;четыре четырех четырем четырьмя четверо четверых четверым 4;пятеро пятерых пятерым 5;шестеро шестерых шестерым 6;" +
        "семеро семерых семерым 7;восьмеро восьмерых 8;девятеро девятерых 9;десятеро десятерых 10;восемь восьми восемью восьмью 8;" +
        "оба обе обоих обеих обоим обеим обоими обеими 2;" +
        "сорок сорока 40;пятьдесят пятидесяти пятьюдесятью 50;шестьдесят шестидесяти шестьюдесятью 60;семьдесят семидесяти семьюдесятью 70;" +
        "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью 80;девяносто девяноста 90;" +
        "сто ста сотня сотню сотней сотне 100;двести двухсот двумстам двумястами двухстах 200;триста трехсот тремстам тремястами трехстах 300;" +
        "четыреста четырехсот четыремстам четырьмястами четырехстах 400;пятьсот пятисот пятистам пятьюстами пятистах 500;" +
        "шестьсот шестисот шестистам шестьюстами шестистах 600;семьсот семисот семистам семьюстами семистах 700;" +
        "восемьсот восьмисот восьмистам восемьюстами восьмьюстами восьмистах 800;девятьсот девятисот девятистам девятьюстами девятистах 900;полтора полторы полутора 1.5;десяток десятка десятку десятком 10;дюжина дюжину дюжины 12";

    private const string RussianSoft =
        "пят 5;шест 6;сем 7;девят 9;десят 10;одиннадцат 11;двенадцат 12;тринадцат 13;четырнадцат 14;пятнадцат 15;шестнадцат 16;семнадцат 17;восемнадцат 18;" +
        "девятнадцат 19;двадцат 20;тридцат 30";

    private const string RussianOrdinals =
        "перв 1;втор 2;четверт 4;пят 5;шест 6;седьм 7;восьм 8;девят 9;десят 10;одиннадцат 11;двенадцат 12;тринадцат 13;четырнадцат 14;пятнадцат 15;шестнадцат 16;" +
        "семнадцат 17;восемнадцат 18;девятнадцат 19;двадцат 20;тридцат 30;сороков 40;пятидесят 50;шестидесят 60;семидесят 70;восьмидесят 80;девяност 90;сот 100;" +
        "двухсот 200;трехсот 300;четырехсот 400;пятисот 500;шестисот 600;семисот 700;восьмисот 800;девятисот 900;тысячн 1000;двухтысячн 2000;миллионн 1000000;нулев 0";

    private const string Multipliers =
        "тыс тысяча тысячи тысяч тысячу тысяче тысячей тысячью тысячам тысячах мың 1000;млн миллион миллиона миллионов миллиону миллионам миллионом миллионах лн 1000000;" +
        "млрд миллиард миллиарда миллиардов миллиарду миллиардам миллиардом миллиардах 1000000000;трлн триллион триллиона триллионов триллиону триллионам 1000000000000;" +
        "квадриллион квадриллиона квадриллионов 1000000000000000";

    private const string Fractions = "половина половину половины половине половиной 2;треть трети третью 3;четверть четверти четвертью 4";

    private const string KazakhCardinals =
        "нөл 0;бір біреу 1;екі екеу 2;үш үшеу 3;төрт төртеу 4;бес бесеу 5;алты алтау 6;жеті жетеу 7;сегіз 8;тоғыз 9;он 10;жиырма 20;отыз 30;қырық 40;елу 50;алпыс 60;" +
        "жетпіс 70;сексен 80;тоқсан 90;жүз 100;жарты 0.5";

    private const string KazakhOrdinals =
        "бірінші алғашқы тұңғыш алғаш 1;екінші 2;үшінші 3;төртінші 4;бесінші 5;алтыншы 6;жетінші 7;сегізінші 8;тоғызыншы 9;оныншы 10;жиырмасыншы 20;отызыншы 30;қырқыншы 40;" +
        "елуінші 50;алпысыншы 60;жетпісінші 70;сексенінші 80;тоқсаныншы 90;жүзінші 100;мыңыншы 1000";

    private static readonly string[] s_adjectiveEnds = "ый ий ой ая ое ее ые ого ому ым ом ую ою ых ыми".Split(' ');
    private static readonly string[] s_kazakhEnds = "і ы сы сі уы уі ін ын сін сын дей дай тей тай лап деп".Split(' ');

    private static readonly FrozenDictionary<string, NumberWord> s_words = Build().ToFrozenDictionary();

    /// <summary>What a folded word says; Kazakh words may carry endings.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out NumberWord number)
    {
        var words = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.TryGetValue(word, out number)) return true;
        for (var cut = 1; cut <= KazakhEndings.Longest && word.Length - cut >= 2; cut++)
        {
            if (!words.TryGetValue(word[..^cut], out number)) continue;
            if (KazakhEndings.IsTail(word[^cut..]) || IsKazakhEnd(word[^cut..])) return true;
        }

        number = default;
        return false;
    }

    private static bool IsKazakhEnd(ReadOnlySpan<char> tail)
    {
        foreach (var end in s_kazakhEnds)
        {
            if (tail.SequenceEqual(end)) return true;
        }

        return false;
    }

    private static Dictionary<string, NumberWord> Build()
    {
        var words = new Dictionary<string, NumberWord>();
        Add(RussianOrdinals, NumberWordKind.Ordinal, s_adjectiveEnds);
        foreach (var form in "третий третья третье третьи третьего третьей третьему третьим третьем третью третьих".Split(' ')) words[form] = new NumberWord(3, NumberWordKind.Ordinal);
        Add(RussianSoft, NumberWordKind.Unit, ["ь", "и", "ью"]);
        Add(RussianCardinals, NumberWordKind.Unit, [""]);
        Add(Fractions, NumberWordKind.Fraction, [""]);
        Add(Multipliers, NumberWordKind.Multiplier, [""]);
        Add(KazakhCardinals, NumberWordKind.Unit, [""]);
        Add(KazakhOrdinals, NumberWordKind.Ordinal, [""]);
        words["третью"] = new NumberWord(3, NumberWordKind.Ordinal);
        return words;

        void Add(string list, NumberWordKind kind, string[] ends)
        {
            foreach (var entry in list.Split(';'))
            {
                var parts = entry.Split(' ');
                var value = decimal.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture);
                foreach (var stem in parts[..^1])
                {
                    foreach (var end in ends) words[stem + end] = new NumberWord(value, kind);
                }
            }
        }
    }
}
