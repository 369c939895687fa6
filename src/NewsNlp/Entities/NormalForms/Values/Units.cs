namespace NewsNlp.Entities.Forms;

/// <summary>A unit's UCUM code, and how many of it the word means.</summary>
internal readonly record struct Unit(string Code, decimal Factor);

/// <summary>Words and signs of units in both languages.</summary>
internal static class Units
{
    // Whole words end with "="; other entries are stems. Longer entries stand before the shorter ones they begin with.
    private static readonly (string Entry, string Code, decimal Factor)[] s_units =
    [
        ("миллиметр", "mm", 1), ("мм=", "mm", 1), ("сантиметр", "cm", 1), ("см=", "cm", 1), ("дециметр", "dm", 1), ("километр", "km", 1), ("шақырым", "km", 1), ("км=", "km", 1),
        ("метр", "m", 1), ("м=", "m", 1), ("дюйм", "[in_i]", 1), ("фут=", "[ft_i]", 1), ("фута", "[ft_i]", 1), ("футов", "[ft_i]", 1), ("миль", "[mi_i]", 1), ("мили", "[mi_i]", 1), ("миля", "[mi_i]", 1), ("мил=", "[mi_i]", 1),
        ("гектар", "har", 1), ("га=", "har", 1), ("сотк", "ar", 1), ("соток", "ar", 1), ("акр", "[acr_us]", 1),
        ("миллиграмм", "mg", 1), ("мг=", "mg", 1), ("килограмм", "kg", 1), ("кг=", "kg", 1), ("келі", "kg", 1), ("кило=", "kg", 1), ("грамм", "g", 1), ("гр=", "g", 1), ("г=", "g", 1),
        ("мегатонн", "Mt", 1), ("килотонн", "kt", 1), ("тонн", "t", 1), ("тн=", "t", 1), ("т=", "t", 1), ("центнер", "kg", 100), ("карат", "[car_m]", 1), ("унци", "[oz_tr]", 1), ("пуд", "kg", 16.38m),
        ("миллилитр", "mL", 1), ("мл=", "mL", 1), ("литр", "L", 1), ("л=", "L", 1), ("кубометр", "m3", 1), ("текшеметр", "m3", 1), ("баррел", "[bbl_us]", 1), ("барр=", "[bbl_us]", 1), ("галлон", "[gal_us]", 1),
        ("градус", "Cel", 1), ("цельси", "Cel", 1), ("гигаватт", "GW", 1), ("гвт", "GW", 1), ("мегаватт", "MW", 1), ("мвт", "MW", 1), ("киловатт", "kW", 1), ("квт", "kW", 1), ("ватт", "W", 1), ("вт=", "W", 1),
        ("киловольт", "kV", 1), ("кв=", "kV", 1), ("вольт", "V", 1), ("ампер", "A", 1), ("герц", "Hz", 1), ("мегагерц", "MHz", 1), ("мгц=", "MHz", 1), ("гигагерц", "GHz", 1), ("ггц=", "GHz", 1), ("гц=", "Hz", 1),
        ("гкал", "Gcal", 1), ("гигакалори", "Gcal", 1), ("килокалори", "kcal", 1), ("ккал", "kcal", 1), ("калори", "cal", 1), ("джоул", "J", 1), ("паскал", "Pa", 1), ("атмосфер", "atm", 1), ("децибел", "dB", 1), ("дб=", "dB", 1),
        ("терабайт", "TBy", 1), ("тб=", "TBy", 1), ("гигабайт", "GBy", 1), ("гб=", "GBy", 1), ("мегабайт", "MBy", 1), ("мб=", "MBy", 1), ("килобайт", "kBy", 1), ("байт", "By", 1), ("гигабит", "Gbit", 1), ("гбит", "Gbit", 1), ("мегабит", "Mbit", 1), ("мбит", "Mbit", 1), ("бит=", "bit", 1),
        ("микрозиверт", "uSv", 1), ("мкзв", "uSv", 1), ("миллизиверт", "mSv", 1), ("мзв", "mSv", 1), ("зиверт", "Sv", 1), ("узл", "[kn_i]", 1), ("узел", "[kn_i]", 1),
        ("экзафлопс", "{EFLOPS}", 1), ("петафлопс", "{PFLOPS}", 1), ("терафлопс", "{TFLOPS}", 1), ("балл", "{score}", 1), ("балдық", "{score}", 1), ("магнитуд", "{score}", 1), ("доз", "{dose}", 1), ("пиксел", "{pixel}", 1), ("мегапиксел", "{Mpixel}", 1),
        ("штук", "{piece}", 1), ("дана", "{piece}", 1), ("шт=", "{piece}", 1), ("процент", "%", 1), ("пайыз", "%", 1),
    ];

