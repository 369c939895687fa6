using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Languages;

/// <summary>What training leaves: one 16-bit weight per slot and class, the classes of a slot side by side, the second look's weights, and the settings tuned with them.</summary>
/// <remarks>
/// Format (little-endian): magic <c>NLLG</c>, version, bits, longest n-gram, classes (bytes), then as 32-bit floats scale, temperature, the chain's six
/// settings and the biases, then of the second look words (as a float), emission, temperature, scale and bias; then the weights class by class,
/// low bytes before high ones, which compress better apart, and those of the second look likewise.
/// </remarks>
internal sealed class LanguageWeights
{
    private const uint Magic = 0x474C4C4E;
    private const byte Version = 2;
    private const int Classes = LanguageClasses.Count;
    private const int Floats = 8 + Classes + 5;
    private const int HeaderLength = 8 + (4 * Floats);

    private readonly short[] _weights;
    private readonly float[] _biases;
    private readonly int _first;

    // The weight of class c for slot s stands at s * Classes + c.
    public LanguageWeights(int bits, int longest, float scale, float temperature, ChainSettings chain, ReadOnlySpan<float> biases, ReadOnlySpan<short> weights, PairWeights pair)
        : this(bits, longest, scale, temperature, chain, biases, pair) => weights.CopyTo(_weights.AsSpan(_first));

    private LanguageWeights(int bits, int longest, float scale, float temperature, ChainSettings chain, ReadOnlySpan<float> biases, PairWeights pair)
    {
        (Bits, Longest, Scale, Temperature, Chain, Pair) = (bits, longest, scale, temperature, chain, pair);
        _biases = biases.ToArray();

        // On a 16-byte boundary, so that no slot straddles two cache lines.
        _weights = GC.AllocateUninitializedArray<short>((Classes << bits) + Classes, pinned: true);
        unsafe { _first = (int)((16 - ((nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0) & 15)) & 15) / sizeof(short); }
    }

    public int Bits { get; }

    public int Longest { get; }

    /// <summary>What one step of a stored weight amounts to.</summary>
    public float Scale { get; }

    /// <summary>Divides the logits of a whole text before they become probabilities.</summary>
    public float Temperature { get; }

    public ChainSettings Chain { get; }

    public Vector256<float> Biases => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_biases));

    public PairWeights Pair { get; }

    public ReadOnlySpan<short> Slots => _weights.AsSpan(_first, Classes << Bits);

    /// <summary>Rounds weights to 16 bits. What all classes of a slot have in common changes no answer; without it the steps come out finer.</summary>
    public static LanguageWeights Quantize(int bits, int longest, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, float temperature, ChainSettings chain, PairWeights pair)
    {
        var centred = weights.ToArray();
        var largest = 1e-6f;
        for (var slot = 0; slot < centred.Length; slot += Classes)
        {
            var own = centred.AsSpan(slot, Classes);
            float low = own[0], high = own[0];
            foreach (var w in own) (low, high) = (Math.Min(low, w), Math.Max(high, w));
            foreach (ref var w in own) w -= (low + high) / 2;
            largest = Math.Max(largest, (high - low) / 2);
        }

        var scale = largest / short.MaxValue;
        var rounded = new short[centred.Length];
        for (var i = 0; i < rounded.Length; i++) rounded[i] = (short)MathF.Round(centred[i] / scale);
        return new LanguageWeights(bits, longest, scale, temperature, chain, biases, rounded, pair);
    }

    /// <exception cref="InvalidDataException">The bytes are not of this format or are truncated.</exception>
    public static LanguageWeights Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) throw Invalid("they do not start as such");
        if (bytes[4] != Version) throw Invalid($"their version is {bytes[4]}, this version of NewsNlp reads {Version}");
        int bits = bytes[5], longest = bytes[6];
        if (bits is < 8 or > 24 || longest is < 2 or > 6 || bytes[7] != Classes) throw Invalid("their header is damaged");
        var slots = 1 << bits;
        if (bytes.Length != Length(slots)) throw Invalid($"they are {bytes.Length} bytes long, not {Length(slots)}");
        Span<float> header = stackalloc float[Floats];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(8 + (4 * i))..]);
            if (!float.IsFinite(header[i])) throw Invalid("their header holds a number that is not finite");
        }

        if (header[0] <= 0 || header[1] <= 0 || header[18] <= 0 || header[19] <= 0) throw Invalid("their scale is not positive");
        var chain = new ChainSettings
        {
            Emission = header[2], Switch = header[3], ClauseSwitch = header[4], IntoOther = header[5], Abbreviation = header[6], Foreign = header[7],
        };
        var settings = new PairSettings { Words = (int)header[16], Emission = header[17], Temperature = header[18] };
        var pair = new PairWeights(bits, longest, header[19], header[20], settings, Unzip(bytes[(HeaderLength + (slots * Classes * 2))..], slots));
        var read = new LanguageWeights(bits, longest, header[0], header[1], chain, header[8..16], pair);
        var weights = read._weights.AsSpan(read._first, slots * Classes);
        var low = bytes[HeaderLength..];
        var high = low[weights.Length..];
        for (int c = 0, i = 0; c < Classes; c++)
        {
            for (var slot = 0; slot < slots; slot++, i++) weights[(slot * Classes) + c] = (short)(low[i] | (high[i] << 8));
        }

        return read;
    }

    public byte[] ToBytes()
    {
        var slots = 1 << Bits;
        var bytes = new byte[Length(slots)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        (bytes[4], bytes[5], bytes[6], bytes[7]) = (Version, (byte)Bits, (byte)Longest, Classes);
        Span<float> header = stackalloc float[Floats];
        ReadOnlySpan<float> settings = [Scale, Temperature, Chain.Emission, Chain.Switch, Chain.ClauseSwitch, Chain.IntoOther, Chain.Abbreviation, Chain.Foreign];
        settings.CopyTo(header);
        Biases.CopyTo(header[8..]);
        ReadOnlySpan<float> second = [Pair.Settings.Words, Pair.Settings.Emission, Pair.Settings.Temperature, Pair.Scale, Pair.Bias];
        second.CopyTo(header[(8 + Classes)..]);
        for (var i = 0; i < header.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8 + (4 * i)), header[i]);
        var low = bytes.AsSpan(HeaderLength);
        var high = low[(slots * Classes)..];
        var weights = Slots;
        for (int c = 0, i = 0; c < Classes; c++)
        {
            for (var slot = 0; slot < slots; slot++, i++) (low[i], high[i]) = ((byte)weights[(slot * Classes) + c], (byte)(weights[(slot * Classes) + c] >> 8));
        }

        low = high[(slots * Classes)..];
        high = low[slots..];
        for (var i = 0; i < slots; i++) (low[i], high[i]) = ((byte)Pair.Slots[i], (byte)(Pair.Slots[i] >> 8));
        return bytes;
    }

    private static int Length(int slots) => HeaderLength + (slots * (Classes + 1) * 2);

    private static short[] Unzip(ReadOnlySpan<byte> bytes, int count)
    {
        var numbers = new short[count];
        for (var i = 0; i < count; i++) numbers[i] = (short)(bytes[i] | (bytes[count + i] << 8));
        return numbers;
    }

    private static InvalidDataException Invalid(string what) => new($"not usable language weights: {what}");
}
