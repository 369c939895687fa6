using NewsNlp.Pages;

namespace NewsNlp.Evaluation;

/// <summary>Measures the simple ways to take headlines apart on the blocks that the splitter is measured on.</summary>
internal sealed class HeadlineBaselines(HeadlineSplitter splitter)
{
    private readonly List<HeadlineBlock> _all = [];
    private readonly List<HeadlineBlock> _blocks = [];

    public void Add(GivenBlock block) => _blocks.Add(new HeadlineBlock(block.Example.Text, block.Headlines));

    /// <summary>The baselines on the blocks since the last call.</summary>
    public IReadOnlyList<Baseline> Take()
    {
        var taken = Measure(_blocks);
        _all.AddRange(_blocks);
        _blocks.Clear();
        return taken;
    }

    /// <summary>The baselines on all blocks taken.</summary>
    public IReadOnlyList<Baseline> Together() => Measure(_all);

    private IReadOnlyList<Baseline> Measure(IReadOnlyList<HeadlineBlock> blocks)
    {
        if (blocks.Count == 0) return [];
        return
        [
            Of("cut at capitals", SplitBaselines.AtCapitals),
            Of("cut where the language changes", text => SplitBaselines.AtLanguageSwitches(text, splitter.Weights.Knowledge)),
        ];

        Baseline Of(string name, SplitText split)
        {
            var score = HeadlineEvaluation.Measure(split, blocks);
            return new Baseline(name, score.F1, new Interval(score.F1Interval.Low, score.F1Interval.High), score.Whole, new Interval(score.WholeInterval.Low, score.WholeInterval.High));
        }
    }
}
