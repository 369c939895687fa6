using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>
/// Hashed features of the gap in front of a token: words, endings and spelling left and right, what is known of the words, names that go on,
/// attributions, quotes, and the languages on both sides.
/// </summary>
internal static class GapFeatures
{
    public const int Bits = 20;
    public const int MaxIds = 112;

    private const int Near = 4;
    private const int QuoteReach = 14;
    private const uint Edge = 0x7F4A7C15;

    /// <summary>Writes the ids of a gap's features, each from <see cref="SegmentFeatures.Count"/> on.</summary>
    /// <param name="work">The text.</param>
    /// <param name="knowledge">What is known of words.</param>
    /// <param name="gap">Number of the token behind the gap, from 1.</param>
    /// <param name="ids">Receives the ids; room for <see cref="MaxIds"/>.</param>
    /// <returns>How many were written.</returns>
    public static int Fill(HeadlineWork work, WordKnowledge knowledge, int gap, Span<int> ids)
    {
        var facts = work.Facts.AsSpan(0, work.Count);
        ref readonly var l1 = ref At(facts, gap - 1);
        ref readonly var l2 = ref At(facts, gap - 2);
        ref readonly var l3 = ref At(facts, gap - 3);
        ref readonly var r1 = ref At(facts, gap);
        ref readonly var r2 = ref At(facts, gap + 1);
        ref readonly var r3 = ref At(facts, gap + 2);
        uint sl1 = (uint)l1.Shape, sl2 = (uint)l2.Shape, sl3 = (uint)l3.Shape, sr1 = (uint)r1.Shape, sr2 = (uint)r2.Shape, sr3 = (uint)r3.Shape;
        var shapes = (sl1 << 4) | sr1;
        var to = new Ids(ids);

        to.Add(1, shapes);
        to.Add(2, sl2, shapes, sr2);
        to.Add(3, shapes, sr2, sr3);
        to.Add(4, sl3, sl2, shapes);

        to.Add(5, r1.Word, sr1);
        to.Add(6, r1.Stem, sr1);
        to.Add(7, r1.Suffix3, sr1);
        to.Add(8, r1.Suffix2, shapes);
        to.Add(9, r2.Word, sr1);
        to.Add(10, r2.Suffix3, sr1, sr2);
        to.Add(11, r2.Stem, sr1);
        to.Add(12, r3.Suffix3, sr1, sr2);

        to.Add(13, l1.Word, sr1);
        to.Add(14, l1.Word, sl1);
        to.Add(15, l1.Stem, sr1);
        to.Add(16, l1.Suffix3, shapes);
        to.Add(17, l1.Suffix2, shapes, sr2);
        to.Add(18, l2.Word, shapes);
        to.Add(19, l2.Suffix3, sr1);
        to.Add(20, l2.Suffix2, l1.Suffix2, sr1);
        to.Add(21, l3.Suffix3, sr1);

        to.Add(22, l1.Word, r1.Word);
        to.Add(23, l1.Stem, r1.Stem);
        to.Add(24, l1.Suffix2, r1.Suffix2, sr1);
        to.Add(25, l1.Suffix3, r1.Suffix3, sr1);
        to.Add(26, r1.Suffix2, r2.Suffix2, sr1);
        to.Add(27, r1.Word, r2.Suffix2, sr1);
        to.Add(28, l2.Suffix2, l1.Word, sr1);

        uint tl1 = (uint)l1.Traits, tl2 = (uint)l2.Traits, tr1 = (uint)r1.Traits, tr2 = (uint)r2.Traits;
        to.Add(29, (tl1 << 8) | tr1, shapes);
        to.Add(30, tr1, sr1, sr2);
        to.Add(31, (tr1 << 8) | tr2, (sr1 << 4) | sr2);
        to.Add(32, (tl2 << 8) | tl1, sl2, shapes);
        to.Add(33, tr1, shapes, l1.Suffix2);
        to.Add(34, tl1, shapes, r1.Suffix3);
        uint across = (uint)knowledge.Pair(l1.StemKey, r1.StemKey), behindGap = (uint)knowledge.Pair(r1.StemKey, r2.StemKey), beforeGap = (uint)knowledge.Pair(l2.StemKey, l1.StemKey);
        to.Add(35, across, behindGap, beforeGap, shapes);
        to.Add(59, across, tl1 & 15, tr1 & 15, shapes);

        var marks = Marks(facts, gap);
        to.Add(36, marks, sr1);
        to.Add(37, marks, shapes, sr2);
        to.Add(38, InsideQuotes(facts, gap) ? 1u : 0, shapes);

        int left = LanguageBin(l1.Language), right = LanguageBin(r1.Language);
        int lefts = LanguageBin(Language(work, gap - 4, gap)), rights = LanguageBin(Language(work, gap, gap + 4));
        to.Add(39, (uint)((left * 5) + right), sr1);
        to.Add(40, (uint)((lefts * 5) + rights), shapes);
        to.Add(41, (uint)((lefts * 25) + (rights * 5) + right), tr1, sr1);
        to.Add(42, (uint)((left * 25) + (lefts * 5) + rights), sr1);

        to.Add(43, (uint)((CapitalsBefore(facts, gap) * 4) + CapitalsFrom(facts, gap)), shapes);
        to.Add(44, (uint)((CapitalsBefore(facts, gap) * 4) + CapitalsFrom(facts, gap)), tl1 & 0x70, tr1 & 0x70, (uint)lefts);
        to.Add(45, r1.Suffix3, (uint)lefts, (uint)rights, sr1);
        to.Add(46, l1.Suffix3, (uint)rights, sr1);

        var inside = Pattern(l2.Language, l1.Language, r1.Language, r2.Language);
        to.Add(54, inside, shapes);
        to.Add(55, Pattern(l3.Language, 0, 0, r3.Language) + (inside * 100), sr1);
        to.Add(56, inside, r1.Suffix2, sr1);
        to.Add(57, (uint)WideBin(work, gap - 5, gap), (uint)WideBin(work, gap, gap + 5), sr1);

        uint ahead = (uint)VerbAhead(facts, gap), behind = (uint)VerbBehind(facts, gap);
        to.Add(47, (ahead * 8) + behind, shapes);
        to.Add(48, ahead, r1.Suffix2, sr1);
        to.Add(49, ahead, tr1, shapes);
        to.Add(50, behind, l1.Suffix2, sr1);
        to.Add(51, (ahead * 8) + behind, r1.Suffix2, sr1, sl1);

        int tongueLeft = TongueBin(TongueAt(work, gap - 1)), tongueRight = TongueBin(TongueAt(work, gap));
        var tongues = (uint)((tongueLeft * 8) + tongueRight);
        to.Add(70, tongues, sr1);
        to.Add(71, tongues, shapes, tr1);
        to.Add(72, tongues, l1.Suffix2, sr1);

        // Past a name, which may be of either language, and a colon behind it.
        to.Add(87, (uint)((tongueLeft * 8) + TongueBin(TongueAt(work, gap + 2))), sr1, sr2);
        to.Add(88, (uint)((TongueBin(TongueAt(work, gap - 2)) * 8) + TongueBin(TongueAt(work, gap + 1))), sr1);

        var form = ((uint)l1.NameForm * 3) + r1.NameForm;
        to.Add(73, form, shapes, (uint)r2.NameForm);
        to.Add(74, form, r1.Suffix2, tr1 & 0x7C);
        to.Add(75, form, r1.Suffix3, shapes);

        uint el1 = l1.Ending, el2 = l2.Ending, er1 = r1.Ending, er2 = r2.Ending;
        to.Add(80, el1, er1, shapes);
        to.Add(81, el1, er1, er2, (sr1 << 4) | sr2);
        to.Add(82, el2, el1, er1, sr1);
        to.Add(83, er1, form, shapes);
        to.Add(84, (el1 << 8) | er1, tr1 & 0x7C, sr1, behind);
        to.Add(85, (er1 << 8) | er2, ahead, sr1, sl1);

        var next = StartAhead(work, gap);
        to.Add(76, next, shapes);
        to.Add(77, next, sr1, (ahead * 8) + behind, sl1);
        if (r1.Shape.IsCapital())
        {
            var end = work.NameRunEnd(gap);
            var run = (uint)((Math.Min(4, end - gap) * 16) + (int)Follower(facts, end));
            to.Add(60, run, shapes);
            to.Add(61, run, l1.Suffix2, sr1);
            to.Add(62, run, form, tr1, shapes);
            to.Add(63, run, behind, tr1 & 0x73);
            to.Add(86, run, (el1 << 8) | er1, sl1);
            to.Add(64, run, At(facts, end).Suffix2, shapes);
        }
        else if (r1.Shape == WordShape.OpenQuote)
        {
            var end = QuoteEnd(facts, gap);
            var quote = (QuotedWords(work, gap, end) * 16) + (uint)Follower(facts, end);
            to.Add(65, quote, shapes);
            to.Add(66, quote, l1.Suffix2, sr2);
            to.Add(67, quote, behind, sr2);
        }

        if (l1.Shape == WordShape.CloseQuote)
        {
            var start = QuoteStart(facts, gap - 1);
            var quote = QuotedWords(work, start, gap);
            ref readonly var before = ref At(facts, start - 1);
            to.Add(68, quote, (uint)before.Shape, sr1, tr1);
            to.Add(69, quote, before.Suffix2, shapes);
        }

        return to.Count;
    }

