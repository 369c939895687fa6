using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsNlp.Pages;

/// <summary>What training leaves: a weight per feature, the bias, and the tables of words.</summary>
/// <remarks>
/// Format (little-endian): magic <c>NLHL</c>, version byte, three bytes of zero, scale and bias as 32-bit floats, then 16-bit weights, the traits
/// and the letters' log-odds, each as long as this version's tables are.
/// </remarks>
internal sealed class HeadlineWeights
{
    public const int FeatureCount = SegmentFeatures.Count + (1 << GapFeatures.Bits);

    private const uint Magic = 0x4C484C4E;
    private const byte Version = 2;
    private const int HeaderLength = 16;
    private const int Length = HeaderLength + (2 * FeatureCount) + (1 << WordKnowledge.TraitBits) + (1 << WordKnowledge.LanguageBits);

    private readonly short[] _weights;
    private readonly float _scale;
    private readonly float _bias;

    private HeadlineWeights(float scale, float bias, short[] weights, WordKnowledge knowledge) =>
        (_scale, _bias, _weights, Knowledge) = (scale, bias, weights, knowledge);

    public WordKnowledge Knowledge { get; }

    /// <summary>Rounds weights to 16 bits.</summary>
    public static HeadlineWeights Quantize(ReadOnlySpan<float> weights, float bias, WordKnowledge knowledge)
    {
        var largest = 1e-6f;
        foreach (var w in weights) largest = Math.Max(largest, Math.Abs(w));
        var scale = largest / short.MaxValue;
        var rounded = new short[FeatureCount];
        for (var i = 0; i < weights.Length; i++) rounded[i] = (short)MathF.Round(weights[i] / scale);
        return new HeadlineWeights(scale, bias, rounded, knowledge);
    }

    /// <summary>The sum of the weights of features, without the bias.</summary>
    public float Sum(ReadOnlySpan<int> ids)
    {
        var sum = 0;
        foreach (var id in ids) sum += _weights[id];
        return sum * _scale;
    }

    public float Bias => _bias;

    /// <summary>These weights with another bias: more or fewer cuts.</summary>
    public HeadlineWeights WithBias(float bias) => new(_scale, bias, _weights, Knowledge);

    /// <exception cref="InvalidDataException">The bytes are not of this format or are truncated.</exception>
    public static HeadlineWeights Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) throw Invalid("they do not start as such");
        if (bytes[4] != Version) throw Invalid($"their version is {bytes[4]}, this version of NewsNlp reads {Version}");
        if (bytes.Length != Length) throw Invalid($"they are {bytes.Length} bytes long, not {Length}");
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes[8..]);
        var bias = BinaryPrimitives.ReadSingleLittleEndian(bytes[12..]);
        if (!(scale > 0) || !float.IsFinite(scale) || !float.IsFinite(bias)) throw Invalid("their header is damaged");
        bytes = bytes[HeaderLength..];
        var weights = new short[FeatureCount];
        for (var i = 0; i < weights.Length; i++) weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]);
        bytes = bytes[(2 * FeatureCount)..];
        var traits = bytes[..(1 << WordKnowledge.TraitBits)].ToArray();
        var language = MemoryMarshal.Cast<byte, sbyte>(bytes[(1 << WordKnowledge.TraitBits)..]).ToArray();
        return new HeadlineWeights(scale, bias, weights, new WordKnowledge(traits, language));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        bytes[4] = Version;
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8), _scale);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(12), _bias);
        var rest = bytes.AsSpan(HeaderLength);
        for (var i = 0; i < _weights.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(rest[(2 * i)..], _weights[i]);
        rest = rest[(2 * FeatureCount)..];
        Knowledge.TraitTable.CopyTo(rest);
        MemoryMarshal.AsBytes(Knowledge.LanguageTable).CopyTo(rest[(1 << WordKnowledge.TraitBits)..]);
        return bytes;
    }

    private static InvalidDataException Invalid(string what) => new($"not usable headline weights: {what}");
}
