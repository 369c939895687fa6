using System.Runtime.Intrinsics;
using NewsNlp.Languages;

namespace NewsNlp.Tests.Languages;

public class LanguageChainTests
{
    private const int Classes = LanguageClasses.Count;

    [Fact]
    public void Finds_the_path_that_trying_all_paths_finds()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var n = 1 + random.Next(5);
            var emissions = Enumerable.Range(0, n).Select(_ => Draw(random)).ToArray();
            var switches = Enumerable.Range(0, n).Select(_ => 4 * random.NextSingle()).ToArray();
            var start = Draw(random);
            var into = Draw(random);
            var path = new ushort[n];
            LanguageChain.Decode(emissions, switches, into, start, path);
            Assert.Equal(Best(emissions, switches, into, start), Score(path.Select(p => (int)p).ToArray(), emissions, switches, into, start), 4);
        }
    }

    private static float Best(Vector256<float>[] emissions, float[] switches, Vector256<float> into, Vector256<float> start)
    {
        var best = float.NegativeInfinity;
        for (var code = 0; code < Math.Pow(Classes, emissions.Length); code++)
        {
            var path = new int[emissions.Length];
            for (int i = 0, rest = code; i < path.Length; i++, rest /= Classes) path[i] = rest % Classes;
            best = Math.Max(best, Score(path, emissions, switches, into, start));
        }

        return best;
    }

    private static float Score(int[] path, Vector256<float>[] emissions, float[] switches, Vector256<float> into, Vector256<float> start)
    {
        var score = start[path[0]] + emissions[0][path[0]];
        for (var i = 1; i < path.Length; i++) score += emissions[i][path[i]] - (path[i] == path[i - 1] ? 0 : switches[i] + into[path[i]]);
        return score;
    }

    private static Vector256<float> Draw(Random random)
    {
        var values = new float[Classes];
        for (var i = 0; i < Classes; i++) values[i] = 6 * random.NextSingle();
        return Vector256.Create<float>(values);
    }
}
