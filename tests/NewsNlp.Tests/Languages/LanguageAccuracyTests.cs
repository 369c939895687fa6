using NewsNlp.Data;
using NewsNlp.Languages;
using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

/// <summary>What the packaged model reaches on development text; thresholds a little below what was measured.</summary>
public class LanguageAccuracyTests
{
    private static readonly Language[] s_both = [Language.Kazakh, Language.Russian];
    private static readonly Lazy<LanguageDev> s_dev = new(LanguageDev.Read);

    private static LanguageModel Model => PackagedLanguage.Model;

    [SkippableTheory]
    [InlineData(1, 2, 94.0, 97.8)]
    [InlineData(1, 5, 95.0, 98.2)]
    [InlineData(2, 2, 99.0, 99.0)]
    public void Words_and_pairs_fall_to_their_language(int words, int shortest, double kazakh, double russian)
    {
        _ = Shared.Folder;
        Assert.InRange(Accuracy(LanguageDev.Pieces(s_dev.Value.Kazakh, words, 3_000, shortest), Language.Kazakh, s_both), kazakh, 100);
        Assert.InRange(Accuracy(LanguageDev.Pieces(s_dev.Value.Russian, words, 3_000, shortest), Language.Russian, s_both), russian, 100);
    }

    [SkippableFact]
    public void Sentences_fall_to_their_language_and_are_not_lost()
    {
        _ = Shared.Folder;
        foreach (var (texts, language) in new[] { (s_dev.Value.Kazakh, Language.Kazakh), (s_dev.Value.Russian, Language.Russian) })
        {
            Assert.InRange(Accuracy(texts, language, s_both), 99.8, 100);
            Assert.InRange(Accuracy(texts, Language.Undetermined, []), 0, 0.3);
        }
    }

    [Theory]
    [InlineData("as written")]
    [InlineData("capitals")]
    [InlineData("no capitals")]
    [InlineData("Latin look-alikes")]
    [InlineData("link and tag")]
    public void Headlines_kept_out_of_training_keep_their_language_however_typed(string typed)
    {
        var headlines = NewsData.ReadCsv(Path.Combine(Shared.Samples, "headlines.csv")).Where(e => e.Split == "dev").ToList();
        var detected = headlines.ConvertAll(e => Model.Detect(Type(e.Text, typed)).Language);
        Assert.InRange(100.0 * detected.Count(l => l == Language.Undetermined) / headlines.Count, 0, 0.3);
        Assert.InRange(100.0 * detected.Zip(headlines).Count(x => x.First.Tag() == x.Second.Language) / headlines.Count, 98.5, 100);
    }

    [SkippableFact]
    public void Other_languages_are_rejected()
    {
        _ = Shared.Folder;
        var other = s_dev.Value.Other;
        Assert.InRange(100.0 * other.Count(t => Model.Detect(t.Text).Language is Language.Kazakh or Language.Russian) / other.Count, 0, 0.5);
        foreach (var language in other.GroupBy(t => t.Language))
        {
            Assert.InRange(language.Count(t => Model.Detect(t.Text).Language is Language.Kazakh or Language.Russian), 0, 2);
        }

        Assert.InRange(100.0 * other.Count(t => Model.Detect(t.Text).Language == Language.KazakhLatin) / other.Count, 0, 0.5);
    }

    [SkippableFact]
    public void Kazakh_typed_on_a_Russian_keyboard_stays_Kazakh()
    {
        _ = Shared.Folder;
        Assert.InRange(Accuracy([.. s_dev.Value.Kazakh.Select(KazakhTyping.OnRussianKeyboard)], Language.Kazakh, []), 99, 100);
        Assert.InRange(Accuracy([.. LanguageDev.Pieces(s_dev.Value.Kazakh, 2, 3_000).Select(KazakhTyping.OnRussianKeyboard)], Language.Kazakh, s_both), 95.5, 100);
    }

    [SkippableFact]
    public void Kazakh_in_Latin_letters_is_known_in_every_spelling()
    {
        _ = Shared.Folder;
        foreach (var alphabet in Enum.GetValues<KazakhAlphabet>())
        {
            Assert.InRange(Accuracy([.. s_dev.Value.Kazakh.Select(t => KazakhLatin.FromCyrillic(t, alphabet))], Language.KazakhLatin, []), 99.3, 100);
        }
    }

    [SkippableFact]
    public void Words_of_mixed_text_get_their_own_language()
    {
        _ = Shared.Folder;
        var random = new Random(77);
        int right = 0, all = 0;
        var text = new TokenizedText();
        for (var round = 0; round < 2_000; round++)
        {
            var gold = new List<Language>();
            var mixed = "";
            var language = s_both[random.Next(2)];
            for (var part = 0; part < 2; part++)
            {
                var texts = language == Language.Kazakh ? s_dev.Value.Kazakh : s_dev.Value.Russian;
                var words = texts[random.Next(texts.Count)].Split(' ').Where(w => w.Any(char.IsLetter)).ToArray();
                var length = Math.Min(words.Length, 2 + random.Next(6));
                var at = random.Next(words.Length - length + 1);
                var piece = string.Join(' ', words[at..(at + length)]);
                mixed += (part == 0 ? "" : new[] { ": ", ", ", " — ", " " }[random.Next(4)]) + piece;
                gold.AddRange(Enumerable.Repeat(language, LanguageDev.WordsOf(piece).Count));
                language = language == Language.Kazakh ? Language.Russian : Language.Kazakh;
            }

            text.Set(mixed);
            var languages = new Language[text.Tokens.Length];
            Model.Detect(text, languages);
            var word = 0;
            for (var t = 0; t < languages.Length && word < gold.Count; t++)
            {
                if (text.Tokens[t].Kind != TokenKind.Word) continue;
                all++;
                if (languages[t] == gold[word++]) right++;
            }
        }

        Assert.InRange(100.0 * right / all, 97, 100);
    }

    [SkippableFact]
    public void Confidence_is_the_share_of_right_answers()
    {
        _ = Shared.Folder;
        var answers = new List<(float Confidence, bool Right)>();
        foreach (var (texts, language) in new[] { (s_dev.Value.Kazakh, Language.Kazakh), (s_dev.Value.Russian, Language.Russian) })
        {
            foreach (var piece in LanguageDev.Pieces(texts, 1, 1_000).Concat(LanguageDev.Pieces(texts, 2, 1_000)).Concat(texts.Take(1_000))) Add(piece, language);
        }

        foreach (var (_, text) in s_dev.Value.Other) Add(text, Language.Undetermined);
        var error = answers.GroupBy(a => Math.Min(9, (int)(a.Confidence * 10)))
            .Sum(g => (double)g.Count() / answers.Count * Math.Abs(g.Average(a => a.Confidence) - g.Average(a => a.Right ? 1.0 : 0)));
        Assert.InRange(error, 0, 0.02);

        void Add(string text, Language language)
        {
            var detected = Model.Detect(text);
            answers.Add((detected.Confidence, detected.Language == language));
        }
    }

    private static string Type(string text, string how) => how switch
    {
        "capitals" => text.ToUpperInvariant(),
        "no capitals" => text.ToLowerInvariant(),
        "Latin look-alikes" => text.Replace('о', 'o').Replace('е', 'e').Replace('С', 'C'),
        "link and tag" => $"#news {text} https://example.com/news editor@example.com",
        _ => text,
    };

    private static double Accuracy(IReadOnlyList<string> texts, Language language, Language[] candidates) =>
        100.0 * texts.Count(t => Model.Detect(t, candidates).Language == language) / texts.Count;
}
