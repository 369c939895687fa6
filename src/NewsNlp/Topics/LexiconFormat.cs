using System.Runtime.CompilerServices;
using System.Text;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>The lexicon inside a model: entries in order, each sharing the beginning of the one before.</summary>
internal static class LexiconFormat
{
    // Bytes of an entry behind what it shares.
    private const int LongestPart = 2048;

    public static void Write(BinaryWriter writer, TopicLexicon lexicon)
    {
        writer.Write7BitEncodedInt(lexicon.Topics.Count);
        foreach (var id in lexicon.Topics) writer.Write(id);
        writer.Write7BitEncodedInt(lexicon.EntryCount);
        var last = "";
        foreach (var entry in lexicon.Entries)
        {
            var shared = last.AsSpan().CommonPrefixLength(entry.Entry);
            writer.Write7BitEncodedInt(shared);
            writer.Write(entry.Entry[shared..]);
            last = entry.Entry;
        }

        for (var i = 0; i < lexicon.EntryCount; i++)
        {
            var entry = lexicon.Entries[i];
            ref readonly var hit = ref lexicon.Hit(i);
            writer.Write((byte)(((int)entry.Language << 4) | (entry.Topics.Count << 2) | hit.Weight));
            writer.Write((byte)hit.First);
            if (hit.Second >= 0) writer.Write((byte)hit.Second);
            if (hit.Third >= 0) writer.Write((byte)hit.Third);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no lexicon.</exception>
    public static TopicLexicon Read(ref ByteReader reader)
    {
        var topics = new string[Counts.Read(ref reader)];
        for (var i = 0; i < topics.Length; i++) topics[i] = reader.ReadString();
        var count = Counts.Read(ref reader);
        var text = new LexiconText(count);
        ReadText(ref reader, text, count);
        var hits = new LexiconHit[count];
        for (var i = 0; i < count; i++)
        {
            var packed = reader.ReadByte();
            var named = packed >> 2 & 3;
            int first = Topic(ref reader, named > 0, topics.Length), second = Topic(ref reader, named > 1, topics.Length), third = Topic(ref reader, named > 2, topics.Length);
            if (first < 0 || packed >> 4 is not ((int)Language.Kazakh or (int)Language.Russian)) throw Damaged();
            hits[i] = new LexiconHit((short)first, (short)second, (short)third, (byte)(packed & 3));
            text.SetLanguage(i, (Language)(packed >> 4));
        }

        return new TopicLexicon(topics, text, hits);
    }

    private static int Topic(ref ByteReader reader, bool isThere, int topics) => !isThere ? -1 : reader.ReadByte() is var number && number < topics ? number : throw Damaged();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadText(ref ByteReader reader, LexiconText text, int count)
    {
        Span<char> chars = stackalloc char[LongestPart];
        for (int i = 0, length = 0; i < count; i++)
        {
            var shared = reader.Read7BitEncodedInt();
            var size = reader.Read7BitEncodedInt();
            if ((uint)shared > (uint)length || (uint)size > LongestPart) throw Damaged();
            var rest = chars[..Encoding.UTF8.GetChars(reader.ReadBytes(size), chars)];
            text.Add(shared, rest);
            length = shared + rest.Length;
        }
    }

    private static InvalidDataException Damaged() => new("the lexicon of the topic model is damaged");
}
