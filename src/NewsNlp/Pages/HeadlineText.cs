using System.Text;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Pages;

/// <summary>A headline, or a sentence that stands in for one, to train on or to evaluate with.</summary>
/// <param name="Text">The text on one line, without a final period.</param>
/// <param name="Language">Its language.</param>
/// <param name="IsHeadline">False for sentences of running text: they show how names look inside, less so how headlines begin and end.</param>
/// <param name="IsDev">True where it is kept out of training.</param>
internal sealed record HeadlineText(string Text, Language Language, bool IsHeadline, bool IsDev)
{
    /// <summary>How much it counts in training against others.</summary>
    public float Weight { get; init; } = 1;

    private const int LongestHeadline = 28;
    private const int LongestSentence = 24;
    private const int DevEvery = 10;

    /// <summary>
    /// The headlines of examples of any format: texts of a corpus as they are, the first line of each document, and from running text the
    /// sentences that are short enough. Of KazNERD's variants of a sentence one is taken.
    /// </summary>
    public static IReadOnlyList<HeadlineText> From(IEnumerable<NewsExample> examples)
    {
        var all = examples as IReadOnlyCollection<NewsExample> ?? [.. examples];
        var devDocuments = DataFolder.DevDocuments(all.Where(e => e.Tokens is null).Select(e => e.Document), DevEvery);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<HeadlineText>();
        string? document = null;
        foreach (var example in all)
        {
            var isTitle = example.Document is not null && example.Tokens is null && example.Document != document;
            document = example.Document;
            var isDev = example.Split is { } split ? split != "train" : example.Tokens is not null ? DataFolder.IsKazNerdDev(example) : example.Document is { } d && devDocuments.Contains(d);
            if (example.Tokens is not null)
            {
                if (DataFolder.SentenceNumber(example) is { Length: > 0 } number && !seen.Add("#" + number)) continue;
                Add(Join(example), LongestSentence, isHeadline: false);
            }
            else if (example.Document is null || isTitle)
            {
                Add(example.Text, LongestHeadline, isHeadline: isTitle || !example.Text.EndsWith('.'));
            }
            else
            {
                foreach (var sentence in Sentences(example.Text)) Add(sentence, LongestSentence, isHeadline: false);
            }

            void Add(string text, int longest, bool isHeadline)
            {
                text = Trim(text);
                var words = text.AsSpan().Count(' ') + 1;
                if (words < 2 || words > longest || !seen.Add(text)) return;
                found.Add(new HeadlineText(text, example.Language is { } tag ? LanguageTags.Parse(tag) : ByLetters(text), isHeadline, isDev) { Weight = example.Weight });
            }
        }

        return found;
    }

    private static Language ByLetters(string text)
    {
        var cyrillic = false;
        foreach (var c in text)
        {
            if ("әғқңөұүһіӘҒҚҢӨҰҮҺІ".Contains(c)) return Language.Kazakh;
            cyrillic |= Chars.IsCyrillic(c);
        }

        return cyrillic ? Language.Russian : Language.Undetermined;
    }

    private static string Trim(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }

    /// <summary>Cuts running text behind a final mark that a space and a capital follow.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || text[i + 1] != ' ' || !(Chars.IsUpper(text[i + 2]) || text[i + 2] is '«' or '"')) continue;

            // An initial or a short abbreviation ends no sentence.
            if (text[i] == '.' && (i < 3 || !Chars.IsLetter(text[i - 1]) || !Chars.IsLetter(text[i - 2]) || !Chars.IsLetter(text[i - 3]))) continue;
            yield return text[start..(i + 1)];
            start = i + 2;
        }

        yield return text[start..];
    }

    /// <summary>Joins the tokens of a sentence as print does: no space before a mark nor inside quotes and brackets.</summary>
    private static string Join(NewsExample example)
    {
        var joined = new StringBuilder(example.Text.Length);
        var glue = true;
        var isOpen = false;
        foreach (var span in example.Tokens!)
        {
            var token = example.Text.AsSpan(span.Start, span.End - span.Start);
            var closes = token is "," or "." or ":" or ";" or "!" or "?" or "…" or "»" or ")" or "%" or "”" || token is "\"" && isOpen;
            if (!glue && !closes) joined.Append(' ');
            if (token is "\"") isOpen = !isOpen;
            glue = token is "«" or "(" or "“" || token is "\"" && isOpen;
            joined.Append(token);
        }

        return joined.ToString();
    }
}
