using NewsNlp.Languages;

namespace NewsNlp.Tests.Languages;

public class LanguageWeightsTests
{
    [Fact]
    public void Come_back_as_written()
    {
        var written = Sample();
        var read = LanguageWeights.Read(written.ToBytes());
        Assert.Equal(written.Slots, read.Slots);
        Assert.Equal((written.Bits, written.Longest, written.Scale, written.Temperature, written.Biases), (read.Bits, read.Longest, read.Scale, read.Temperature, read.Biases));
        Assert.Equal(written.Chain, read.Chain);
        Assert.Equal(written.Pair.Slots, read.Pair.Slots);
        Assert.Equal((written.Pair.Scale, written.Pair.Bias, written.Pair.Settings), (read.Pair.Scale, read.Pair.Bias, read.Pair.Settings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(71)]
    [InlineData(500)]
    public void Truncated_bytes_are_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(Sample().ToBytes().AsSpan(0, length)));

    [Theory]
    [InlineData(0, 'X')]
    [InlineData(4, 9)]
    [InlineData(5, 40)]
    [InlineData(7, 4)]
    public void Foreign_bytes_are_refused(int offset, int value)
    {
        var bytes = Sample().ToBytes();
        bytes[offset] = (byte)value;
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(bytes));
    }

    private static LanguageWeights Sample()
    {
        var random = new Random(3);
        var weights = new float[LanguageClasses.Count << 8];
        for (var i = 0; i < weights.Length; i++) weights[i] = random.NextSingle() - 0.5f;
        var biases = new float[LanguageClasses.Count];
        for (var i = 0; i < biases.Length; i++) biases[i] = random.NextSingle();
        var settings = new PairSettings { Words = 3, Emission = 0.75f, Temperature = 1.5f };
        var pair = PairWeights.Quantize(8, 4, [.. Enumerable.Range(0, 256).Select(_ => random.NextSingle() - 0.5f)], -0.25f, settings);
        return LanguageWeights.Quantize(8, 4, weights, biases, 1.25f, new ChainSettings { Switch = 7 }, pair);
    }
}
