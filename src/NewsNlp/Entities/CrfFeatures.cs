using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Turns a tokenized text into hashed features per token and transition contexts. Immutable; version 1 of the feature set, part of the model format.</summary>
/// <param name="language">Whose stems are taken.</param>
/// <param name="stems">Stems of training entities with the share of their occurrences per class.</param>
/// <param name="phrases">Training entities as phrases of stems.</param>
/// <param name="listed">Names known beforehand.</param>
/// <param name="groups">What is written; a model that is kept has all.</param>
internal sealed class CrfFeatures(Language language, Gazetteer stems, Gazetteer phrases, Gazetteer listed, FeatureGroups groups = FeatureGroups.All)
{
    /// <summary>Number of transition contexts: what the token entered looks like.</summary>
    public const int ContextCount = 11;

    private const int MaxPerToken = 220;
    private const int MaxGramWord = 24;
    private const int MaxHeadline = 40;
    private const int TriggerReach = 7;

    public Language Language => language;

    public Gazetteer Stems => stems;

    public Gazetteer Phrases => phrases;

    public Gazetteer Listed => listed;

    /// <summary>The hash under which a word's stem is known to the gazetteers.</summary>
    public static ulong StemHash(ReadOnlySpan<char> folded, Language language) => Hash.Of(folded[..Stemmer.StemLength(folded, language)]);

    /// <summary>Writes the features of a text's tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Index of the first token to take.</param>
    /// <param name="count">Number of tokens to take.</param>
    /// <param name="area">Receives features and contexts.</param>
    /// <param name="useListed">False leaves out the names known beforehand: training does so for a part of its texts.</param>
    public void Extract(TokenizedText text, int first, int count, FeatureArea area, bool useListed = true)
    {
        area.Reset(count);
        var traits = area.Traits.AsSpan(0, count);
        for (var t = 0; t < count; t++)
        {
            TokenReader.Read(text, first + t, language, area.Prefixes, ref traits[t]);
            area.Stems[t] = traits[t].Stem;
        }

        SurfaceContext.Mark(traits);
        if (groups != FeatureGroups.All) Hide(traits);
        Look(area, traits, useListed);
        var isHeadline = count <= MaxHeadline && traits.Length > 0 && traits[^1].Form != TokenForm.Stop;
        for (var t = 0; t < count; t++)
        {
            area.Starts[t] = area.Count;
            area.Contexts[t] = (byte)traits[t].Form;
            var writer = new FeatureWriter(area.Room(MaxPerToken));
            WriteOwn(ref writer, in traits[t]);
            if ((groups & FeatureGroups.Grams) != 0) WriteGrams(ref writer, text.TokenFolded(first + t));
            WriteNeighbours(ref writer, traits, t);
            WriteTriggers(ref writer, traits, t);
            WriteQuotes(ref writer, traits, t);
            WriteGazetteers(ref writer, traits, t);
            if (isHeadline) WriteHeadline(ref writer, in traits[t]);
            area.Count += writer.Count;
        }

        area.Starts[count] = area.Count;
    }

    private void Hide(Span<TokenTraits> traits)
    {
        foreach (ref var token in traits)
        {
            if ((groups & FeatureGroups.Triggers) == 0) token.Trigger = 0;
            if ((groups & FeatureGroups.Runs) == 0) token.RunIndex = token.RunLength = 0;
        }
    }

    private void Look(FeatureArea area, Span<TokenTraits> traits, bool useListed)
    {
        var hashes = area.Stems.AsSpan(0, traits.Length);
        for (var t = 0; t < traits.Length; t++)
        {
            ref var token = ref traits[t];
            token.Learned = stems.Find(token.Stem);
            token.Phrase = token.Listed = 0;
        }

        for (var t = 0; t < traits.Length;)
        {
            var codes = phrases.Match(hashes, t, out var length);
            for (var i = 0; i < length; i++)
            {
                traits[t + i].Phrase = codes;
                traits[t + i].PhrasePlace = Place(i, length);
            }

            t += Math.Max(1, length);
        }

        if (!useListed) return;
        for (var t = 0; t < traits.Length;)
        {
            var codes = listed.Match(hashes, t, out var length);
            for (var i = 0; i < length; i++)
            {
                traits[t + i].Listed = codes;
                traits[t + i].ListedPlace = Place(i, length);
            }

            t += Math.Max(1, length);
        }
    }

