using NewsNlp.Text;

namespace NewsNlp.Data.Checks;

/// <summary>Finds texts that are nearly the same: Jaccard similarity of their sets of character 5-grams above 0.6 (Broder 1997).</summary>
internal static class NearDuplicates
{
    public const double Threshold = 0.6;

    private const int GramLength = 5;
    private const int CommonGram = 400;

    /// <summary>Pairs of indices, the first the smaller, with their similarity.</summary>
    public static IEnumerable<(int First, int Second, double Similarity)> Of(IReadOnlyList<string> texts)
    {
        var seen = new Dictionary<ulong, List<int>>();
        var sizes = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var grams = Grams(texts[i]);
            sizes[i] = grams.Count;
            var shared = new Dictionary<int, int>();
            foreach (var gram in grams)
            {
                if (!seen.TryGetValue(gram, out var others)) seen[gram] = others = [];

                // A gram of hundreds of texts says nothing and would cost the most.
                if (others.Count <= CommonGram)
                {
                    foreach (var other in others) shared[other] = shared.GetValueOrDefault(other) + 1;
                }

                others.Add(i);
            }

            foreach (var (other, count) in shared.OrderBy(s => s.Key))
            {
                var similarity = count / (double)(sizes[i] + sizes[other] - count);
                if (similarity > Threshold) yield return (other, i, similarity);
            }
        }
    }

    private static HashSet<ulong> Grams(string text)
    {
        var grams = new HashSet<ulong>();
        var plain = new List<char>(text.Length);
        foreach (var c in text)
        {
            if (Chars.IsLetterOrDigit(c)) plain.Add(Chars.Fold(c));
            else if (plain.Count > 0 && plain[^1] != ' ') plain.Add(' ');
        }

        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(plain);
        if (span.Length < GramLength) grams.Add(Hash.Of(span));
        for (var i = 0; i + GramLength <= span.Length; i++) grams.Add(Hash.Of(span.Slice(i, GramLength)));
        return grams;
    }
}
