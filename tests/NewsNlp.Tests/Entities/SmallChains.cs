using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

/// <summary>Random small chains and what is true of them by counting every path.</summary>
internal static class SmallChains
{
    public static LinearChainCrf Crf(Random random, LabelSet labels, int contexts = 2)
    {
        var weights = new float[contexts * labels.Count * labels.Count];
        foreach (ref var weight in weights.AsSpan()) weight = (float)((random.NextDouble() * 4) - 2);
        return new LinearChainCrf(labels, contexts, weights);
    }

    public static CrfLattice Lattice(Random random, LabelSet labels, int length, int contexts = 2)
    {
        var lattice = new CrfLattice();
        lattice.Reset(length, labels.Stride);
        for (var t = 0; t < length; t++)
        {
            lattice.Contexts[t] = (byte)random.Next(contexts);
            for (var j = 0; j < labels.Count; j++) lattice.Emissions[(t * labels.Stride) + j] = (float)((random.NextDouble() * 6) - 3);
        }

        return lattice;
    }

    public static IEnumerable<byte[]> Paths(LabelSet labels, int length)
    {
        var path = new byte[length];
        while (true)
        {
            if (IsValid(labels, path)) yield return [.. path];
            var t = length - 1;
            while (t >= 0 && ++path[t] == labels.Count) path[t--] = 0;
            if (t < 0) yield break;
        }
    }

    public static bool IsValid(LabelSet labels, ReadOnlySpan<byte> path)
    {
        for (var t = 0; t < path.Length; t++)
        {
            if (t == 0 ? labels.Continues(path[0]) : !labels.Allows(path[t - 1], path[t])) return false;
        }

        return labels.MayEnd(path[^1]);
    }

    public static double Score(LinearChainCrf crf, CrfLattice lattice, byte[] path)
    {
        var score = 0.0;
        for (var t = 0; t < path.Length; t++)
        {
            score += lattice.Emissions[(t * crf.Labels.Stride) + path[t]];
            if (t > 0) score += crf.Transition(lattice.Contexts[t], path[t - 1], path[t]);
        }

        return score;
    }
}
