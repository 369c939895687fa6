using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>Simple ways to take headlines apart, to measure the trained one against.</summary>
internal static class SplitBaselines
{
    /// <summary>Cuts before every word with a capital that follows a word without one.</summary>
    public static IReadOnlyList<TextSpan> AtCapitals(string text)
    {
        return Cut(text, (left, right) => !Chars.IsUpper(left.First) && Chars.IsLetter(left.First) && Chars.IsUpper(right.First));
    }

    /// <summary>Cuts before every word that shows another language than the last word that showed one, by the letters that only one of them has.</summary>
    public static IReadOnlyList<TextSpan> AtLanguageSwitches(string text, WordKnowledge knowledge)
    {
        var last = 0;
        return Cut(text, (left, right) =>
        {
            if (last == 0) last = Side(left);
            var side = Side(right);
            if (side == 0 || side == last) return false;
            var changed = last != 0;
            last = side;
            return changed;
        });

        int Side(WordAt word) => knowledge.Language(word.Folded) is var odds && odds > 1 ? 1 : odds < -1 ? -1 : 0;
    }

    private static List<TextSpan> Cut(string text, Func<WordAt, WordAt, bool> isBoundary)
    {
        var headlines = new List<TextSpan>();
        WordAt? before = null;
        int start = -1, end = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Chars.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < text.Length && !Chars.IsSpace(text[i])) i++;
            var word = new WordAt(text[from..i]);
            if (start < 0) start = from;
            if (before is not null && isBoundary(before, word))
            {
                headlines.Add(new TextSpan(start, end));
                start = from;
            }

            end = i;
            before = word;
        }

        if (start >= 0) headlines.Add(new TextSpan(start, end));
        return headlines;
    }

    private sealed class WordAt(string text)
    {
        private readonly string _letters = text.Trim('«', '»', '"', '“', '”', '(', ')', ',', '.', ':', '!', '?');

        public char First => _letters.Length > 0 ? _letters[0] : ' ';

        public string Folded => _letters.ToLowerInvariant();
    }
}
