using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>A word or a part of one between hyphens, as the lexicon sees it.</summary>
/// <param name="Start">Offset of its first character in the folded text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Token">Index of the token it belongs to.</param>
/// <param name="Flags">What stands around it.</param>
internal readonly record struct WordPart(int Start, int Length, int Token, WordFlags Flags);

[Flags]
internal enum WordFlags : byte
{
    None = 0,
    Quoted = 1,
    Capital = 2,
    AfterBreak = 4,
    Number = 8,
}

/// <summary>Cuts tokens into the words that lexicon and text features are made of: hyphenated words and grouped numbers fall into their parts.</summary>
internal static class WordList
{
    /// <summary>Appends the words of a text to a buffer that grows where it must.</summary>
    /// <returns>The number of words.</returns>
    public static int Fill(TokenizedText text, ref WordPart[] words)
    {
        var count = 0;
        var quoted = false;
        var broken = true;
        var folded = text.Folded;
        var chars = text.Chars;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Punctuation)
            {
                switch (chars[token.Start])
                {
                    case '«' or '„': quoted = true; break;
                    case '»': quoted = false; break;
                    case '“' or '”' or '"': quoted = !quoted; break;
                    case '.' or ':' or '!' or '?' or ';': broken = true; break;
                }

                continue;
            }

            if (token.Kind is TokenKind.Link) continue;
            for (var start = token.Start; start < token.End;)
            {
                var end = start;
                while (end < token.End && Chars.IsLetterOrDigit(folded[end])) end++;
                if (end > start)
                {
                    if (count == words.Length) Array.Resize(ref words, words.Length * 2);
                    var flags = quoted ? WordFlags.Quoted : WordFlags.None;
                    if (Chars.IsUpper(chars[start])) flags |= WordFlags.Capital;
                    if (broken) flags |= WordFlags.AfterBreak;
                    if (Chars.IsDigit(folded[start])) flags |= WordFlags.Number;
                    words[count++] = new WordPart(start, end - start, i, flags);
                    broken = false;
                }

                start = end + 1;
            }
        }

        return count;
    }
}
