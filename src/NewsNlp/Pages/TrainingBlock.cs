namespace NewsNlp.Pages;

/// <summary>One block of headlines prepared for training: its gaps with their features, and which of them are boundaries.</summary>
internal sealed class TrainingBlock
{
    private const int PlainEvery = 7;

    private TrainingBlock(HeadlineWork work, bool isHeadline, float weight, int[] gaps, int[][] local, bool[] isEnd) =>
        (Work, IsHeadline, Weight, Gaps, Local, IsEnd) = (work, isHeadline, weight, gaps, local, isEnd);

    public HeadlineWork Work { get; }

    /// <summary>False for sentences of running text. Their lengths and marks are of another kind: such features get places of their own, the rest shows how names look inside.</summary>
    public bool IsHeadline { get; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; }

    /// <summary>Numbers of the tokens behind the gaps.</summary>
    public int[] Gaps { get; }

    /// <summary>Features of each gap.</summary>
    public int[][] Local { get; }

    /// <summary>Whether each gap is a boundary.</summary>
    public bool[] IsEnd { get; }

    public static TrainingBlock Of(HeadlineBlock block, WordKnowledge knowledge, bool isHeadline, float weight)
    {
        var work = new HeadlineWork();
        work.Set(block.Text, knowledge);
        var starts = block.Headlines.Select(h => h.Start).ToHashSet();
        var gaps = new List<int>();
        var local = new List<int[]>();
        var isEnd = new List<bool>();
        Span<int> ids = stackalloc int[GapFeatures.MaxIds + 1];
        for (var gap = 1; gap < work.Count; gap++)
        {
            if (!work.Facts[gap].AfterSpace) continue;

            // Of the many gaps before small letters, nearly none of them an end, a part stands for all.
            var isBoundary = starts.Contains(work.Text.SourceStart(work.Text.Tokens[gap].Start));
            if (work.Facts[gap].Shape == WordShape.Lower && gap % PlainEvery != 0 && !isBoundary) continue;
            var count = GapFeatures.Fill(work, knowledge, gap, ids);
            if (!isHeadline) ids[count++] = HeadlineTraining.SentenceShapes + ((int)work.Facts[gap - 1].Shape * WordShapes.Count) + (int)work.Facts[gap].Shape;
            gaps.Add(gap);
            local.Add(ids[..count].ToArray());
            isEnd.Add(isBoundary);
        }

        return new TrainingBlock(work, isHeadline, weight, [.. gaps], [.. local], [.. isEnd]);
    }

    /// <summary>Features of a headline from one candidate to another; candidate 0 is the block's start, candidate n the n-th gap.</summary>
    public int Segment(int start, int end, Span<int> ids)
    {
        var count = SegmentFeatures.Fill(Work, start == 0 ? 0 : Gaps[start - 1], Gaps[end - 1], ids);
        if (IsHeadline) return count;
        foreach (ref var id in ids[..SegmentFeatures.Placed]) id += HeadlineWeights.FeatureCount;
        return SegmentFeatures.Placed;
    }
}
