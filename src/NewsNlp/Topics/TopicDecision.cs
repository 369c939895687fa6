using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>What turns one topic's linear score into a probability, and a probability into a decision.</summary>
/// <param name="Id">Topic id.</param>
/// <param name="Bias">The linear model's bias.</param>
/// <param name="Slope">Platt's slope, below zero: the probability is 1 / (1 + exp(slope · score + offset)).</param>
/// <param name="Offset">Platt's offset.</param>
/// <param name="Threshold">The topic is given from this probability on.</param>
internal readonly record struct TopicDecision(string Id, float Bias, float Slope, float Offset, float Threshold)
{
    public const int MaxTopics = 255;

    public float Probability(float score) => 1 / (1 + MathF.Exp(Slope * score + Offset));

    public float LogOdds(float score) => -(Slope * score + Offset);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Id);
        writer.Write(Bias);
        writer.Write(Slope);
        writer.Write(Offset);
        writer.Write(Threshold);
    }

    public static TopicDecision Read(ref ByteReader reader) =>
        new(reader.ReadString(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}
