using System.Buffers;
using System.Text;

namespace NewsNlp.Text;

/// <summary>
/// Brings a text to the form that the models see, keeping the way back to the source: Unicode NFC (UAX #15), every space an ordinary one,
/// zero-width characters and soft hyphens gone, Latin look-alikes inside Cyrillic words (and Cyrillic ones inside Latin words) in their word's script.
/// </summary>
internal static class Normalizer
{
    private const string LatinTwins = "aAcCeEoOpPxXyYiIkKMHTBhjs";
    private const string CyrillicTwins = "аАсСеЕоОрРхХуУіІкКМНТВһјѕ";

    // Characters that no rule here touches; letters of both scripts are judged by word.
    private static readonly SearchValues<char> s_plain = SearchValues.Create(PlainCharacters());

    /// <summary>True where <see cref="Normalize"/> would return the text unchanged for lack of anything to look at.</summary>
    public static bool IsPlain(ReadOnlySpan<char> source) => source.IndexOfAnyExcept(s_plain) < 0;

    /// <summary>Writes the normalised text; no character of it comes from more than one cluster of the source.</summary>
    /// <param name="source">The text as given.</param>
    /// <param name="target">Receives the text; at least as long as the source.</param>
    /// <param name="starts">For each character written, the offset in the source where it starts.</param>
    /// <param name="ends">For each character written, the offset in the source behind it.</param>
    /// <returns>The number of characters written.</returns>
    public static int Normalize(ReadOnlySpan<char> source, Span<char> target, Span<int> starts, Span<int> ends)
    {
        var length = 0;
        for (var i = 0; i < source.Length;)
        {
            var c = source[i];
            if (IsDropped(c))
            {
                i++;
                continue;
            }

            var next = i + 1;
            for (; next < source.Length && Chars.IsMark(source[next]); next++)
            {
                var composed = Composition.Compose(c, source[next]);
                if (composed != '\0') c = composed;
                else if (!IsDropped(source[next])) break;
            }

            target[length] = Chars.IsSpace(c) && c is not ('\n' or '\r' or '\t') ? ' ' : c;
            starts[length] = i;
            ends[length] = i = next;
            length++;
        }

        UnifyScripts(target[..length]);
        return length;
    }

    // The acute is a stress mark where it composes to no letter.
    private static bool IsDropped(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or '\u0301';

    private static void UnifyScripts(Span<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Chars.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            int start = i, cyrillic = 0, latin = 0, latinTwins = 0, cyrillicTwins = 0;
            for (; i < text.Length && Chars.IsLetter(text[i]); i++)
            {
                if (Chars.IsCyrillic(text[i]))
                {
                    cyrillic++;
                    if (CyrillicTwins.Contains(text[i])) cyrillicTwins++;
                }
                else if (Chars.IsLatin(text[i]))
                {
                    latin++;
                    if (LatinTwins.Contains(text[i])) latinTwins++;
                }
            }

            if (cyrillic == 0 || latin == 0) continue;
            if (latinTwins == latin && (cyrillic >= latin || cyrillicTwins < cyrillic)) Replace(text[start..i], LatinTwins, CyrillicTwins);
            else if (cyrillicTwins == cyrillic) Replace(text[start..i], CyrillicTwins, LatinTwins);
        }
    }

    private static void Replace(Span<char> word, string from, string to)
    {
        foreach (ref var c in word)
        {
            var twin = from.IndexOf(c);
            if (twin >= 0) c = to[twin];
        }
    }

    private static string PlainCharacters()
    {
        var plain = new StringBuilder(" \n\r\t«»“”„…–—№•·’");
        for (var c = '!'; c <= '@'; c++) plain.Append(c);
        plain.Append("[\\]^_`{|}~");
        for (var c = '\u0400'; c <= '\u04FF'; c++)
        {
            if (char.IsLetter(c)) plain.Append(c);
        }

        return plain.ToString();
    }
}
