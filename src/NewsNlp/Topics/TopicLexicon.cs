using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>The lexicon compiled for lookup: a hashed trie whose steps are stems of words, one root for each language. Immutable.</summary>
/// <remarks>
/// A step's key is the hash of the characters under the node it starts from, so all stems of a word are found in one pass over it: the hash
/// is built up a character at a time and looked up at each length. A whole word's key takes an end mark along.
/// </remarks>
internal sealed class TopicLexicon
{
    public const int MaxPhrase = 6;

    /// <summary>Words of at most this many letters stand for themselves inside a phrase (<c>роман с</c>).</summary>
    private const int WholeWordLength = 2;

    private const ulong EndMark = 0xFFFF;
    private const int RootCount = 2;

    private readonly uint[] _marks;
    private readonly int[] _children;
    private readonly int[] _entries;
    private readonly bool[] _hasChildren;
    private readonly byte[] _minLength;
    private readonly LexiconHit[] _hits;
    private readonly Dictionary<string, int> _topics;
    private readonly int _mask;

    public TopicLexicon(IReadOnlyList<LexiconEntry> entries)
    {
        Topics = [.. entries.SelectMany(e => e.Topics).Distinct().Order(StringComparer.Ordinal)];
        _topics = Topics.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        Entries = Merge(entries);
        _hits = [.. Entries.Select(e => LexiconHit.Of(e, _topics))];

        var nodes = new List<Dictionary<(string, bool), int>>();
        for (var i = 0; i < RootCount; i++) nodes.Add([]);
        var entryOf = new List<int> { -1, -1 };
        var steps = new List<(int From, string Stem, bool IsWhole, int To)>();
        for (var i = 0; i < Entries.Count; i++)
        {
            var node = Root(Entries[i].Language);
            foreach (var (stem, isWhole) in Words(Entries[i].Entry))
            {
                if (!nodes[node].TryGetValue((stem, isWhole), out var next))
                {
                    next = nodes.Count;
                    nodes.Add([]);
                    entryOf.Add(-1);
                    nodes[node][(stem, isWhole)] = next;
                    steps.Add((node, stem, isWhole, next));
                }

                node = next;
            }

            if (node >= RootCount) entryOf[node] = i;
        }

        _entries = [.. entryOf];
        _hasChildren = [.. nodes.Select(n => n.Count > 0)];
        _minLength = [.. nodes.Select(n => (byte)Math.Min(byte.MaxValue, n.Keys.Select(k => k.Item1.Length).DefaultIfEmpty(byte.MaxValue).Min()))];
        var capacity = 16;
        while (capacity < steps.Count * 2) capacity *= 2;
        _mask = capacity - 1;
        _marks = new uint[capacity];
        _children = new int[capacity];
        foreach (var (from, stem, isWhole, to) in steps) Insert(Key(from, stem, isWhole), to);
    }

    /// <summary>Topic ids that entries name, in ordinal order.</summary>
    public IReadOnlyList<string> Topics { get; }

    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>The number of a topic that entries name.</summary>
    public int IndexOf(string topic) => _topics[topic];

    /// <summary>What an entry says.</summary>
    public ref readonly LexiconHit Hit(int entry) => ref _hits[entry];

    /// <summary>The best entry that starts at a word: most words, then the longest stem.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">Index of the word to start from.</param>
    /// <param name="language">Whose entries.</param>
    /// <param name="length">The number of words that the entry covers.</param>
    /// <returns>The entry's index, or −1.</returns>
    public int Match(ReadOnlySpan<char> folded, ReadOnlySpan<WordPart> words, int at, Language language, out int length)
    {
        length = 0;
        return language is Language.Undetermined ? -1 : Match(folded, words[at..], Root(language), 1, ref length);
    }

    private int Match(ReadOnlySpan<char> folded, ReadOnlySpan<WordPart> words, int node, int depth, ref int bestDepth)
    {
        var word = folded.Slice(words[0].Start, words[0].Length);
        var best = -1;
        var hash = Start(node);
        for (var i = 0; i < word.Length; i++)
        {
            hash = Hash.Step(hash, word[i]);
            if (i + 1 < _minLength[node]) continue;
            if (Find(Hash.Finish(hash)) is var child and > 0) Visit(child, ref best, ref bestDepth, folded, words, depth);
        }

        if (Find(Hash.Finish(Hash.Step(hash, EndMark))) is var whole and > 0) Visit(whole, ref best, ref bestDepth, folded, words, depth);
        return best;
    }

