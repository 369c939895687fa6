using System.Runtime.CompilerServices;

namespace NewsNlp.Topics;

/// <summary>The features of one text: a reusable work area, held by one call at a time.</summary>
internal sealed class TopicWorkArea
{
    private WordPart[] _words = new WordPart[64];
    private uint[] _keys = new uint[1024];
    private int[] _keyEnds = new int[64];
    private LexiconMatch[] _matches = new LexiconMatch[32];
    private LexiconMatch[] _cues = new LexiconMatch[32];
    private float[] _denseValues = new float[128];
    private int[] _denseIndices = new int[128];
    private float[] _sums = [];
    private readonly WeightedRow[] _rows = new WeightedRow[512];
    private char[] _bounded = new char[512];

    /// <summary>The words of the text.</summary>
    public ReadOnlySpan<WordPart> Words => _words.AsSpan(0, WordCount);

    public int WordCount { get; private set; }

    /// <summary>The lexicon's hits, from left to right.</summary>
    public ReadOnlySpan<LexiconMatch> Matches => _matches.AsSpan(0, MatchCount);

    public int MatchCount { get; private set; }

    /// <summary>The hits of cue words, from left to right.</summary>
    public ReadOnlySpan<LexiconMatch> Cues => _cues.AsSpan(0, CueCount);

    public int CueCount { get; private set; }

    public int DenseCount { get; private set; }

    public ReadOnlySpan<int> DenseIndices => _denseIndices.AsSpan(0, DenseCount);

    public ReadOnlySpan<float> DenseValues => _denseValues.AsSpan(0, DenseCount);

    /// <summary>Keys of the words' character n-grams and stems, word by word; see <see cref="TextKeys.Heads"/>.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, KeyCount);

    public int KeyCount { get; private set; }

    /// <summary>For each word, the number of keys up to its end, from where they were last cleared.</summary>
    public ReadOnlySpan<int> KeyEnds => _keyEnds.AsSpan(0, WordCount);

    public void ClearKeys() => KeyCount = 0;

    public void Clear() => WordCount = MatchCount = CueCount = DenseCount = KeyCount = 0;

    public void SetWords(Text.TokenizedText text)
    {
        Clear();
        WordCount = WordList.Fill(text, ref _words);
        if (_keyEnds.Length < WordCount) _keyEnds = new int[_words.Length];
    }

    public void AddMatch(LexiconMatch match)
    {
        if (MatchCount == _matches.Length) Array.Resize(ref _matches, MatchCount * 2);
        _matches[MatchCount++] = match;
    }

    public void AddCue(LexiconMatch match)
    {
        if (CueCount == _cues.Length) Array.Resize(ref _cues, CueCount * 2);
        _cues[CueCount++] = match;
    }

    /// <summary>Leaves only the hits that a condition holds for, given their place among the hits.</summary>
    public void KeepMatches(Func<int, bool> isKept)
    {
        var kept = 0;
        for (var i = 0; i < MatchCount; i++)
        {
            if (isKept(i)) _matches[kept++] = _matches[i];
        }

        MatchCount = kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddDense(int index, float value)
    {
        if (DenseCount == _denseIndices.Length)
        {
            Array.Resize(ref _denseIndices, DenseCount * 2);
            Array.Resize(ref _denseValues, DenseCount * 2);
        }

        _denseIndices[DenseCount] = index;
        _denseValues[DenseCount++] = value;
    }

    /// <summary>Adds a feature of value 1 where it is set: without a branch, as none can be foretold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddDense(int index, bool isSet)
    {
        var before = DenseCount;
        AddDense(index, 1);
        DenseCount = before + (isSet ? 1 : 0);
    }

    /// <summary>Some of the words with <see cref="WordGrams.Boundary"/> between them, before the first and behind the last one.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="words">The words.</param>
    /// <returns>The characters, and <see cref="WordGrams.Slack"/> more.</returns>
    public ReadOnlySpan<char> Bound(ReadOnlySpan<char> folded, ReadOnlySpan<WordPart> words)
    {
        var length = 1 + WordGrams.Slack;
        foreach (var word in words) length += word.Length + 1;
        if (_bounded.Length < length) _bounded = new char[Math.Max(length, _bounded.Length * 2)];
        var at = 0;
        _bounded[at++] = WordGrams.Boundary;
        foreach (var word in words)
        {
            folded.Slice(word.Start, word.Length).CopyTo(_bounded.AsSpan(at));
            at += word.Length;
            _bounded[at++] = WordGrams.Boundary;
        }

        return _bounded.AsSpan(0, length);
    }

    /// <summary>Room for a number of keys behind those that are there.</summary>
    public Span<uint> RoomForKeys(int count)
    {
        if (KeyCount + count > _keys.Length) Array.Resize(ref _keys, Math.Max(_keys.Length * 2, KeyCount + count));
        return _keys.AsSpan(KeyCount);
    }

    public void EndWord(int word, int keys)
    {
        KeyCount += keys;
        _keyEnds[word] = KeyCount;
    }

    /// <summary>Room to add up scores in, cleared.</summary>
    public Span<float> Sums(int length)
    {
        if (_sums.Length < length) _sums = new float[length];
        _sums.AsSpan(0, length).Clear();
        return _sums.AsSpan(0, length);
    }

    /// <summary>Room for rows of weights.</summary>
    public Span<WeightedRow> Rows => _rows;

    /// <summary>Lets go of buffers that one huge text has grown.</summary>
    public void Trim()
    {
        Clear();
        if (_keys.Length <= Text.TokenizedText.KeptCapacity && _words.Length <= Text.TokenizedText.KeptTokens) return;
        _words = new WordPart[64];
        _keys = new uint[1024];
        _keyEnds = new int[64];
        _matches = new LexiconMatch[32];
        _cues = new LexiconMatch[32];
        _bounded = new char[512];
    }
}

/// <summary>One hit of the lexicon.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="Word">Index of its first word.</param>
/// <param name="Length">The number of words that it covers.</param>
internal readonly record struct LexiconMatch(int Entry, int Word, int Length);
