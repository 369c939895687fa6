using System.Text;
using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>What a saved ML.NET pipeline needs beside its linear models: the featurizer's lexicon and keys, the topics' ids and thresholds, the best topic's bar.</summary>
internal sealed record TopicParameters(TopicFeaturizer Featurizer, IReadOnlyList<string> Ids, IReadOnlyList<float> Thresholds, float Bar)
{
    public override string ToString()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(Ids.Count);
            for (var t = 0; t < Ids.Count; t++)
            {
                writer.Write(Ids[t]);
                writer.Write(Thresholds[t]);
            }

            writer.Write(Bar);
            LexiconFormat.Write(writer, Featurizer.Lexicon);
            Featurizer.Keys.Write(writer);
        }

        return ParameterText.Encode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <exception cref="InvalidDataException">The text is not of this form.</exception>
    public static TopicParameters Parse(ReadOnlyMemory<char> text)
    {
        var reader = new ByteReader(ParameterText.Decode(text.Span));
        try
        {
            var ids = new string[Counts.Read(ref reader)];
            var thresholds = new float[ids.Length];
            for (var t = 0; t < ids.Length; t++)
            {
                ids[t] = reader.ReadString();
                thresholds[t] = reader.ReadSingle();
            }

            var bar = reader.ReadSingle();
            return new TopicParameters(new TopicFeaturizer(LexiconFormat.Read(ref reader), KeyTable.Read(ref reader)), ids, thresholds, bar);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("not usable topic model parameters", e);
        }
    }
}
