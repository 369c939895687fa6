using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>One text with what the features need of each token. A reusable work area, held by one call at a time.</summary>
internal sealed class HeadlineWork
{
    private const int LongestName = 6;

    public TokenizedText Text { get; } = new();

    public TokenFacts[] Facts = new TokenFacts[128];

    /// <summary>Sums over the tokens before each: words, letters' language, quotes opened less closed.</summary>
    public RunningSums[] Sums = new RunningSums[129];

    /// <summary>Log-odds that each token stands in Kazakh text, its neighbours heard; see <see cref="LanguageRuns"/>.</summary>
    public float[] Tongue = new float[128];

    public float[] Local = new float[128];
    public int[] Candidates = new int[64];
    public float[] Best = new float[65];
    public int[] From = new int[65];

    public int Count { get; private set; }

    public void Set(ReadOnlySpan<char> source, WordKnowledge knowledge)
    {
        Text.Set(source);
        Count = Text.Tokens.Length;
        Ensure(Count);
        var chars = Text.Chars;
        Sums[0] = default;
        for (var i = 0; i < Count; i++)
        {
            Facts[i] = TokenFacts.Of(Text, i, knowledge);
            Sums[i + 1] = Sums[i].Add(Facts[i]);
        }

        for (var i = 1; i < Count; i++)
        {
            Facts[i].AfterSpace = Text.Tokens[i].Start > Text.Tokens[i - 1].End && ContainsSpace(chars[Text.Tokens[i - 1].End..Text.Tokens[i].Start]);
        }

        LanguageRuns.Fill(Facts.AsSpan(0, Count), Tongue);
    }

    /// <summary>Where the run of capitals that starts at a token ends; a common word with a capital ends it too, as it starts something.</summary>
    public int NameRunEnd(int start)
    {
        var end = start;
        while (end < Count && end < start + LongestName && Facts[end].Shape.IsCapital() && (end == start || !Facts[end].IsCommonStart)) end++;
        return end;
    }

    public void EnsureCandidates(int count)
    {
        if (Best.Length > count) return;
        Best = new float[count * 2];
        From = new int[count * 2];
        Array.Resize(ref Candidates, count * 2);
    }

    /// <summary>Lets go of what one huge text has grown.</summary>
    public void Trim()
    {
        Text.Trim();
        if (Facts.Length > TokenizedText.KeptTokens) Resize(128);
        if (Best.Length <= TokenizedText.KeptTokens) return;
        Best = new float[65];
        From = new int[65];
        Candidates = new int[64];
    }

    private static bool ContainsSpace(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (Chars.IsSpace(c)) return true;
        }

        return false;
    }

    private void Ensure(int tokens)
    {
        if (tokens > Facts.Length) Resize(Math.Max(tokens, Facts.Length * 2));
    }

    private void Resize(int tokens)
    {
        Facts = new TokenFacts[tokens];
        Sums = new RunningSums[tokens + 1];
        Local = new float[tokens];
        Tongue = new float[tokens];
    }
}

/// <summary>What the features need of one token; hashes are of folded text.</summary>
internal struct TokenFacts
{
    public uint Word;
    public uint Stem;
    public uint Suffix2;
    public uint Suffix3;
    public ulong StemKey;
    public float Language;
    public WordShape Shape;
    public WordTraits Traits;
    public bool AfterSpace;
    public bool IsVerb;

    /// <summary>Class of the word's ending, see <see cref="WordEnding"/>.</summary>
    public byte Ending;

    /// <summary>A listed name: 1 in its dictionary form, 2 in another, 0 for other words.</summary>
    public byte NameForm;

    /// <summary>A word with a capital that is no name: it starts something.</summary>
    public readonly bool IsCommonStart =>
        Shape == WordShape.OneCapital
        || Shape.IsCapital() && (Traits & WordTraits.SeenSmall) != 0 && (Traits & (WordTraits.SeenCapital | WordTraits.GivenName | WordTraits.Surname)) == 0;

    public static TokenFacts Of(TokenizedText text, int index, WordKnowledge knowledge)
    {
        var token = text.Tokens[index];
        var folded = text.TokenFolded(index);
        var facts = new TokenFacts { Shape = WordShapes.Of(text.Chars, token) };
        if (token.Kind != TokenKind.Word)
        {
            // Numbers matter by their form, not their value.
            facts.Word = facts.Stem = token.Kind == TokenKind.Number ? NumberForm(folded) : (uint)Hash.Of(folded);
            facts.Suffix2 = facts.Suffix3 = facts.Word;
            return facts;
        }

        var language = knowledge.Language(folded);
        var stem = folded[..Stemmer.StemLength(folded, language > 0 ? NewsNlp.Language.Kazakh : NewsNlp.Language.Russian)];
        facts.Word = (uint)Hash.Of(folded);
        facts.StemKey = WordKnowledge.StemHash(stem);
        facts.Stem = (uint)facts.StemKey;
        facts.Suffix2 = (uint)Hash.Of(folded[^Math.Min(2, folded.Length)..]);
        facts.Suffix3 = (uint)Hash.Of(folded[^Math.Min(3, folded.Length)..]);
        facts.Language = language;
        facts.IsVerb = facts.Shape == WordShape.Lower && VerbForm.Of(folded, language > 0);
        facts.Ending = WordEnding.Of(folded, language > 0);
        facts.Traits = knowledge.Traits(facts.StemKey);
        if (facts.Shape.IsCapital())
        {
            if (knowledge.IsNameForm(folded)) facts.NameForm = 1;
            else if ((facts.Traits & (WordTraits.GivenName | WordTraits.Surname | WordTraits.Entity)) != 0) facts.NameForm = 2;
        }

        return facts;
    }

    private static uint NumberForm(ReadOnlySpan<char> number)
    {
        var hash = Hash.Seed;
        foreach (var c in number) hash = Hash.Step(hash, Chars.IsDigit(c) ? '0' : c);
        return (uint)Hash.Finish(hash);
    }
}

/// <summary>Sums over all tokens before one, so that any run of tokens is summed by a subtraction.</summary>
internal struct RunningSums
{
    public int Words;
    public int Quotes;
    public int Colons;
    public int Dashes;
    public int Stops;
    public int Capitals;
    public int Verbs;
    public double Language;

    public readonly RunningSums Add(in TokenFacts token)
    {
        var sums = this;
        if (token.Shape.IsWord()) sums.Words++;
        if (token.Shape.IsCapital()) sums.Capitals++;
        if (token.IsVerb) sums.Verbs++;
        sums.Language += token.Language;
        switch (token.Shape)
        {
            case WordShape.OpenQuote: sums.Quotes++; break;
            case WordShape.CloseQuote: sums.Quotes--; break;
            case WordShape.Colon: sums.Colons++; break;
            case WordShape.Dash: sums.Dashes++; break;
            case WordShape.Stop: sums.Stops++; break;
        }

        return sums;
    }
}