    private static byte Place(int index, int length) => (byte)(length == 1 ? 3 : index == 0 ? 0 : index == length - 1 ? 2 : 1);

    private static void WriteOwn(ref FeatureWriter writer, in TokenTraits token)
    {
        writer.Add(Template.Bias, 0);
        writer.AddHash(Template.Word, token.Word);
        writer.AddHash(Template.Stem, token.Stem);
        writer.AddHash(Template.Shape, token.Shape);
        writer.AddHash(Template.Digits, token.Digits);
        writer.Add(Template.Form, (int)token.Form);
        for (var n = 0; n < 5; n++)
        {
            writer.AddHash(Template.Prefix, token.Prefixes[n]);
            writer.AddHash(Template.Suffix, token.Suffixes[n]);
        }

        if (token.StartsSentence) writer.Add(Template.SentenceStart, (int)token.Form);
        if (token.RunIndex == 0) return;
        writer.Add(Template.Run, (Math.Min((int)token.RunIndex, 4) * 8) + Math.Min((int)token.RunLength, 5));
    }

    private static void WriteGrams(ref FeatureWriter writer, ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return;
        if (word.Length > MaxGramWord) word = word[..MaxGramWord];
        for (var start = -1; start + 3 <= word.Length + 1; start++)
        {
            var hash = Hash.Seed;
            for (var i = start; i < start + 5 && i <= word.Length; i++)
            {
                var c = i < 0 ? '^' : i == word.Length ? '$' : Chars.IsDigit(word[i]) ? '0' : word[i];
                hash = Hash.Step(hash, c);
                if (i >= start + 2) writer.AddHash(Template.Gram, Hash.Finish(hash));
            }
        }
    }

    private static void WriteNeighbours(ref FeatureWriter writer, ReadOnlySpan<TokenTraits> traits, int t)
    {
        for (var d = -3; d <= 3; d++)
        {
            if (d == 0) continue;
            var at = d + 3;
            var i = t + d;
            if (i < 0 || i >= traits.Length)
            {
                if (d is -1 or 1) writer.Add(Template.Edge, at);
                continue;
            }

            ref readonly var token = ref traits[i];
            writer.AddHash(Template.NearShape + at, token.Shape);
            if (d is < -2 or > 2) continue;
            writer.AddHash(Template.NearWord + at, token.Word);
            writer.AddHash(Template.NearStem + at, token.Stem);
            if (token.Suffixes[1] != 0) writer.AddHash(Template.NearSuffix + at, token.Suffixes[1]);
            if (token.Suffixes[2] != 0) writer.AddHash(Template.NearSuffix + at, token.Suffixes[2]);
        }
    }

