using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>Counts in a model's bytes, checked before anything is allocated for them.</summary>
internal static class Counts
{
    private const int Max = 1 << 24;

    public static int Read(ref ByteReader reader) =>
        reader.Read7BitEncodedInt() is var count and >= 0 and <= Max ? count : throw new InvalidDataException("the topic model holds an impossible count");
}