    private static float TongueAt(HeadlineWork work, int index) => (uint)index < (uint)work.Count ? work.Tongue[index] : 0;

    private static int TongueBin(float odds) => odds switch { < -5 => 0, < -2.5f => 1, < -0.8f => 2, <= 0.8f => 3, <= 2.5f => 4, <= 5 => 5, _ => 6 };

    /// <summary>How many tokens behind the gap's first word the next likely start stands: a common word with a capital behind a small one.</summary>
    private static uint StartAhead(HeadlineWork work, int gap)
    {
        for (var n = 1; n < 12 && gap + n < work.Count; n++)
        {
            if (work.Facts[gap + n].IsCommonStart) return (uint)Math.Min(n, 8);
        }

        return 9;
    }

    /// <summary>What stands behind a name or a quotation.</summary>
    private static FollowerKind Follower(ReadOnlySpan<TokenFacts> facts, int index)
    {
        if (index >= facts.Length) return FollowerKind.Nothing;
        ref readonly var next = ref facts[index];
        if (next.IsVerb) return FollowerKind.Verb;
        if (next.Shape is WordShape.Lower or WordShape.LatinLower) return FollowerKind.Small;
        if (next.IsCommonStart) return FollowerKind.Start;
        if (next.Shape.IsCapital()) return FollowerKind.Capital;
        return next.Shape switch
        {
            WordShape.Digit => FollowerKind.Digit,
            WordShape.OpenQuote => FollowerKind.Quote,
            WordShape.Colon => FollowerKind.Colon,
            WordShape.Dash => FollowerKind.Dash,
            WordShape.Stop => FollowerKind.Stop,
            WordShape.Mark => FollowerKind.Mark,
            _ => FollowerKind.Other,
        };
    }