    private static void WriteTriggers(ref FeatureWriter writer, ReadOnlySpan<TokenTraits> traits, int t)
    {
        int own = traits[t].Trigger;
        writer.Add(Template.Trigger, own);
        writer.Add(Template.TriggerForm, (own * 16) + (int)traits[t].Form);
        for (var d = -2; d <= 2; d++)
        {
            if (d == 0 || t + d < 0 || t + d >= traits.Length || traits[t + d].Trigger == 0) continue;
            writer.Add(Template.NearTrigger + d + 3, traits[t + d].Trigger);
            writer.Add(Template.PairTrigger + d + 3, (traits[t + d].Trigger * 64) + own);
        }

        for (var d = 1; d <= TriggerReach && t + d < traits.Length; d++)
        {
            if (traits[t + d].Form == TokenForm.Stop) break;
            if (traits[t + d].Trigger is 0 or 41 or 42) continue;
            writer.Add(Template.NextTrigger, (traits[t + d].Trigger * 8) + Distance(d));
            writer.Add(Template.NextTriggerForm, (traits[t + d].Trigger * 16) + (int)traits[t].Form);
            break;
        }

        for (var d = 1; d <= 4 && t - d >= 0; d++)
        {
            if (traits[t - d].Form == TokenForm.Stop) break;
            if (traits[t - d].Trigger is 0 or 41 or 42) continue;
            writer.Add(Template.LastTrigger, (traits[t - d].Trigger * 8) + Distance(d));
            break;
        }

        WriteBeyondNumbers(ref writer, traits, t);
        if (own == 0) return;
        int one = t + 1 < traits.Length ? traits[t + 1].Trigger : 63, two = t + 2 < traits.Length ? traits[t + 2].Trigger : 63;
        writer.Add(Template.TriggersAfter, (own << 12) | (one << 6) | two);
        int last = t > 0 ? traits[t - 1].Trigger : 63, beforeLast = t > 1 ? traits[t - 2].Trigger : 63;
        writer.Add(Template.TriggersBefore, (own << 12) | (last << 6) | beforeLast);
    }

    // What a number counts stands behind its last word, however many words it has.
    private static void WriteBeyondNumbers(ref FeatureWriter writer, ReadOnlySpan<TokenTraits> traits, int t)
    {
        if (!IsNumeric(in traits[t])) return;
        var (start, end) = (t, t + 1);
        while (start > 0 && t - start < TriggerReach && IsNumeric(in traits[start - 1])) start--;
        while (end < traits.Length && end - t < TriggerReach && IsNumeric(in traits[end])) end++;
        writer.Add(Template.NumberRun, (Math.Min(t - start, 3) * 4) + Math.Min(end - 1 - t, 3));
        if (end < traits.Length)
        {
            writer.AddHash(Template.AfterNumber, traits[end].Stem);
            writer.AddHash(Template.AfterNumberSuffix, traits[end].Suffixes[1]);
            var next = end + 1 < traits.Length ? traits[end + 1].Trigger : 63;
            writer.Add(Template.AfterNumberTrigger, (traits[end].Trigger * 64) + next);
        }

        if (start == 0) return;
        writer.AddHash(Template.BeforeNumber, traits[start - 1].Stem);
        writer.Add(Template.BeforeNumberTrigger, traits[start - 1].Trigger);
    }

    private static bool IsNumeric(in TokenTraits token) => token.Form == TokenForm.Number || token.Trigger is 1 or 2;

    private static int Distance(int d) => d <= 2 ? d : d <= 4 ? 3 : 4;

    private static void WriteQuotes(ref FeatureWriter writer, ReadOnlySpan<TokenTraits> traits, int t)
    {
        ref readonly var token = ref traits[t];
        if (token.QuoteIndex == 0) return;
        writer.Add(Template.Quoted, (Math.Min((int)token.QuoteIndex, 4) * 8) + Math.Min((int)token.QuoteRest, 4));
        writer.Add(Template.QuotedForm, (Math.Min((int)token.QuoteIndex, 2) * 16) + (int)token.Form);
        var (open, close) = (token.QuoteStart, t + token.QuoteRest);
        if (open > 0)
        {
            writer.AddHash(Template.BeforeQuote, traits[open - 1].Stem);
            writer.Add(Template.BeforeQuoteTrigger, traits[open - 1].Trigger);
        }

        if (open + 1 < traits.Length) writer.AddHash(Template.FirstQuoted, traits[open + 1].Stem);
        if (close + 1 >= traits.Length) return;
        writer.AddHash(Template.AfterQuote, traits[close + 1].Stem);
        writer.Add(Template.AfterQuoteTrigger, traits[close + 1].Trigger);
    }

