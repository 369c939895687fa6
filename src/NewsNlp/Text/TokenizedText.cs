namespace NewsNlp.Text;

/// <summary>One text made ready for the models: normalised, folded, cut into tokens. A reusable work area, held by one call at a time.</summary>
internal sealed class TokenizedText
{
    /// <summary>Characters that a work area keeps room for between texts; longer ones are rare, and their buffers made anew each time.</summary>
    public const int KeptCapacity = 1 << 18;

    /// <summary>The same for tokens or words.</summary>
    public const int KeptTokens = 1 << 16;

    private char[] _chars = new char[512];
    private char[] _folded = new char[512];
    private int[] _starts = [];
    private int[] _ends = [];
    private Token[] _tokens = new Token[128];
    private int _length;
    private int _tokenCount;
    private bool _mapped;

    /// <summary>The normalised text, in its own case.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    /// <summary>The same in lower case with ё as е, character for character.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    /// <summary>The tokens, as spans of <see cref="Chars"/>.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    public ReadOnlySpan<char> TokenChars(int index) => _chars.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public ReadOnlySpan<char> TokenFolded(int index) => _folded.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>The offset in the text as given of a character of <see cref="Chars"/>.</summary>
    public int SourceStart(int offset) => _mapped ? _starts[offset] : offset;

    /// <summary>The offset in the text as given behind the last character of a span of <see cref="Chars"/> that ends before <paramref name="end"/>.</summary>
    public int SourceEnd(int end) => _mapped ? _ends[end - 1] : end;

    /// <summary>Takes a text: normalises, folds and tokenizes it.</summary>
    public void Set(ReadOnlySpan<char> source)
    {
        Normalize(source);
        _tokenCount = 0;
        foreach (var token in new TokenEnumerator(Chars)) Add(token);
    }

    /// <summary>Takes Kazakh text in Latin letters in its Cyrillic form; offsets lead back to the Latin text.</summary>
    public void SetKazakhLatin(ReadOnlySpan<char> source)
    {
        EnsureCapacity(source.Length);
        EnsureMap(source.Length);
        _length = KazakhLatinReader.ToCyrillic(source, _chars, _starts, _ends);
        _mapped = true;
        Fold();
        _tokenCount = 0;
        foreach (var token in new TokenEnumerator(Chars)) Add(token);
    }

    /// <summary>Takes a text whose tokens are known: CoNLL input, where each sentence's tokens are joined by spaces.</summary>
    public void Set(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens)
    {
        EnsureCapacity(source.Length);
        source.CopyTo(_chars);
        _length = source.Length;
        _mapped = false;
        Fold();
        _tokenCount = 0;
        foreach (var token in tokens) Add(token);
    }

    /// <summary>Lets go of buffers that one huge text has grown, before the work area waits for the next.</summary>
    public void Trim()
    {
        if (_chars.Length <= KeptCapacity) return;
        _chars = new char[512];
        _folded = new char[512];
        _starts = _ends = [];
        _tokens = new Token[128];
        _length = _tokenCount = 0;
    }

    private void Normalize(ReadOnlySpan<char> source)
    {
        EnsureCapacity(source.Length);
        _mapped = !Normalizer.IsPlain(source);
        if (_mapped)
        {
            EnsureMap(source.Length);
            _length = Normalizer.Normalize(source, _chars, _starts, _ends);
        }
        else
        {
            source.CopyTo(_chars);
            _length = source.Length;
        }

        Fold();
    }

    private void Fold() => Folding.Fold(_chars.AsSpan(0, _length), _folded);

    private void EnsureCapacity(int length)
    {
        if (_chars.Length >= length) return;
        var capacity = (int)Math.Min(Array.MaxLength, Math.Max(length, _chars.Length * 2L));
        _chars = new char[capacity];
        _folded = new char[capacity];
    }

    private void EnsureMap(int length)
    {
        if (_starts.Length >= length) return;
        _starts = new int[_chars.Length];
        _ends = new int[_chars.Length];
    }

    private void Add(Token token)
    {
        if (_tokenCount == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[_tokenCount++] = token;
    }
}
