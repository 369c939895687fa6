using NewsNlp.Data;

namespace NewsNlp.Pages;

/// <summary>One line of a report: blocks of a kind taken apart in one way.</summary>
/// <param name="Blocks">What the blocks are of: <c>mixed</c>, <c>kk</c>, <c>ru</c>, or <c>given</c> where the files hold blocks.</param>
/// <param name="Splitter"><c>trained</c>, <c>capitals</c> or <c>languages</c>: the model, or a baseline.</param>
/// <param name="Count">Number of blocks.</param>
/// <param name="Score">How well.</param>
internal sealed record SplitRow(string Blocks, string Splitter, int Count, SplitScore Score);

/// <summary>Compares a splitter with the baselines, on blocks as given or made of single headlines in random order.</summary>
internal static class HeadlineReport
{
    private const int BlockCount = 200;
    private const int Seed = 7;

    /// <summary>Measures on examples: those that mark headlines inside are blocks; of others, 200 blocks of 10 to 30 are drawn per kind.</summary>
    /// <remarks>Of headlines with a split only those kept out of training are taken.</remarks>
    public static IReadOnlyList<SplitRow> Measure(HeadlineSplitter splitter, IReadOnlyList<NewsExample> examples)
    {
        var rows = new List<SplitRow>();
        var given = examples.Where(HeadlineExamples.IsBlock).Select(e => new HeadlineBlock(e.Text, [.. e.Entities!.Select(h => new TextSpan(h.Start, h.End))])).ToList();
        if (given.Count > 0) Add("given", given);
        var single = HeadlineText.From(examples.Where(e => !HeadlineExamples.IsBlock(e))).Where(h => h.IsHeadline).ToList();
        if (single.Exists(h => h.IsDev)) single = [.. single.Where(h => h.IsDev)];
        var (kazakh, russian) = (Of(Language.Kazakh), Of(Language.Russian));
        var fewer = Math.Min(kazakh.Count, russian.Count);
        Draw("mixed", [.. kazakh.Take(fewer), .. russian.Take(fewer)]);
        Draw("kk", kazakh);
        Draw("ru", russian);
        return rows;

        List<HeadlineText> Of(Language language) => [.. single.Where(h => h.Language == language)];

        void Draw(string name, List<HeadlineText> pool)
        {
            if (pool.Count > 0) Add(name, [.. HeadlineBlock.Draw(pool, BlockCount, new Random(Seed))]);
        }

        void Add(string name, List<HeadlineBlock> blocks)
        {
            rows.Add(new SplitRow(name, "trained", blocks.Count, HeadlineEvaluation.Measure(t => splitter.Split(t), blocks)));
            rows.Add(new SplitRow(name, "capitals", blocks.Count, HeadlineEvaluation.Measure(SplitBaselines.AtCapitals, blocks)));
            rows.Add(new SplitRow(name, "languages", blocks.Count, HeadlineEvaluation.Measure(t => SplitBaselines.AtLanguageSwitches(t, splitter.Weights.Knowledge), blocks)));
        }
    }
}
