using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>Vectors of stems: positive pointwise mutual information of stems within a text, reduced by subspace iteration (Levy and Goldberg 2014).</summary>
internal sealed class WordVectors
{
    private const int Words = 8000;
    private const int Size = 64;
    private const int Rounds = 6;

    private readonly Dictionary<ulong, int> _places;
    private readonly float[][] _vectors;

    public WordVectors(IReadOnlyList<NewsExample> texts)
    {
        var stems = texts.Select(Stems).ToArray();
        var counts = stems.SelectMany(s => s).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        _places = counts.Where(c => c.Value < texts.Count / 20).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Words).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
        _vectors = Reduce(Associations(stems, counts, texts.Count));
    }

    public void Add(TokenizedText text, TopicWorkArea area, Language language, Action<ulong, float> add)
    {
        var sum = new float[Size];
        var known = 0;
        foreach (var word in area.Words)
        {
            if (!_places.TryGetValue(Stem(text.Folded.Slice(word.Start, word.Length), language), out var place)) continue;
            known++;
            for (var d = 0; d < Size; d++) sum[d] += _vectors[place][d];
        }

        for (var d = 0; d < Size && known > 0; d++) add((ulong)d, 2 * sum[d] / MathF.Sqrt(known));
    }

    private static ulong[] Stems(NewsExample example)
    {
        var text = new TokenizedText();
        text.Set(example.Text);
        var language = TopicExamples.LanguageOf(example);
        return [.. Enumerable.Range(0, text.Tokens.Length).Select(i => Stem(text.TokenFolded(i), language)).Distinct()];
    }

    private static ulong Stem(ReadOnlySpan<char> word, Language language) => Hash.Of(word[..Stemmer.StemLength(word, language)]);

    private Dictionary<int, float>[] Associations(ulong[][] stems, Dictionary<ulong, int> counts, int texts)
    {
        var together = Enumerable.Range(0, _places.Count).Select(_ => new Dictionary<int, float>()).ToArray();
        foreach (var text in stems)
        {
            int[] places = [.. text.Where(_places.ContainsKey).Select(s => _places[s])];
            foreach (var a in places)
            {
                foreach (var b in places)
                {
                    if (a != b) together[a][b] = together[a].GetValueOrDefault(b) + 1;
                }
            }
        }

        var totals = new float[_places.Count];
        foreach (var (stem, place) in _places) totals[place] = counts[stem];
        for (var a = 0; a < together.Length; a++)
        {
            foreach (var (b, n) in together[a]) together[a][b] = MathF.Max(0, MathF.Log(n * texts / (totals[a] * totals[b])));
        }

        return together;
    }

    private static float[][] Reduce(Dictionary<int, float>[] matrix)
    {
        var random = new Random(1);
        var basis = matrix.Select(_ => Enumerable.Range(0, Size).Select(_ => random.NextSingle() - 0.5f).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Orthogonalize(basis);
            basis = Array.ConvertAll(matrix, row =>
            {
                var sum = new float[Size];
                foreach (var (b, value) in row)
                {
                    for (var d = 0; d < Size; d++) sum[d] += value * basis[b][d];
                }

                return sum;
            });
        }

        foreach (var vector in basis)
        {
            var norm = MathF.Sqrt(vector.Sum(v => v * v));
            for (var d = 0; d < Size && norm > 0; d++) vector[d] /= norm;
        }

        return basis;
    }

    // Gram and Schmidt over the columns.
    private static void Orthogonalize(float[][] rows)
    {
        for (var d = 0; d < Size; d++)
        {
            for (var e = 0; e < d; e++)
            {
                var dot = rows.Sum(r => r[d] * r[e]);
                foreach (var row in rows) row[d] -= dot * row[e];
            }

            var norm = MathF.Sqrt(rows.Sum(r => r[d] * r[d])) + 1e-9f;
            foreach (var row in rows) row[d] /= norm;
        }
    }
}
