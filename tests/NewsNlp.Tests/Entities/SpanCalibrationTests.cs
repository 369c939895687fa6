using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class SpanCalibrationTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.37f)]
    [InlineData(1f)]
    public void None_changes_nothing(float probability) => Assert.Equal(probability, SpanCalibration.None.Of(probability));

    [Fact]
    public void A_flatter_slope_makes_less_sure()
    {
        var calibration = new SpanCalibration(-0.5f, 0);

        Assert.Equal(0.75, calibration.Of(0.9f), 1e-3);
        Assert.Equal(0.25, calibration.Of(0.1f), 1e-3);
        Assert.Equal(0.5, calibration.Of(0.5f), 1e-6);
    }

    [Fact]
    public void Certainty_stays_a_probability()
    {
        var calibration = new SpanCalibration(-0.8f, 0.3f);

        Assert.InRange(calibration.Of(1), 0.9f, 1f);
        Assert.InRange(calibration.Of(0), 0f, 0.1f);
    }
}
