using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>A word of a phrase, and what becomes of it: the first <see cref="Keep"/> characters, then <see cref="Ending"/>.</summary>
internal struct PhraseWord
{
    public int Start, Length, Keep;
    public string Ending;

    public readonly int End => Start + Length;
}

/// <summary>A surface form cut into words; its dictionary form is written by changing the words' ends.</summary>
internal ref struct Phrase
{
    public const int MaxWords = 24;

    /// <summary>Surface forms longer than this stay as they are.</summary>
    public const int MaxLength = 256;

    private WordArray _words;

    /// <summary>The surface form as given.</summary>
    public ReadOnlySpan<char> Text;

    /// <summary>The same in lower case, ё as е.</summary>
    public ReadOnlySpan<char> Folded;

    public int Count;

    /// <summary>First word of the dictionary form: a preposition before it is left out.</summary>
    public int First;

    /// <summary>Where the dictionary form ends in the surface form.</summary>
    public int End;

    /// <param name="text">The surface form.</param>
    /// <param name="folded">Receives the folded text; as long as the text.</param>
    public Phrase(ReadOnlySpan<char> text, Span<char> folded)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++) folded[i] = text[i] == '\u00A0' ? ' ' : Chars.Fold(text[i]);
        Folded = folded[..text.Length];
        End = text.Length;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordPart(text, i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordPart(text, i)) i++;
            if (Count == MaxWords) Count--;
            _words[Count++] = new PhraseWord { Start = start, Length = i - start, Keep = i - start, Ending = "" };
        }
    }

    [UnscopedRef]
    public ref PhraseWord this[int i] => ref _words[i];

    public readonly ReadOnlySpan<char> FoldedWord(int i) => Folded.Slice(_words[i].Start, _words[i].Length);

    public readonly ReadOnlySpan<char> Word(int i) => Text.Slice(_words[i].Start, _words[i].Length);

    /// <summary>The character before a word, or a space at the start.</summary>
    public readonly char Before(int i) => _words[i].Start == 0 ? ' ' : Text[_words[i].Start - 1];

    public void Edit(int i, int keep, string ending)
    {
        _words[i].Keep = keep;
        _words[i].Ending = ending;
    }

    /// <summary>Leaves out the last word and what stands before it.</summary>
    public void DropLast()
    {
        Count--;
        End = Count == 0 ? 0 : _words[Count - 1].End;
    }

    /// <summary>Writes the dictionary form.</summary>
    /// <returns>The number of characters written.</returns>
    public readonly int Write(Span<char> target)
    {
        int length = 0, position = First < Count && First > 0 ? Opening(_words[First].Start) : 0;
        for (var i = First; i < Count; i++)
        {
            ref readonly var word = ref _words[i];
            length += Append(target[length..], Text[position..(word.Start + word.Keep)]);
            length += Append(target[length..], word.Ending);
            position = word.End;
        }

        if (position < End) length += Append(target[length..], Text[position..End]);
        return length;
    }

    private static int Append(Span<char> target, ReadOnlySpan<char> part)
    {
        part.CopyTo(target);
        return part.Length;
    }

    // A quote or bracket before the first word that stays belongs to it.
    private readonly int Opening(int start)
    {
        while (start > 0 && !Chars.IsSpace(Text[start - 1])) start--;
        return start;
    }

    public static bool IsWordPart(ReadOnlySpan<char> text, int i) =>
        Chars.IsLetterOrDigit(text[i]) ||
        (text[i] is '\'' or '’' && i > 0 && i + 1 < text.Length && Chars.IsLetter(text[i - 1]) && Chars.IsLetter(text[i + 1]));

    [InlineArray(MaxWords)]
    private struct WordArray
    {
        private PhraseWord _first;
    }
}