    private enum FollowerKind : byte
    {
        Nothing,
        Verb,
        Small,
        Start,
        Capital,
        Digit,
        Quote,
        Colon,
        Dash,
        Stop,
        Mark,
        Other,
    }

    /// <summary>The token behind the quotation that opens at a token; the opening one's next where none closes near.</summary>
    private static int QuoteEnd(ReadOnlySpan<TokenFacts> facts, int open)
    {
        for (var i = open + 1; i < Math.Min(facts.Length, open + QuoteReach); i++)
        {
            if (facts[i].Shape == WordShape.CloseQuote) return i + 1;
        }

        return open + 1;
    }

    private static int QuoteStart(ReadOnlySpan<TokenFacts> facts, int close)
    {
        for (var i = close - 1; i >= Math.Max(0, close - QuoteReach); i--)
        {
            if (facts[i].Shape == WordShape.OpenQuote) return i;
        }

        return close;
    }

    private static uint QuotedWords(HeadlineWork work, int start, int end)
    {
        var words = work.Sums[end].Words - work.Sums[start].Words;
        return (uint)(words <= 4 ? words : words <= 7 ? 5 : 6);
    }

    /// <summary>Log-odds in five steps, from surely Russian to surely Kazakh.</summary>
    public static int LanguageBin(double value) => value < -3 ? 0 : value < -1 ? 1 : value <= 1 ? 2 : value <= 3 ? 3 : 4;

