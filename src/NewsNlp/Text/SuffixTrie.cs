namespace NewsNlp.Text;

/// <summary>Endings as a trie that is read from a word's last letter back. Immutable.</summary>
internal sealed class SuffixTrie
{
    // Letters from а on, ё and Kazakh letters included, that endings are made of.
    private const char First = 'а';
    private const int Letters = 0x0500 - First;

    private readonly short[] _next;
    private readonly bool[] _isEnding;

    /// <param name="endings">Endings in small Cyrillic letters, separated by spaces.</param>
    public SuffixTrie(string endings)
    {
        var nodes = new List<(Dictionary<char, short> Next, bool IsEnding)> { ([], false) };
        foreach (var ending in endings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var node = 0;
            for (var i = ending.Length - 1; i >= 0; i--)
            {
                if (!nodes[node].Next.TryGetValue(ending[i], out var next))
                {
                    nodes[node].Next[ending[i]] = next = (short)nodes.Count;
                    nodes.Add(([], false));
                }

                node = next;
            }

            nodes[node] = nodes[node] with { IsEnding = true };
        }

        _next = new short[nodes.Count * Letters];
        _isEnding = [.. nodes.Select(n => n.IsEnding)];
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var (letter, next) in nodes[node].Next) _next[(node * Letters) + letter - First] = next;
        }
    }

    /// <summary>The length of the longest ending of a word that is at most <paramref name="limit"/> long; 0 where there is none.</summary>
    public int Longest(ReadOnlySpan<char> word, int limit)
    {
        var (node, longest) = (0, 0);
        limit = Math.Min(limit, word.Length);
        for (var n = 1; n <= limit; n++)
        {
            var letter = (uint)(word[^n] - First);
            if (letter >= Letters || (node = _next[(node * Letters) + (int)letter]) == 0) break;
            if (_isEnding[node]) longest = n;
        }

        return longest;
    }
}
