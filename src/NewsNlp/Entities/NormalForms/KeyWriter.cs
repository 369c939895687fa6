using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>
/// One transliteration for both languages: letters that Kazakh tells apart and Russian spelling of the same name does not (қ к, ғ г, ұ ү у, ө о, ә а,
/// і ы и й, ң н, һ х, е ё э) fall together, soft and hard signs fall away.
/// </summary>
internal static class KeyWriter
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі";

    private static readonly string[] s_latin =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "e",
         "a", "g", "k", "n", "o", "u", "u", "h", "i"];

    private const string Accented = "áàâäãåāăçćčéèêëēěğǵíìîïīıñńňóòôöõōøśšşșúùûüūůýÿźžżțţłđ";
    private const string Plain = "aaaaaaaaccceeeeeeggiiiiiinnnooooooossssuuuuuuyyzzzttld";

    /// <summary>Writes a word's letters in ASCII.</summary>
    /// <returns>The number of characters written, at most twice the word's length.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        foreach (var source in word)
        {
            var c = Chars.Fold(source);
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                target[length++] = c;
            }
            else if (Cyrillic.IndexOf(c) is var at and >= 0)
            {
                s_latin[at].CopyTo(target[length..]);
                length += s_latin[at].Length;
            }
            else if (Accented.IndexOf(c) is var accented and >= 0)
            {
                target[length++] = Plain[accented];
            }

            // -ский, -ия: й and doubled i are not heard apart in the two spellings.
            if (length > 1 && target[length - 1] == 'i' && target[length - 2] == 'i') length--;
            else if (length > 2 && target[length - 1] is 'a' or 'u' && target[length - 2] == 'i' && target[length - 3] == 'i') target[--length - 1] = target[length];
        }

        return length;
    }
}