    private void Visit(int node, ref int best, ref int bestDepth, ReadOnlySpan<char> folded, ReadOnlySpan<WordPart> words, int depth)
    {
        if (_entries[node] >= 0 && depth >= bestDepth)
        {
            best = _entries[node];
            bestDepth = depth;
        }

        if (!_hasChildren[node] || words.Length < 2) return;
        var reached = bestDepth;
        var deeper = Match(folded, words[1..], node, depth + 1, ref reached);
        if (deeper < 0) return;
        best = deeper;
        bestDepth = reached;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong key)
    {
        var mark = (uint)(key >> 32) | 1;
        for (var slot = (int)key & _mask; ; slot = (slot + 1) & _mask)
        {
            var found = _marks[slot];
            if (found == mark) return _children[slot];
            if (found == 0) return -1;
        }
    }

    private void Insert(ulong key, int child)
    {
        var slot = (int)key & _mask;
        while (_marks[slot] != 0) slot = (slot + 1) & _mask;
        _marks[slot] = (uint)(key >> 32) | 1;
        _children[slot] = child;
    }

    private static int Root(Language language) => language == Language.Russian ? 1 : 0;

    private static ulong Start(int node) => Hash.Step(Hash.Seed, (ulong)node + 1);

    private static ulong Key(int node, string stem, bool isWhole)
    {
        var hash = Start(node);
        foreach (var c in stem) hash = Hash.Step(hash, c);
        return Hash.Finish(isWhole ? Hash.Step(hash, EndMark) : hash);
    }

    // The same entry may stand in several rows: the heaviest counts, with the topics of all.
    private static List<LexiconEntry> Merge(IReadOnlyList<LexiconEntry> entries) =>
        [.. entries
            .Where(e => e.Language is Language.Kazakh or Language.Russian)
            .GroupBy(e => (e.Language, Form: string.Join(' ', Words(e.Entry).Select(w => w.IsWhole ? "=" + w.Stem : w.Stem))))
            .Where(g => g.Key.Form.Length > 0)
            .Select(g => new LexiconEntry(g.Key.Language, g.Key.Form, [.. g.SelectMany(e => e.Topics).Distinct().Take(LexiconHit.MaxTopics)], g.Max(e => e.Weight)))
            .OrderBy(e => e.Language).ThenBy(e => e.Entry, StringComparer.Ordinal)];

    private static List<(string Stem, bool IsWhole)> Words(string entry)
    {
        var words = new List<(string Stem, bool IsWhole)>();
        foreach (var part in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = words.Count;
            var isWhole = part[0] == '=';
            for (var i = 0; i < part.Length;)
            {
                var end = i;
                while (end < part.Length && Chars.IsLetterOrDigit(part[end])) end++;
                if (end > i) words.Add((string.Concat(part[i..end].Select(Chars.Fold)), isWhole));
                i = end + 1;
            }

            // Of a hyphenated word only the last part can go on.
            for (var k = first; k < words.Count - 1; k++) words[k] = (words[k].Stem, true);
        }

        if (words.Count > MaxPhrase) return [];
        return words.Count == 1 ? words : [.. words.Select(w => (w.Stem, w.IsWhole || w.Stem.Length <= WholeWordLength))];
    }
}

/// <summary>What a lexicon entry says: up to three topics, as indices into the lexicon's list, and a weight of 1 to 3.</summary>
internal readonly record struct LexiconHit(int First, int Second, int Third, int Weight)
{
    public const int MaxTopics = 3;

    public static LexiconHit Of(LexiconEntry entry, Dictionary<string, int> topics) => new(
        topics[entry.Topics[0]],
        entry.Topics.Count > 1 ? topics[entry.Topics[1]] : -1,
        entry.Topics.Count > 2 ? topics[entry.Topics[2]] : -1,
        Math.Clamp(entry.Weight, 1, 3));
}
