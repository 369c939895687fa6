using System.Text.RegularExpressions;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

/// <summary>Development text that training never saw: every tenth KazNERD sentence number, every tenth NEREL document, SIB-200 dev, every tenth line of other languages.</summary>
internal sealed partial class LanguageDev
{
    private LanguageDev(IReadOnlyList<string> kazakh, IReadOnlyList<string> russian, IReadOnlyList<(string Language, string Text)> other)
    {
        (Kazakh, Russian, Other) = (kazakh, russian, other);
    }

    public IReadOnlyList<string> Kazakh { get; }

    public IReadOnlyList<string> Russian { get; }

    /// <summary>Sentences of other languages.</summary>
    public IReadOnlyList<(string Language, string Text)> Other { get; }

    public static LanguageDev Read()
    {
        var data = Shared.Data;
        var kazakh = NewsData.Read(data.KazNerd).Where(e => e.Id is { } id && int.Parse(Digits().Match(id).Value) % 10 == 0).Select(e => e.Text);
        var documents = NewsData.Read(data.Nerel).GroupBy(e => e.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        var russian = documents.Where((_, i) => i % 10 == 0).SelectMany(g => g).SelectMany(e => SentenceEnd().Split(e.Text));
        var sib = NewsData.Read(data.Sib200).Where(e => e.Split == "dev").ToList();
        var lines = NewsData.Read(data.OtherLanguages).Where(e => Path.GetFileName(e.Source.File) == "sentences.txt" && e.Source.Line % 10 == 1);
        return new LanguageDev(
            [.. kazakh.Concat(sib.Where(e => e.Language == "kk").Select(e => e.Text)).Where(IsSentence)],
            [.. russian.Concat(sib.Where(e => e.Language == "ru").Select(e => e.Text)).Where(IsSentence)],
            [.. sib.Concat(lines).Where(e => e.Language is not ("kk" or "ru")).Select(e => (e.Language!, e.Text))]);
    }

    /// <summary>Different words, or pairs of neighbouring words, in lower case; the same ones every time.</summary>
    /// <param name="texts">Where they come from.</param>
    /// <param name="words">Words of a piece.</param>
    /// <param name="count">The most pieces to give.</param>
    /// <param name="shortest">Letters of the shortest word; detectors are compared on words of five and more.</param>
    public static List<string> Pieces(IReadOnlyList<string> texts, int words, int count, int shortest = 2)
    {
        var pieces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var all = WordsOf(text);
            for (var i = 0; i + words <= all.Count; i++)
            {
                var piece = all.Skip(i).Take(words).ToList();
                if (piece.All(w => w.Length >= shortest && w.All(Chars.IsCyrillic))) pieces.Add(string.Join(' ', piece).ToLowerInvariant());
            }
        }

        var shuffled = pieces.ToArray();
        new Random(7).Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var token in new TokenEnumerator(text))
        {
            if (token.Kind == TokenKind.Word) words.Add(text.Substring(token.Start, token.Length));
        }

        return words;
    }

    private static bool IsSentence(string text) => WordsOf(text).Count > 2;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[.!?…»])\s+(?=[«""A-ZА-ЯЁ–—-])")]
    private static partial Regex SentenceEnd();
}
