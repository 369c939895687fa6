using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsNlp.Internal;

/// <summary>The exponential of numbers up to 0, of those below −80 that of −80, eight at a time, to within two units in the last place: 2ⁿ times a polynomial (Moshier, Cephes).</summary>
internal static class NegativeExponential
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x)
    {
        x = Vector256.Max(x, Vector256.Create(-80f));

        // Below zero, cutting off after taking away a half rounds to the nearest.
        var n = Vector256.ConvertToInt32((x * Vector256.Create(1.44269504f)) - Vector256.Create(0.5f));
        var whole = Vector256.ConvertToSingle(n);
        var r = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        return p * ((n + Vector256.Create(127)) << 23).AsSingle();
    }
}
