using System.Runtime.Intrinsics;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Internal;

public class NegativeExponentialTests
{
    [Fact]
    public void Is_the_exponential_to_within_two_units_in_the_last_place()
    {
        for (var x = 0f; x >= -80; x -= 0.0137f)
        {
            var expected = MathF.Exp(x);
            Assert.InRange(NegativeExponential.Of(Vector256.Create(x))[7], expected * (1 - 2.4e-7f), expected * (1 + 2.4e-7f));
        }
    }

    [Fact]
    public void Far_below_it_stays_a_small_number() =>
        Assert.InRange(NegativeExponential.Of(Vector256.Create(-1e9f))[0], 0, 2e-35f);
}
