using System.Text;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>A topic model as bytes: the part <c>topics</c> of a bundle.</summary>
internal static class TopicModelFormat
{
    private const uint Magic = 0x5450_4E4E;
    private const byte Version = 3;

    public static void Write(TopicModel model, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write7BitEncodedInt(model.Topics.Count);
        foreach (var topic in model.Topics) topic.Write(writer);
        writer.Write(model.Bar);
        LexiconFormat.Write(writer, model.Featurizer.Lexicon);
        model.Featurizer.Keys.Write(writer);
        model.Weights.Write(writer);
    }

    public static byte[] ToBytes(TopicModel model)
    {
        using var stream = new MemoryStream();
        Write(model, stream);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no topic model, are truncated, or were written by a later version.</exception>
    public static TopicModel Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("the bytes are no topic model");
            if (reader.ReadByte() is var version and not Version) throw new InvalidDataException($"the topic model is of version {version}, this version of NewsNlp reads {Version}");
            var topics = new TopicDecision[Counts.Read(ref reader)];
            if (topics.Length > TopicDecision.MaxTopics) throw new InvalidDataException("the topic model has too many topics");
            for (var t = 0; t < topics.Length; t++) topics[t] = TopicDecision.Read(ref reader);
            var bar = reader.ReadSingle();
            var featurizer = new TopicFeaturizer(LexiconFormat.Read(ref reader), KeyTable.Read(ref reader));
            var weights = TopicWeights.Read(ref reader, topics.Length);
            if (weights.FeatureCount != featurizer.FeatureCount) throw new InvalidDataException("the topic model has weights for other features than its own");
            if (!reader.IsAtEnd) throw new InvalidDataException("bytes follow the topic model");
            return new TopicModel(topics, bar, featurizer, weights);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("the topic model is truncated or damaged", e);
        }
    }
}
