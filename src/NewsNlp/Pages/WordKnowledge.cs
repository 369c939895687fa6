using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>What is known of a word before its place is looked at; one byte a stem.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Written small somewhere: a common word, whose capital then means a start.</summary>
    SeenSmall = 1,
    OftenSmall = 2,

    /// <summary>Written with a capital inside a sentence somewhere: a name.</summary>
    SeenCapital = 4,
    OftenCapital = 8,
    GivenName = 16,
    Surname = 32,

    /// <summary>A word of a thing in the entity table; of a pair of stems: neighbours in such a name.</summary>
    Entity = 64,

    /// <summary>A pair of stems that are neighbours inside some name.</summary>
    Pair = 128,

    /// <summary>Of a pair of stems: seen side by side inside a sentence, the right one with a capital.</summary>
    SeenPair = 4,
}

/// <summary>
/// Hashed tables that training fills and splitting reads: traits by stem, and how much each run of letters speaks for Kazakh (above 0) or Russian.
/// </summary>
internal sealed class WordKnowledge
{
    public const int TraitBits = 20;
    public const int LanguageBits = 16;

    /// <summary>What one step of a stored log-odds amounts to.</summary>
    public const float LanguageStep = 1 / 20f;

    private const ulong StemSeed = 0x51ED270B1E2A9C63;
    private const ulong PairSeed = 0x2545F4914F6CDD1D;
    private const ulong FormSeed = 0x6A09E667F3BCC909;
    private const ulong LetterSeed = 0x9FB21C651E98DF25;

    private readonly byte[] _traits;
    private readonly sbyte[] _language;

    public WordKnowledge(byte[] traits, sbyte[] language)
    {
        if (traits.Length != 1 << TraitBits || language.Length != 1 << LanguageBits) throw new ArgumentException("A table has another size than the format says.");
        (_traits, _language) = (traits, language);
    }

    public ReadOnlySpan<byte> TraitTable => _traits;

    public ReadOnlySpan<sbyte> LanguageTable => _language;

    public static ulong StemHash(ReadOnlySpan<char> stem) => Hash.Of(stem, StemSeed);

    public static int TraitSlot(ulong stem) => (int)(stem >> (64 - TraitBits));

    public static int PairSlot(ulong left, ulong right) => (int)(Hash.Finish(Hash.Step(Hash.Step(PairSeed, left), right)) >> (64 - TraitBits));

    public WordTraits Traits(ulong stem) => (WordTraits)_traits[TraitSlot(stem)] & ~WordTraits.Pair;

    /// <summary>Where the traits of a folded word in its dictionary form stand.</summary>
    public static int FormSlot(ReadOnlySpan<char> folded) => (int)(Hash.Of(folded, FormSeed) >> (64 - TraitBits));

    /// <summary>Whether a folded word is a listed name in its dictionary form.</summary>
    public bool IsNameForm(ReadOnlySpan<char> folded) => (_traits[FormSlot(folded)] & (byte)(WordTraits.GivenName | WordTraits.Surname | WordTraits.Entity)) != 0;

    /// <summary>What is known of two stems side by side: <see cref="WordTraits.Pair"/> and <see cref="WordTraits.SeenPair"/>.</summary>
    public WordTraits Pair(ulong left, ulong right) => (WordTraits)_traits[PairSlot(left, right)] & (WordTraits.Pair | WordTraits.SeenPair);

    /// <summary>Log-odds that a folded word is Kazakh and not Russian, from its letters alone.</summary>
    public float Language(ReadOnlySpan<char> folded)
    {
        Span<int> slots = stackalloc int[MaxLanguageSlots];
        var count = LanguageSlots(folded, slots);
        if (count == 0) return 0;
        var sum = 0;
        for (var i = 0; i < count; i++) sum += _language[slots[i]];
        return Math.Clamp(sum * LanguageStep / MathF.Sqrt(count), -8, 8);
    }

    public const int MaxLanguageSlots = 64;

    /// <summary>The slots of a word's runs of two and three letters and of its endings.</summary>
    public static int LanguageSlots(ReadOnlySpan<char> folded, Span<int> slots)
    {
        if (folded.Length > 24) folded = folded[^24..];
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var edge = i == 0 ? 1u : 0u;
            var hash = Hash.Step(LetterSeed, folded[i]);
            for (var n = 2; n <= 3 && i + n <= folded.Length; n++)
            {
                hash = Hash.Step(hash, folded[i + n - 1]);
                var place = edge + (i + n == folded.Length ? 2u : 0u);
                if (count < slots.Length) slots[count++] = (int)(Hash.Finish(Hash.Step(hash, place)) >> (64 - LanguageBits));
            }
        }

        if (count < slots.Length) slots[count++] = (int)(Hash.Of(folded, LetterSeed + 1) >> (64 - LanguageBits));
        return count;
    }
}
