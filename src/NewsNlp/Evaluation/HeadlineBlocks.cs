using NewsNlp.Data;
using NewsNlp.Pages;

namespace NewsNlp.Evaluation;

/// <summary>A block of headlines to take apart.</summary>
/// <param name="Example">Its text; the language is what the block is of (<c>mixed</c>, <c>kk</c>, <c>ru</c>) where it was drawn.</param>
/// <param name="Headlines">The place of each headline, by start.</param>
internal sealed record GivenBlock(NewsExample Example, IReadOnlyList<TextSpan> Headlines);

/// <summary>Makes blocks to evaluate splitters on: those that a file holds, and of single headlines 200 blocks of 10 to 30 drawn per kind.</summary>
/// <remarks>
/// Of headlines with a split only those kept out of training are drawn; the seed is fixed. A headline stands in several of the blocks: intervals over
/// them hold for these headlines, not for others.
/// </remarks>
internal static class HeadlineBlocks
{
    /// <summary>What stands in place of the language of blocks drawn from both languages.</summary>
    public const string Mixed = "mixed";

    private const int Drawn = 200;
    private const int Seed = 7;

    /// <summary>Whether an example is a block of headlines.</summary>
    public static bool IsBlock(NewsExample example) => example.Entities is { Count: > 0 } marks && marks.All(m => m.Type == JsonlReader.HeadlineType);

    /// <param name="name">The file's name.</param>
    /// <param name="examples">Its examples: blocks, single headlines or both.</param>
    /// <exception cref="NewsDataException">There is nothing to make blocks of.</exception>
    public static IReadOnlyList<GivenBlock> Of(string name, IReadOnlyList<NewsExample> examples)
    {
        var blocks = examples.Where(IsBlock).Select(e => new GivenBlock(e, [.. e.Entities!.Select(h => new TextSpan(h.Start, h.End)).OrderBy(h => h.Start)])).ToList();
        var single = HeadlineText.From(examples.Where(e => !IsBlock(e))).Where(h => h.IsHeadline).ToList();
        if (single.Exists(h => h.IsDev)) single = [.. single.Where(h => h.IsDev)];
        List<HeadlineText> kazakh = Of(Language.Kazakh), russian = Of(Language.Russian);
        var fewer = Math.Min(kazakh.Count, russian.Count);
        Draw(Mixed, [.. kazakh.Take(fewer), .. russian.Take(fewer)]);
        Draw("kk", kazakh);
        Draw("ru", russian);
        return blocks.Count > 0 ? blocks : throw new NewsDataException([new DataError(name, 0, "none of the texts is a block of headlines, or a Kazakh or Russian headline of at least two words to make blocks of")]);

        List<HeadlineText> Of(Language language) => [.. single.Where(h => h.Language == language)];

        void Draw(string kind, List<HeadlineText> pool)
        {
            if (pool.Count < 2) return;
            var source = new SourceLine(name, 0);
            foreach (var block in HeadlineBlock.Draw(pool, Drawn, new Random(Seed))) blocks.Add(new GivenBlock(new NewsExample { Text = block.Text, Language = kind, Source = source }, block.Headlines));
        }
    }
}
