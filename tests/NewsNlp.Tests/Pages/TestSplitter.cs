using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

/// <summary>The packaged splitter, and a small one trained once for the tests of training.</summary>
internal static class TestSplitter
{
    private static readonly Lazy<HeadlineSplitter> s_packaged = new(() => HeadlineSplitter.Read(PackagedBundle.Read().WeightsOf("headlines")!));

    private static readonly Lazy<HeadlineSplitter> s_small = new(() => Train(1));

    public static HeadlineSplitter Packaged => s_packaged.Value;

    public static HeadlineSplitter Small => s_small.Value;

    public static IReadOnlyList<NewsExample> Examples { get; } =
        [.. NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv")).Where((_, i) => i % 12 == 0)];

    public static HeadlineSplitter Train(int seed) => HeadlineTraining.Train(
        Examples, new WordNames(), new HeadlineOptions { Seed = seed, Rounds = 2, Runs = 1 });

    public static string[] Split(HeadlineSplitter splitter, string text) => [.. splitter.Split(text).Select(h => text[h.Start..h.End])];
}
