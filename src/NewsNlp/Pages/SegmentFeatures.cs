namespace NewsNlp.Pages;

/// <summary>
/// Features of ending a headline at a gap given where it started: its length, language, quotes, marks and capitals so far against what follows.
/// They are few and have places of their own in front of the hashed ones.
/// </summary>
internal static class SegmentFeatures
{
    public const int MaxIds = 18;

    /// <summary>Ids with places of their own; the hashed ones come behind them.</summary>
    public const int Placed = 10;

    private const int Lengths = 20;
    private const int Starts = 8;

    private const int LengthByStart = 0;
    private const int LengthBySwitch = LengthByStart + (Lengths * Starts);
    private const int Languages = LengthBySwitch + (Lengths * 3);
    private const int Quotes = Languages + 50;
    private const int Marks = Quotes + (3 * WordShapes.Count);
    private const int Capitals = Marks + (3 * 3 * Starts * 2);
    private const int FirstShape = Capitals + (5 * 5 * Starts);
    private const int LastMark = FirstShape + (WordShapes.Count * 5 * 2);
    private const int Verbs = LastMark + (3 * 6 * Starts);
    private const int VerbsAhead = Verbs + (3 * 5 * Starts);
    public const int Count = VerbsAhead + (3 * 8 * Starts);

    /// <summary>Writes the ids of the features of a headline over tokens <paramref name="start"/> to <paramref name="gap"/>, end exclusive.</summary>
    public static int Fill(HeadlineWork work, int start, int gap, Span<int> ids)
    {
        ref readonly var from = ref work.Sums[start];
        ref readonly var to = ref work.Sums[gap];
        var right = gap < work.Count ? work.Facts[gap].Shape : WordShape.None;
        var rightStart = StartOf(right);
        var words = to.Words - from.Words;
        var length = LengthBin(words);
        var own = GapFeatures.LanguageBin((to.Language - from.Language) / 2);
        var next = GapFeatures.LanguageBin(GapFeatures.Language(work, gap, gap + 4) / 2);
        var change = own == 2 || next == 2 ? 0 : (own < 2) == (next < 2) ? 1 : 2;
        var colons = Math.Min(2, to.Colons - from.Colons);
        var dashes = Math.Min(2, to.Dashes - from.Dashes);
        var capitals = to.Capitals - from.Capitals;
        var small = Math.Min(4, (words + 1) / 3);

        ids[0] = LengthByStart + (length * Starts) + rightStart;
        ids[1] = LengthBySwitch + (length * 3) + change;
        ids[2] = Languages + (((own * 5) + next) * 2) + (right.MayStart() ? 1 : 0);
        ids[3] = Quotes + ((Math.Sign(to.Quotes - from.Quotes) + 1) * WordShapes.Count) + (int)right;
        ids[4] = Marks + (((((colons * 3) + dashes) * Starts) + rightStart) * 2) + (to.Stops > from.Stops ? 1 : 0);
        ids[5] = Capitals + (((Math.Min(4, capitals) * 5) + small) * Starts) + rightStart;
        ids[6] = FirstShape + ((((int)work.Facts[start].Shape * 5) + small) * 2) + (right.MayStart() ? 1 : 0);
        ids[7] = LastMark + (((((colons > 0 ? 1 : dashes > 0 ? 2 : 0) * 6) + SinceMark(work, start, gap)) * Starts) + rightStart);
        var verbs = Math.Min(2, to.Verbs - from.Verbs);
        ids[8] = Verbs + (((verbs * 5) + small) * Starts) + rightStart;
        var ahead = GapFeatures.VerbAhead(work.Facts.AsSpan(0, work.Count), gap);
        ids[9] = VerbsAhead + (((verbs * 8) + ahead) * Starts) + rightStart;
        if (gap >= work.Count) return Placed;

        // With the endings beside the gap these are too many for places of their own.
        ref readonly var l = ref work.Facts[gap - 1];
        ref readonly var r = ref work.Facts[gap];
        var state = (uint)((verbs * 8) + ahead);
        ids[10] = GapFeatures.Id(101, state, r.Suffix2, (uint)r.Shape);
        ids[11] = GapFeatures.Id(102, (uint)((verbs * 5) + small), l.Suffix2, (uint)rightStart);
        ids[12] = GapFeatures.Id(103, (uint)((verbs * 5) + small), r.Suffix2 + (uint)r.Traits, (uint)((int)l.Shape * 16) + (uint)r.Shape);
        ids[13] = GapFeatures.Id(104, (uint)length, (uint)r.Traits, (uint)r.Shape);
        ids[14] = GapFeatures.Id(105, (uint)((colons * 3) + dashes), (uint)((change * 8) + ahead), (uint)((int)l.Shape * 16) + (uint)r.Shape);
        ids[15] = GapFeatures.Id(106, (uint)((verbs * 20) + length), (uint)ahead, (uint)rightStart);
        var tongues = (uint)((own * 5) + next);
        ids[16] = GapFeatures.Id(107, tongues, GapFeatures.Pattern(LanguageAt(work, gap), LanguageAt(work, gap + 1), LanguageAt(work, gap + 2), LanguageAt(work, gap + 3)), (uint)rightStart);
        ids[17] = GapFeatures.Id(108, (uint)((change * 20) + length), (uint)r.Traits, (uint)((int)l.Shape * 16) + (uint)r.Shape);
        return 18;
    }

    private static float LanguageAt(HeadlineWork work, int token) => token < work.Count ? work.Facts[token].Language : 0;

    private static int SinceMark(HeadlineWork work, int start, int gap)
    {
        for (var n = 0; n < 5 && gap - 1 - n >= start; n++)
        {
            if (work.Facts[gap - 1 - n].Shape is WordShape.Colon or WordShape.Dash) return n;
        }

        return 5;
    }

    private static int LengthBin(int words) => words switch
    {
        <= 13 => words,
        <= 15 => 14,
        <= 17 => 15,
        <= 20 => 16,
        <= 25 => 17,
        <= 35 => 18,
        _ => 19,
    };

    private static int StartOf(WordShape shape) => shape switch
    {
        WordShape.Lower or WordShape.LatinLower => 0,
        WordShape.Capital => 1,
        WordShape.AllCapitals => 2,
        WordShape.OneCapital => 3,
        WordShape.Mixed or WordShape.LatinCapital => 4,
        WordShape.Digit => 5,
        WordShape.OpenQuote => 6,
        _ => 7,
    };
}
