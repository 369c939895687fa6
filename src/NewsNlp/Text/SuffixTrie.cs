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
        var nodes = 1;
        _next = new short[(endings.Length + 1) * Letters];
        _isEnding = new bool[endings.Length + 1];
        for (int start = 0, end; start < endings.Length; start = end + 1)
        {
            end = endings.IndexOf(' ', start);
            if (end < 0) end = endings.Length;
            var node = 0;
            for (var i = end - 1; i >= start; i--)
            {
                ref var next = ref _next[(node * Letters) + endings[i] - First];
                if (next == 0) next = (short)nodes++;
                node = next;
            }

            _isEnding[node] = node != 0;
        }

        Array.Resize(ref _next, nodes * Letters);
        Array.Resize(ref _isEnding, nodes);
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
