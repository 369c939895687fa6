namespace NewsNlp.Topics;

/// <summary>The entries of a lexicon behind each other in one piece of text, each of a language. Filled once, then immutable.</summary>
internal sealed class LexiconText(int count)
{
    private const int UsualLength = 12;

    private readonly int[] _ends = new int[count];
    private readonly Language[] _languages = new Language[count];
    private char[] _chars = new char[count * UsualLength];
    private int _count;

    public ReadOnlySpan<char> Of(int entry) => _chars.AsSpan(Start(entry).._ends[entry]);

    public Language Language(int entry) => _languages[entry];

    public void SetLanguage(int entry, Language language) => _languages[entry] = language;

    /// <summary>Adds an entry that begins as the one before it.</summary>
    /// <param name="shared">The length of what they share.</param>
    /// <param name="rest">What follows.</param>
    public void Add(int shared, ReadOnlySpan<char> rest)
    {
        int before = _count == 0 ? 0 : Start(_count - 1), start = Start(_count), end = start + shared + rest.Length;
        if (end > _chars.Length) Array.Resize(ref _chars, Math.Max(end, _chars.Length * 2));
        _chars.AsSpan(before, shared).CopyTo(_chars.AsSpan(start));
        rest.CopyTo(_chars.AsSpan(start + shared));
        _ends[_count++] = end;
    }

    private int Start(int entry) => entry == 0 ? 0 : _ends[entry - 1];
}