    private static readonly (string Stem, string Code)[] s_times =
        [("час", "h"), ("сағат", "h"), ("сағ", "h"), ("ч", "h"), ("секунд", "s"), ("сек", "s"), ("с", "s"), ("минут", "min"), ("мин", "min"), ("сут", "d"), ("день", "d"), ("тәулі", "d"), ("күн", "d"), ("месяц", "mo"), ("год", "a"), ("жыл", "a")];

    private static readonly (string Code, decimal Size, char Dimension)[] s_sizes =
        [("km", 1000, 'L'), ("m", 1, 'L'), ("cm", 0.01m, 'L'), ("mm", 0.001m, 'L'), ("t", 1000, 'M'), ("kg", 1, 'M'), ("g", 0.001m, 'M')];

    /// <summary>The unit behind a number: its word, with square and cubic before it or its sign.</summary>
    public static bool TryFind(ref ValueTokens tokens, int from, out Unit unit, out int end)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + 4); i++)
        {
            end = i + 1;
            if (tokens.IsSymbol(i, '°'))
            {
                if (tokens.Word(i + 1) is ['c' or 'с' or 'f', ..]) end++;
                unit = new Unit(tokens.Word(i + 1) is ['f', ..] ? "[degF]" : "Cel", 1);
                return true;
            }

            var power = Power(ref tokens, i);
            if (power > 1)
            {
                var next = tokens.IsSymbol(i + 1, '.') ? i + 2 : i + 1;
                if (TryWord(tokens.Word(next), out unit))
                {
                    unit = unit with { Code = $"{unit.Code}{power}" };
                    end = next + 1;
                    return true;
                }
            }

            if (!TryWord(tokens.Word(i), out unit)) continue;

            // м², м2, кВт·ч
            if (tokens.IsSymbol(i + 1, '²') || tokens.IsSymbol(i + 1, '³'))
            {
                unit = unit with { Code = unit.Code + (tokens.IsSymbol(i + 1, '²') ? '2' : '3') };
                end++;
            }
            else if (tokens.IsNumber(i + 1) && tokens[i + 1].Start == tokens[i].Start + tokens[i].Length && tokens[i + 1].Number is 2 or 3)
            {
                unit = unit with { Code = $"{unit.Code}{tokens[i + 1].Number:0}" };
                end++;
            }
            else if (unit.Code.EndsWith('W') && (tokens.IsSymbol(i + 1, '·') || tokens.IsSymbol(i + 1, '*') || tokens.IsSymbol(i + 1, '-')) && (tokens.Is(i + 2, "ч") || tokens.StartsWith(i + 2, "час") || tokens.StartsWith(i + 2, "сағ")))
            {
                unit = unit with { Code = unit.Code + ".h" };
                end += 2;
            }

            return true;
        }

        unit = default;
        end = from;
        return false;
    }

    /// <summary>The time unit of a rate: «в сутки», «/ч», and Kazakh «секундына» before the number.</summary>
    public static string? Rate(ref ValueTokens tokens, int end, int number)
    {
        if (tokens.IsSymbol(end, '/') || tokens.Is(end, "в")) return TimeUnit(tokens.Word(end + 1));
        var before = tokens.Word(number - 1);
        return before.EndsWith("ына") || before.EndsWith("іне") ? TimeUnit(before) : null;
    }

    /// <summary>How much of the second unit one of the first is; null where they measure different things.</summary>
    public static decimal? Ratio(string part, string whole)
    {
        var first = Array.Find(s_sizes, s => s.Code == part);
        var second = Array.Find(s_sizes, s => s.Code == whole);
        return first.Code is null || second.Code is null || first.Dimension != second.Dimension ? null : first.Size / second.Size;
    }

    public static bool TryWord(ReadOnlySpan<char> word, out Unit unit)
    {
        unit = default;
        if (word.IsEmpty) return false;
        foreach (var (entry, code, factor) in s_units)
        {
            if (entry[^1] == '=')
            {
                var whole = entry.AsSpan(0, entry.Length - 1);
                if (!word.SequenceEqual(whole) && !(word.Length > whole.Length && word.StartsWith(whole) && KazakhEndings.IsTail(word[whole.Length..]))) continue;
            }
            else if (!word.StartsWith(entry))
            {
                continue;
            }

            unit = new Unit(code, factor);
            return true;
        }

        return false;
    }

    private static int Power(ref ValueTokens tokens, int i) =>
        tokens.StartsWith(i, "квадрат") || tokens.StartsWith(i, "шаршы") || (tokens.Is(i, "кв") && tokens.IsSymbol(i + 1, '.')) ? 2 :
        tokens.StartsWith(i, "кубич") || tokens.StartsWith(i, "текше") || tokens.Is(i, "куб") ? 3 : 1;

    private static string? TimeUnit(ReadOnlySpan<char> word)
    {
        foreach (var (stem, code) in s_times)
        {
            if (stem.Length < 3 ? word.SequenceEqual(stem) : word.StartsWith(stem)) return code;
        }

        return null;
    }
}
