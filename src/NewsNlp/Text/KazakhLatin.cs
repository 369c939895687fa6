namespace NewsNlp.Text;

/// <summary>How Kazakh is written in Latin letters.</summary>
internal enum KazakhAlphabet
{
    /// <summary>The alphabet of 2018, with acute accents.</summary>
    Acute2018,

    /// <summary>The alphabet of 2021, with umlauts, breves and cedillas.</summary>
    Umlaut2021,

    /// <summary>The alphabet of 2018 typed without its accents.</summary>
    Plain2018,

    /// <summary>The alphabet of 2021 typed without its marks.</summary>
    Plain2021,
}

/// <summary>Kazakh from Cyrillic into Latin letters.</summary>
internal static class KazakhLatin
{
    private const string Cyrillic = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    private static readonly string[] s_2018 =
        "a á b v g ǵ d e io j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh shch - y i - e iý ia".Split(' ');

    private static readonly string[] s_2021 =
        "a ä b v g ğ d e io j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş şş - y ı - e iu ia".Split(' ');

    private static readonly string[] s_plain2018 = [.. s_2018.Select(WithoutMarks)];
    private static readonly string[] s_plain2021 = [.. s_2021.Select(WithoutMarks)];

    /// <summary>Writes Kazakh text in Latin letters; what is not a Cyrillic letter stays.</summary>
    public static string FromCyrillic(ReadOnlySpan<char> text, KazakhAlphabet alphabet)
    {
        var table = alphabet switch
        {
            KazakhAlphabet.Acute2018 => s_2018,
            KazakhAlphabet.Umlaut2021 => s_2021,
            KazakhAlphabet.Plain2018 => s_plain2018,
            _ => s_plain2021,
        };
        var result = new System.Text.StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var index = Cyrillic.IndexOf(Chars.Lower(c));
            if (index < 0) result.Append(c);
            else if (table[index] is var latin && latin == "-") continue;
            else if (!Chars.IsUpper(c)) result.Append(latin);
            else if (latin.Length > 1 && !InCapitals(text, i)) result.Append(Upper(latin[0])).Append(latin.AsSpan(1));
            else foreach (var letter in latin) result.Append(Upper(letter));
        }

        return result.ToString();
    }

    private static bool InCapitals(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && Chars.IsLetter(text[i + 1]) ? Chars.IsUpper(text[i + 1]) : i > 0 && Chars.IsUpper(text[i - 1]);

    // In Kazakh dotless ı and dotted i are two letters; the invariant culture would make one capital of them.
    private static char Upper(char c) => c == 'ı' ? 'I' : c == 'i' ? 'İ' : char.ToUpperInvariant(c);

    private static string WithoutMarks(string letters) => string.Concat(letters.Select(c => c switch
    {
        'á' or 'ä' => 'a', 'ǵ' or 'ğ' => 'g', 'ı' => 'i', 'ń' or 'ñ' => 'n', 'ó' or 'ö' => 'o', 'ý' => 'y', 'ú' or 'ū' or 'ü' => 'u', 'ş' => 's', _ => c,
    }));
}
