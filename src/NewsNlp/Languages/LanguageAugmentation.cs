using System.Text;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>Makes training rows of texts: the texts, pieces of them, their words; Kazakh also as typed on a Russian keyboard and in Latin letters.</summary>
internal sealed class LanguageAugmentation(LanguageOptions options)
{
    private readonly Random _random = new(options.Seed);
    private readonly SortedDictionary<(LanguageClass, string), int> _words = new(Comparer<(LanguageClass Class, string Word)>.Create((a, b) =>
        a.Class != b.Class ? a.Class.CompareTo(b.Class) : string.CompareOrdinal(a.Word, b.Word)));

    /// <summary>Rows of one text; its words are kept for <see cref="Words"/>.</summary>
    public IEnumerable<LanguageRow> Rows(string text, LanguageClass of)
    {
        var words = WordsOf(text);
        if (words.Count == 0) yield break;
        foreach (var word in words) Count(word, of);
        if (words.Count > 2)
        {
            yield return Row(text, of, 1);
            foreach (var row in Variants(text, of, 1)) yield return row;
        }

        if (words.Count > 4)
        {
            var piece = Piece(words, 2 + _random.Next(5));
            yield return Row(piece, of, 1);
            foreach (var row in Variants(piece, of, 1)) yield return row;
        }

        if (words.Count > 1)
        {
            for (var i = 0; i < options.Pairs; i++)
            {
                var pair = Piece(words, 2);
                yield return Row(pair, of, 1);
                foreach (var row in Variants(pair, of, 1)) yield return row;
            }
        }
    }

    /// <summary>Takes a word that stands alone: an entry of a table, a line of a word list.</summary>
    public void Count(string word, LanguageClass of)
    {
        var folded = Fold(word);
        _words[(of, folded)] = _words.GetValueOrDefault((of, folded)) + 1;
    }

    /// <summary>A row for each different word met, frequent ones weighing more.</summary>
    public IEnumerable<LanguageRow> Words()
    {
        foreach (var ((of, word), count) in _words)
        {
            var weight = options.WordWeight * MathF.Min(1 + MathF.Log2(count), 6);
            yield return Row(word, of, weight);
            foreach (var row in Variants(word, of, weight)) yield return row;
        }
    }

    private IEnumerable<LanguageRow> Variants(string text, LanguageClass of, float weight)
    {
        if (of != LanguageClass.Kazakh) yield break;
        if (_random.NextSingle() < options.Damaged && KazakhTyping.OnRussianKeyboard(text) is var damaged && damaged != text) yield return Row(damaged, of, weight * options.DamagedWeight);
        if (_random.NextSingle() < options.Latin) yield return Row(KazakhLatin.FromCyrillic(text, (KazakhAlphabet)_random.Next(4)), LanguageClass.KazakhLatin, weight);
    }

    private string Piece(List<string> words, int length)
    {
        length = Math.Min(length, words.Count);
        var start = _random.Next(words.Count - length + 1);
        return string.Join(' ', words[start..(start + length)]);
    }

    internal static string Fold(string word) =>
        string.Create(word.Length, word, (span, w) => { for (var i = 0; i < span.Length; i++) span[i] = Chars.Fold(w[i]); });

    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var token in new TokenEnumerator(text))
        {
            if (token.Kind == TokenKind.Word) words.Add(text.Substring(token.Start, token.Length));
        }

        return words;
    }

    private LanguageRow Row(string text, LanguageClass of, float weight) =>
        new() { Text = text, Class = (uint)of, Weight = of == LanguageClass.Kazakh ? weight * options.KazakhWeight : weight };
}
