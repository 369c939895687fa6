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

        foreach (var entry in lexicon.Entries)
        {
            writer.Write((byte)(((int)entry.Language << 4) | (entry.Topics.Count << 2) | entry.Weight));
            foreach (var id in entry.Topics) writer.Write((byte)lexicon.IndexOf(id));
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
            if ((uint)shared > (uint)last.Length) throw new InvalidDataException("the lexicon of the topic model is damaged");
            words[i] = last = string.Concat(last.AsSpan(0, shared), reader.ReadString());
        }

        var entries = new LexiconEntry[words.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var packed = reader.ReadByte();
            var ids = new string[packed >> 2 & 3];
            for (var k = 0; k < ids.Length; k++)
            {
                var topic = reader.ReadByte();
                ids[k] = topic < topics.Length ? topics[topic] : throw new InvalidDataException("the lexicon of the topic model names an unknown topic");
            }

            entries[i] = new LexiconEntry((Language)(packed >> 4), words[i], ids, packed & 3);
        }

        var lexicon = new TopicLexicon(entries);
        return lexicon.Entries.Count == entries.Length ? lexicon : throw new InvalidDataException("the lexicon of the topic model is damaged");
    }
}
