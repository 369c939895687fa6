using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class LinearChainCrfTests
{
    public static TheoryData<int, int, int> Cases()
    {
        var cases = new TheoryData<int, int, int>();
        foreach (var scheme in new[] { LabelScheme.Iob2, LabelScheme.Iobes })
        {
            for (var length = 1; length <= 4; length++)
            {
                for (var seed = 0; seed < 5; seed++) cases.Add((int)scheme, length, seed);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Viterbi_finds_the_best_of_all_valid_paths(int scheme, int length, int seed)
    {
        var (crf, lattice) = Chain(scheme, length, seed);
        var best = SmallChains.Paths(crf.Labels, length).MaxBy(p => SmallChains.Score(crf, lattice, p))!;

        var path = new byte[length];
        crf.Viterbi(lattice, path);

        Assert.Equal(best, path);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_backward_gives_the_sum_over_all_valid_paths_and_their_shares(int scheme, int length, int seed)
    {
        var (crf, lattice) = Chain(scheme, length, seed);
        var paths = SmallChains.Paths(crf.Labels, length).Select(p => (Path: p, Weight: Math.Exp(SmallChains.Score(crf, lattice, p)))).ToList();
        var z = paths.Sum(p => p.Weight);

        Assert.Equal(Math.Log(z), crf.ForwardBackward(lattice), 1e-4);

        for (var t = 0; t < length; t++)
        {
            for (var label = 0; label < crf.Labels.Count; label++)
            {
                Assert.Equal(paths.Where(p => p.Path[t] == label).Sum(p => p.Weight) / z, crf.Marginal(lattice, t, label), 1e-5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Span_probability_is_the_share_of_the_paths_that_hold_exactly_that_span(int scheme, int length, int seed)
    {
        var (crf, lattice) = Chain(scheme, length, seed);
        var paths = SmallChains.Paths(crf.Labels, length).Select(p => (Spans: Spans(crf.Labels, p), Weight: Math.Exp(SmallChains.Score(crf, lattice, p)))).ToList();
        var z = paths.Sum(p => p.Weight);
        crf.ForwardBackward(lattice);

        for (var start = 0; start < length; start++)
        {
            for (var end = start + 1; end <= length; end++)
            {
                for (var type = 0; type < crf.Labels.Types.Count; type++)
                {
                    var expected = paths.Where(p => p.Spans.Contains((type, start, end))).Sum(p => p.Weight) / z;
                    Assert.Equal(expected, crf.SpanProbability(lattice, type, start, end), 1e-5);
                }
            }
        }
    }

    [Fact]
    public void Long_chains_with_extreme_scores_stay_finite_and_valid()
    {
        var random = new Random(3);
        var labels = new LabelSet(["PERSON", "ORG", "GPE"], LabelScheme.Iob2);
        var crf = SmallChains.Crf(random, labels);
        var lattice = SmallChains.Lattice(random, labels, 2000);
        for (var i = 0; i < lattice.Length * labels.Stride; i++) lattice.Emissions[i] *= 100;

        Assert.True(double.IsFinite(crf.ForwardBackward(lattice)));
        var path = new byte[2000];
        crf.Viterbi(lattice, path);
        Assert.True(SmallChains.IsValid(labels, path));
    }

    private static (LinearChainCrf Crf, CrfLattice Lattice) Chain(int scheme, int length, int seed)
    {
        var random = new Random((seed * 100) + length);
        var labels = new LabelSet(["PERSON", "GPE"], (LabelScheme)scheme);
        return (SmallChains.Crf(random, labels), SmallChains.Lattice(random, labels, length));
    }

    private static HashSet<(int Type, int Start, int End)> Spans(LabelSet labels, byte[] path)
    {
        var spans = new HashSet<(int, int, int)>();
        for (var t = 0; t < path.Length;)
        {
            var start = t++;
            if (!labels.Starts(path[start])) continue;
            while (t < path.Length && labels.Continues(path[t])) t++;
            spans.Add((labels.TypeOf(path[start]), start, t));
        }

        return spans;
    }
}
