using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>Single headlines of examples that are blocks of several.</summary>
internal static class HeadlineExamples
{
    private const int DrawnBlocks = 200;
    private const int Seed = 7;

    /// <summary>Whether an example is a block with its headlines marked.</summary>
    public static bool IsBlock(NewsExample example) => example.Entities is { Count: > 0 } marks && marks.All(m => m.Type == JsonlReader.HeadlineType);

    /// <summary>The headlines of a block, or the example itself where it is none.</summary>
    public static IEnumerable<NewsExample> Single(NewsExample example)
    {
        if (!IsBlock(example)) return [example];
        return example.Entities!.Select(h => example with { Text = example.Text[h.Start..h.End], Language = null, Entities = null });
    }

    /// <summary>Blocks to measure on: those given, and of single headlines some drawn in random order.</summary>
    public static IReadOnlyList<NewsExample> Blocks(IReadOnlyList<NewsExample> examples)
    {
        var single = HeadlineText.From(examples.Where(e => !IsBlock(e))).Where(h => h.IsHeadline).ToList();
        var drawn = single.Count > 0 ? HeadlineBlock.Draw(single, DrawnBlocks, new Random(Seed)) : [];
        return [.. examples.Where(IsBlock), .. drawn.Select(b => new NewsExample { Text = b.Text, Entities = [.. b.Headlines.Select(h => new EntitySpan(h.Start, h.End, JsonlReader.HeadlineType))] })];
    }
}
