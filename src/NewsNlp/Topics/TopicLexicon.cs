using System.Numerics;
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
    private const ulong EndMark = 0xFFFF;
    private const int RootCount = 2;

    // Slots of the table for each word of the filter: four bits a slot.
    private const int FilterShare = 16;

    private readonly LexiconText _text;
    private readonly LexiconHit[] _hits;
    private readonly Step[] _steps;

    // One bit for each step, by other bits of its key than the table goes by: tells most words that start no entry without touching the table.
    private readonly ulong[] _filter;
    private Node[] _nodes;
    private int _longest;
    private int _stepCount;
    private int _nodeCount = RootCount;
    private LexiconEntry[]? _entries;

    /// <param name="topics">The topics that hits name by number.</param>
    /// <param name="text">Entries in the form that <see cref="LexiconForm"/> gives them, each once.</param>
    /// <param name="hits">What each of them says.</param>
    public TopicLexicon(IReadOnlyList<string> topics, LexiconText text, LexiconHit[] hits)
    {
        Topics = topics;
        _text = text;
        _hits = hits;
        _steps = new Step[(int)BitOperations.RoundUpToPowerOf2((uint)hits.Length * 4 + 16)];
        _filter = new ulong[_steps.Length / FilterShare];
        _nodes = new Node[hits.Length * 2 + RootCount];
        Array.Fill(_nodes, new Node(-1, 0));
        InsertAll();
    }

    /// <summary>Topic ids that entries name.</summary>
    public IReadOnlyList<string> Topics { get; }

    public int EntryCount => _hits.Length;

    /// <summary>The entries as records, made when first asked for: scoring does without.</summary>
    public IReadOnlyList<LexiconEntry> Entries => _entries ??= [.. Enumerable.Range(0, EntryCount).Select(i => new LexiconEntry(_text.Language(i), _text.Of(i).ToString(), TopicsOf(_hits[i]), _hits[i].Weight))];

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
        var shortest = _nodes[node].Shortest;
        var hash = Start(node);
        for (var i = 0; i < word.Length; i++)
        {
            hash = Hash.Step(hash, word[i]);
            if (i + 1 < shortest || i >= _longest) continue;
            if (Find(Hash.Finish(hash)) is var child and > 0) Visit(child, ref best, ref bestDepth, folded, words, depth);
        }

        if (Find(Hash.Finish(Hash.Step(hash, EndMark))) is var whole and > 0) Visit(whole, ref best, ref bestDepth, folded, words, depth);
        return best;
    }

    private void Visit(int node, ref int best, ref int bestDepth, ReadOnlySpan<char> folded, ReadOnlySpan<WordPart> words, int depth)
    {
        var reachedNode = _nodes[node];
        if (reachedNode.Entry >= 0 && depth >= bestDepth)
        {
            best = reachedNode.Entry;
            bestDepth = depth;
        }

        if (reachedNode.Shortest == 0 || words.Length < 2) return;
        var reached = bestDepth;
        var deeper = Match(folded, words[1..], node, depth + 1, ref reached);
        if (deeper < 0) return;
        best = deeper;
        bestDepth = reached;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong key) => (_filter[(key >> 32) & (ulong)(_filter.Length - 1)] >> (int)(key >> 58) & 1) == 0 ? -1 : Look(key);

    private int Look(ulong key)
    {
        var steps = _steps;
        var mask = steps.Length - 1;
        var mark = (uint)(key >> 32) | 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            var found = steps[slot];
            if (found.Mark == mark) return found.Node;
            if (found.Mark == 0) return -1;
        }
    }

    private string[] TopicsOf(LexiconHit hit) => [.. new[] { hit.First, hit.Second, hit.Third }.Where(t => t >= 0).Select(t => Topics[t])];

    // Runs once, over tens of thousands of entries: compiled well at once rather than after thirty calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void InsertAll()
    {
        for (var i = 0; i < _hits.Length; i++)
        {
            var node = Root(_text.Language(i));
            for (var rest = _text.Of(i); !rest.IsEmpty;)
            {
                var end = rest.IndexOf(' ');
                node = Follow(node, end < 0 ? rest : rest[..end]);
                rest = end < 0 ? [] : rest[(end + 1)..];
            }

            _nodes[node] = _nodes[node] with { Entry = i };
        }
    }

    /// <summary>The node that a stem leads to from a node, made where there is none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Follow(int node, ReadOnlySpan<char> stem)
    {
        var isWhole = stem.Length > 0 && stem[0] == '=';
        if (isWhole) stem = stem[1..];
        var hash = Start(node);
        foreach (var c in stem) hash = Hash.Step(hash, c);
        var key = Hash.Finish(isWhole ? Hash.Step(hash, EndMark) : hash);
        var next = Find(key);
        if (next >= 0) return next;
        next = AddNode();
        AddStep(key, next);
        if (!isWhole) _longest = Math.Max(_longest, stem.Length);
        var shortest = (byte)Math.Clamp(stem.Length, 1, byte.MaxValue);
        ref var parent = ref _nodes[node];
        if (parent.Shortest == 0 || shortest < parent.Shortest) parent = parent with { Shortest = shortest };
        return next;
    }

    private int AddNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
            Array.Fill(_nodes, new Node(-1, 0), _nodeCount, _nodeCount);
        }

        return _nodeCount++;
    }

    private void AddStep(ulong key, int node)
    {
        if (++_stepCount * 2 > _steps.Length) throw new InvalidDataException("the lexicon has entries of too many words");
        var slot = (int)key & (_steps.Length - 1);
        while (_steps[slot].Mark != 0) slot = (slot + 1) & (_steps.Length - 1);
        _steps[slot] = new Step((uint)(key >> 32) | 1, node);
        _filter[(key >> 32) & (ulong)(_filter.Length - 1)] |= 1UL << (int)(key >> 58);
    }

    private static int Root(Language language) => language == Language.Russian ? 1 : 0;

    private static ulong Start(int node) => Hash.Step(Hash.Seed, (ulong)node + 1);

    /// <summary>A slot of the hash table: mark of the key, 0 where empty, and the node that the step leads to.</summary>
    private readonly record struct Step(uint Mark, int Node);

    /// <summary>The entry that ends here, or −1, and the length of the shortest stem that goes on from here, 0 where none does.</summary>
    private readonly record struct Node(int Entry, byte Shortest);
}
