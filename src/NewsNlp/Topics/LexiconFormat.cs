namespace NewsNlp.Topics;

/// <summary>The lexicon inside a model: entries in order, each sharing the beginning of the one before.</summary>
internal static class LexiconFormat
{
    public static void Write(BinaryWriter writer, TopicLexicon lexicon)
    {
        writer.Write7BitEncodedInt(lexicon.Topics.Count);
        foreach (var id in lexicon.Topics) writer.Write(id);
        writer.Write7BitEncodedInt(lexicon.Entries.Count);
        var last = "";
        foreach (var entry in lexicon.Entries)
        {
            var shared = last.AsSpan().CommonPrefixLength(entry.Entry);
            writer.Write7BitEncodedInt(shared);
            writer.Write(entry.Entry[shared..]);
            last = entry.Entry;
        }

        for (var i = 0; i < lexicon.Entries.Count; i++)
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
    public static TopicLexicon Read(BinaryReader reader)
    {
        var topics = new string[Counts.Read(reader)];
        for (var i = 0; i < topics.Length; i++) topics[i] = reader.ReadString();
        var words = new string[Counts.Read(reader)];
        var last = "";
        for (var i = 0; i < words.Length; i++)
        {
            var shared = reader.Read7BitEncodedInt();
            if ((uint)shared > (uint)last.Length) throw Damaged();
            words[i] = last = string.Concat(last.AsSpan(0, shared), reader.ReadString());
        }

        var entries = new LexiconEntry[words.Length];
        var hits = new LexiconHit[words.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var packed = reader.ReadByte();
            var count = packed >> 2 & 3;
            int first = Number(count > 0), second = Number(count > 1), third = Number(count > 2);
            if (first < 0 || packed >> 4 is not ((int)Language.Kazakh or (int)Language.Russian)) throw Damaged();
            hits[i] = new LexiconHit(first, second, third, packed & 3);
            string[] ids = count switch { 1 => [topics[first]], 2 => [topics[first], topics[second]], _ => [topics[first], topics[second], topics[third]] };
            entries[i] = new LexiconEntry((Language)(packed >> 4), words[i], ids, packed & 3);
        }

        return new TopicLexicon(topics, entries, hits);

        int Number(bool isThere) => !isThere ? -1 : reader.ReadByte() is var number && number < topics.Length ? number : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("the lexicon of the topic model is damaged");
}
