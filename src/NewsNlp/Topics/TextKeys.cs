using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Keys of the words themselves: the stem, the beginning of a long word and the character n-grams inside word boundaries, hashed. Part of the model format.</summary>
internal static class TextKeys
{
    public const int MinGram = 3;
    public const int MaxGram = 5;

    /// <summary>A word of more letters than this has a key for its first ones, for related words with different stems.</summary>
    public const int Beginning = 5;

    private const ulong StemTemplate = 1;
    private const ulong GramTemplate = 2;
    private const ulong BeginningTemplate = 3;
    private const ulong Boundary = '_';

    /// <summary>How many of a word's keys, the first ones, stand for the word as a whole: its stem and its beginning.</summary>
    public static int Heads(WordPart word) => (word.Flags & WordFlags.Number) != 0 ? 0 : word.Length > Beginning ? 2 : 1;

    /// <summary>Adds the keys of every word; numbers have none.</summary>
    public static void Add(TokenizedText text, Language language, TopicWorkArea area)
    {
        var folded = text.Folded;
        for (var i = 0; i < area.WordCount; i++)
        {
            var word = area.Words[i];
            var count = 0;
            if ((word.Flags & WordFlags.Number) == 0)
            {
                var chars = folded.Slice(word.Start, word.Length);
                var room = area.RoomForKeys(2 + (MaxGram - MinGram + 1) * (chars.Length + 2));
                room[count++] = Key(Hash.Of(chars[..Stemmer.StemLength(chars, language)], Hash.Step(Hash.Seed, StemTemplate)));
                if (chars.Length > Beginning) room[count++] = Key(Hash.Of(chars[..Beginning], Hash.Step(Hash.Seed, BeginningTemplate)));
                if (chars.Length >= MinGram) count += Grams(chars, room[count..]);
            }

            area.EndWord(i, count);
        }
    }

    // All grams that start at one place share the hash of their beginning.
    private static int Grams(ReadOnlySpan<char> word, Span<uint> keys)
    {
        var count = 0;
        var seed = Hash.Step(Hash.Seed, GramTemplate);
        for (var start = -1; start <= word.Length + 1 - MinGram; start++)
        {
            var hash = seed;
            var end = Math.Min(start + MaxGram, word.Length + 1);
            for (var k = start; k < end; k++)
            {
                hash = Hash.Step(hash, (uint)k < (uint)word.Length ? word[k] : Boundary);
                if (k - start >= MinGram - 1) keys[count++] = Key(Hash.Finish(hash));
            }
        }

        return count;
    }

    // Zero marks an empty slot of a key table.
    private static uint Key(ulong hash) => Math.Max(1, (uint)(hash >> 32));
}
