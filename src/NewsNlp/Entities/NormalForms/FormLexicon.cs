using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>What is known of a word in its dictionary form.</summary>
[Flags]
internal enum WordFacts
{
    None = 0,
    GivenMasculine = 1,
    GivenFeminine = 2,

    /// <summary>A surname in the masculine form.</summary>
    Surname = 4,

    /// <summary>A word of a person's name in the table.</summary>
    PersonWord = 8,

    /// <summary>A place of one word.</summary>
    Place = 16,

    /// <summary>The noun that declines in a name of several words, or a name of one word.</summary>
    Head = 32,

    /// <summary>The adjective before such a noun.</summary>
    Adjective = 64,
}

/// <summary>The kinds of word whose ends are counted apart.</summary>
internal enum WordGroup
{
    RussianPerson,
    RussianPlace,
    RussianHead,
    KazakhPerson,
    KazakhPlace,
    KazakhHead,
}

/// <summary>
/// The words of the fact table in their dictionary form, and how often such words end in which letters: what a stem is judged by when several
/// are possible. Immutable.
/// </summary>
internal sealed class FormLexicon
{
    private const ulong Words = 0x51ED270B, Ends = 0x2127599B;
    internal const int LongestEnd = 5;
    private const float Smoothing = 8f, Letters = 30f;

    /// <summary>What a letter more costs when words of different length are compared.</summary>
    public const float LetterScore = -2.3f;

    private readonly IntMap _facts;
    private readonly IntMap _ends;
    private readonly Block<int> _total;

    internal FormLexicon(IntMap facts, IntMap ends, Block<int> total) => (_facts, _ends, _total) = (facts, ends, total);

    public static FormLexicon Read(BlockReader reader) => new(IntMap.Read(reader), IntMap.Read(reader), reader.Block<int>());

    public void Write(BlockWriter writer)
    {
        _facts.Write(writer);
        _ends.Write(writer);
        writer.Block(_total.Span);
    }

    /// <summary>What is known of the word <paramref name="stem"/> + <paramref name="ending"/>.</summary>
    public WordFacts Facts(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, bool isKazakh) => (WordFacts)_facts.Get(WordHash(stem, ending, isKazakh));

    /// <summary>
    /// The logarithm of how probable the last five letters of a word are in a group, each given those behind it.
    /// </summary>
    public float EndScore(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, WordGroup group)
    {
        int length = stem.Length + ending.Length, above = _total[(int)group];
        var score = 0f;
        var hash = EndSeed(group);
        for (var n = 1; n <= LongestEnd; n++)
        {
            hash = Hash.Step(hash, n > length ? ' ' : n <= ending.Length ? ending[^n] : stem[length - n]);
            var count = _ends.Get(Hash.Finish(hash));
            score += MathF.Log((count + Smoothing / Letters) / (above + Smoothing));
            above = count;
            if (n > length) break;
        }

        return score;
    }

    internal static ulong WordHash(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, bool isKazakh)
    {
        var hash = Hash.Step(Words, isKazakh ? 1UL : 2UL);
        foreach (var c in stem) hash = Hash.Step(hash, c);
        foreach (var c in ending) hash = Hash.Step(hash, c);
        return Hash.Finish(hash);
    }

    internal static ulong EndSeed(WordGroup group) => Hash.Step(Ends, (ulong)group);
}