    private static void WriteGazetteers(ref FeatureWriter writer, ReadOnlySpan<TokenTraits> traits, int t)
    {
        ref readonly var token = ref traits[t];
        for (var codes = token.Learned; codes != 0; codes >>= 8) writer.Add(Template.Learned, codes & 255);
        writer.Add(Template.LearnedForm, ((token.Learned & 255) * 16) + (int)token.Form);
        for (var codes = token.Phrase; codes != 0; codes >>= 8) writer.Add(Template.Phrase, ((codes & 255) * 4) + token.PhrasePlace);
        for (var codes = token.Listed; codes != 0; codes >>= 8)
        {
            writer.Add(Template.Listed, ((codes & 255) * 4) + token.ListedPlace);
            writer.Add(Template.ListedForm, ((codes & 255) * 16) + (int)token.Form);
        }

        for (var d = -1; d <= 1; d += 2)
        {
            if (t + d < 0 || t + d >= traits.Length) continue;
            ref readonly var near = ref traits[t + d];
            writer.Add(Template.NearLearned + d + 3, near.Learned & 255);
            if (near.Phrase != 0) writer.Add(Template.NearPhrase + d + 3, ((near.Phrase & 255) * 4) + near.PhrasePlace);
            if (near.Listed != 0) writer.Add(Template.NearListed + d + 3, ((near.Listed & 255) * 4) + near.ListedPlace);
        }
    }

    // Headlines are written and annotated otherwise than sentences; these let their weights differ.
    private static void WriteHeadline(ref FeatureWriter writer, in TokenTraits token)
    {
        writer.Add(Template.Headline, (int)token.Form);
        writer.AddHash(Template.HeadlineStem, token.Stem);
        writer.AddHash(Template.HeadlineSuffix, token.Suffixes[2]);
        writer.Add(Template.HeadlineTrigger, token.Trigger);
        writer.Add(Template.HeadlineLearned, token.Learned & 255);
    }
}

/// <summary>Names of the feature templates; gaps are for templates that take a place.</summary>
internal enum Template
{
    Bias = 1, Word, Stem, Shape, Digits, Form, Prefix, Suffix, SentenceStart, Run, Gram, Edge,
    NearShape = 20, NearWord = 30, NearStem = 40, NearSuffix = 50,
    Trigger = 60, TriggerForm, NextTrigger, NextTriggerForm, LastTrigger, TriggersAfter, TriggersBefore, NearTrigger = 70, PairTrigger = 80,
    Quoted = 90, QuotedForm, BeforeQuote, BeforeQuoteTrigger, FirstQuoted, AfterQuote, AfterQuoteTrigger,
    Learned = 100, LearnedForm, Phrase, Listed, ListedForm, NearLearned = 110, NearPhrase = 120, NearListed = 130,
    NumberRun = 150, AfterNumber, AfterNumberSuffix, AfterNumberTrigger, BeforeNumber, BeforeNumberTrigger,
    Headline = 140, HeadlineStem, HeadlineSuffix, HeadlineTrigger, HeadlineLearned,
}

/// <summary>Writes features of one token.</summary>
internal ref struct FeatureWriter(Span<ulong> target)
{
    private static readonly ulong[] s_salts = Salts();

    private readonly Span<ulong> _target = target;

    public int Count { get; private set; }

    /// <summary>Adds a feature whose value is a finished hash, or 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddHash(Template template, ulong hash)
    {
        if (hash != 0) _target[Count++] = hash ^ s_salts[(int)template];
    }

    /// <summary>Adds a feature whose value is a small number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Template template, int value) => _target[Count++] = Hash.Finish(((ulong)template << 32) ^ (uint)value);

    private static ulong[] Salts()
    {
        var salts = new ulong[256];
        for (var i = 0; i < salts.Length; i++) salts[i] = Hash.Finish((ulong)i + 1);
        return salts;
    }
}
