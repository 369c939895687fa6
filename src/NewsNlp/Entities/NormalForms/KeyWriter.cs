using System.Runtime.CompilerServices;
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

    private static readonly string?[] s_letters = Letters();

    /// <summary>Writes a word's letters in ASCII.</summary>
    /// <returns>The number of characters written, at most twice the word's length.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            else if (c < s_letters.Length && s_letters[c] is { } letters)
            {
                foreach (var letter in letters) target[length++] = letter;
            }

            // -ский, -ия, Бауыржан: й, doubled i and ы behind у are not heard apart in the two spellings.
            if (length > 1 && target[length - 1] == 'i' && target[length - 2] == 'i') length--;
            else if (length > 2 && target[length - 1] == 'i' && target[length - 2] == 'u' && target[length - 3] == 'a') length--;
            else if (length > 2 && target[length - 1] is 'a' or 'u' && target[length - 2] == 'i' && target[length - 3] == 'i') target[--length - 1] = target[length];
        }

        return length;
    }

    private static string?[] Letters()
    {
        var letters = new string?[Cyrillic.Concat(Accented).Max() + 1];
        for (var i = 0; i < Cyrillic.Length; i++) letters[Cyrillic[i]] = s_latin[i];
        for (var i = 0; i < Accented.Length; i++) letters[Accented[i]] = Plain[i].ToString();
        return letters;
    }
}
