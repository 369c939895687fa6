using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>The words of a dictionary form: runs of letters and digits.</summary>
internal ref struct WordSplit(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next(out ReadOnlySpan<char> word)
    {
        while (_position < _text.Length && !Phrase.IsWordPart(_text, _position)) _position++;
        var start = _position;
        while (_position < _text.Length && Phrase.IsWordPart(_text, _position)) _position++;
        word = _text[start.._position];
        return !word.IsEmpty;
    }
}
