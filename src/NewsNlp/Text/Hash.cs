using System.Runtime.CompilerServices;

namespace NewsNlp.Text;

/// <summary>The library's own 64-bit hash of character runs; part of the model format, version 1.</summary>
/// <remarks>
/// Multiply–xor over UTF-16 code units with a final avalanche (the finalizer of MurmurHash3, Appleby 2011). Built up a character at a time,
/// so that all prefixes of a run are hashed in one pass: <c>h = Step(h, c)</c>, and <c>Finish(h)</c> where a value is wanted.
/// </remarks>
internal static class Hash
{
    public const ulong Seed = 0x9E3779B97F4A7C15;
    public const ulong Multiplier = 0xD6E8FEB86659FD93;
    public const ulong FirstMixer = 0xFF51AFD7ED558CCD;
    public const ulong SecondMixer = 0xC4CEB9FE1A85EC53;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Step(ulong hash, ulong unit) => (hash ^ unit) * Multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= FirstMixer;
        hash ^= hash >> 33;
        hash *= SecondMixer;
        return hash ^ (hash >> 33);
    }

    /// <summary>The finished hash of a run of characters under a seed that names what the run is (a feature template, say).</summary>
    public static ulong Of(ReadOnlySpan<char> run, ulong seed = Seed)
    {
        foreach (var c in run) seed = Step(seed, c);
        return Finish(seed);
    }
}
