using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Keys of the words themselves: the stem, the beginning of a long word and the character n-grams inside word boundaries, hashed. Part of the model format.</summary>
internal static class TextKeys
{
    /// <summary>A word of more letters than this has a key for its first ones, for related words with different stems.</summary>
    public const int Beginning = 5;

    private const ulong StemTemplate = 1;
    private const ulong BeginningTemplate = 3;

    /// <summary>How many of a word's keys, the first ones, stand for the word as a whole: its stem and its beginning.</summary>
    public static int Heads(WordPart word) => (word.Flags & WordFlags.Number) != 0 ? 0 : word.Length > Beginning ? 2 : 1;

    /// <summary>The number of the words' keys.</summary>
    public static int Count(ReadOnlySpan<WordPart> words)
    {
        var count = 0;
        foreach (var word in words) count += (word.Flags & WordFlags.Number) != 0 ? 0 : Heads(word) + WordGrams.Count(word.Length);
        return count;
    }

    /// <summary>Adds the keys of every word; numbers have none.</summary>
    public static void Add(TokenizedText text, Language language, TopicWorkArea area) => Add(text, language, area, 0, area.WordCount);

    /// <summary>Adds the keys of the words from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static void Add(TokenizedText text, Language language, TopicWorkArea area, int first, int end)
    {
        var folded = text.Folded;
        var bounded = area.Bound(folded, area.Words[first..end]);
        var at = 0;
        for (var i = first; i < end; i++)
        {
            var word = area.Words[i];
            var count = 0;
            if ((word.Flags & WordFlags.Number) == 0)
            {
                var chars = folded.Slice(word.Start, word.Length);
                var grams = WordGrams.Count(chars.Length);
                var room = area.RoomForKeys(2 + grams + WordGrams.Slack);
                room[count++] = Key(Hash.Of(chars[..Stemmer.StemLength(chars, language)], Hash.Step(Hash.Seed, StemTemplate)));
                if (chars.Length > Beginning) room[count++] = Key(Hash.Of(chars[..Beginning], Hash.Step(Hash.Seed, BeginningTemplate)));
                if (grams > 0) WordGrams.Fill(bounded[at..], chars.Length, room[count..]);
                count += grams;
            }

            at += word.Length + 1;
            area.EndWord(i, count);
        }
    }

    /// <summary>A hash as a key; zero marks an empty slot of a key table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(ulong hash) => Math.Max(1, (uint)(hash >> 32));
}