    /// <summary>Which language each of four words shows: Russian, none clearly, Kazakh.</summary>
    public static uint Pattern(float a, float b, float c, float d) => (((((Side(a) * 3) + Side(b)) * 3) + Side(c)) * 3) + Side(d);

    private static uint Side(float odds) => odds > 1.5f ? 2u : odds < -1.5f ? 0u : 1u;

    private static int WideBin(HeadlineWork work, int from, int to) => (int)Math.Clamp(Math.Round(Language(work, from, to) / 3), -4, 4) + 4;

    public static double Language(HeadlineWork work, int from, int to) =>
        work.Sums[Math.Min(to, work.Count)].Language - work.Sums[Math.Max(from, 0)].Language;

    private static readonly TokenFacts s_edge = new() { Word = Edge, Stem = Edge, Suffix2 = Edge, Suffix3 = Edge, StemKey = Edge };

    private static ref readonly TokenFacts At(ReadOnlySpan<TokenFacts> facts, int index)
    {
        if ((uint)index < (uint)facts.Length) return ref facts[index];
        return ref s_edge;
    }

    /// <summary>Where the nearest colon and dash stand on both sides, up to four tokens away.</summary>
    private static uint Marks(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        uint colonLeft = 0, dashLeft = 0, colonRight = 0, dashRight = 0;
        for (uint i = Near; i >= 1; i--)
        {
            var left = At(facts, gap - (int)i).Shape;
            var right = At(facts, gap + (int)i - 1).Shape;
            if (left == WordShape.Colon) colonLeft = i;
            if (left == WordShape.Dash) dashLeft = i;
            if (right == WordShape.Colon) colonRight = i;
            if (right == WordShape.Dash) dashRight = i;
        }

        return (((((colonLeft * 5) + dashLeft) * 5) + colonRight) * 5) + dashRight;
    }

    private static bool InsideQuotes(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        var opened = false;
        for (var i = gap - 1; i >= Math.Max(0, gap - QuoteReach); i--)
        {
            if (facts[i].Shape == WordShape.CloseQuote) return false;
            if (facts[i].Shape != WordShape.OpenQuote) continue;
            opened = true;
            break;
        }

        if (!opened) return false;
        for (var i = gap; i < Math.Min(facts.Length, gap + QuoteReach); i++)
        {
            if (facts[i].Shape == WordShape.CloseQuote) return true;
            if (facts[i].Shape == WordShape.OpenQuote) return false;
        }

        return false;
    }

    /// <summary>How many words away the next verb is, up to six; 7 where none is.</summary>
    public static int VerbAhead(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        for (var n = 0; n < 7 && gap + n < facts.Length; n++)
        {
            if (facts[gap + n].IsVerb) return n;
        }

        return 7;
    }

    private static int VerbBehind(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        for (var n = 0; n < 7 && gap - 1 - n >= 0; n++)
        {
            if (facts[gap - 1 - n].IsVerb) return n;
        }

        return 7;
    }

    private static int CapitalsBefore(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        var n = 0;
        while (n < 3 && gap - 1 - n >= 0 && facts[gap - 1 - n].Shape.IsCapital()) n++;
        return n;
    }

    private static int CapitalsFrom(ReadOnlySpan<TokenFacts> facts, int gap)
    {
        var n = 0;
        while (n < 3 && gap + n < facts.Length && facts[gap + n].Shape.IsCapital()) n++;
        return n;
    }

    private ref struct Ids(Span<int> ids)
    {
        private readonly Span<int> _ids = ids;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong template, uint a, uint b = 0, uint c = 0, uint d = 0)
        {
            var hash = Hash.Step(Hash.Step(Hash.Seed + template, a | ((ulong)b << 32)), c | ((ulong)d << 32));
            _ids[Count++] = SegmentFeatures.Count + (int)(Hash.Finish(hash) >> (64 - Bits));
        }
    }

    /// <summary>The id of one more hashed feature; templates from 100 on are not used here.</summary>
    public static int Id(ulong template, uint a, uint b = 0, uint c = 0)
    {
        var hash = Hash.Step(Hash.Step(Hash.Seed + template, a | ((ulong)b << 32)), c);
        return SegmentFeatures.Count + (int)(Hash.Finish(hash) >> (64 - Bits));
    }
}
