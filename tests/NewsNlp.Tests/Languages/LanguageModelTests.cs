using NewsNlp.Languages;
using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

public class LanguageModelTests
{
    private static readonly Language[] s_both = [Language.Kazakh, Language.Russian];

    private static LanguageModel Model => PackagedLanguage.Model;

    [Theory]
    [InlineData("kk", "Ақтөбеде екі көше бойындағы ағаштар кесіліп жатыр")]
    [InlineData("ru", "В Актобе вырубают деревья вдоль двух улиц")]
    [InlineData("kk", "АҚТӨБЕДЕ ЕКІ КӨШЕ БОЙЫНДАҒЫ АҒАШТАР КЕСІЛІП ЖАТЫР")]
    [InlineData("ru", "В АКТОБЕ ВЫРУБАЮТ ДЕРЕВЬЯ ВДОЛЬ ДВУХ УЛИЦ")]
    [InlineData("kk", "актобеде еки коше бойындагы агаштар кесилип жатыр")]
    [InlineData("ru", "в актобе вырубают деревья вдоль двух улиц")]
    [InlineData("kk", "Aқтөбeдe eкi көшe бoйындaғы aғaштap кecіліп жaтыp")]
    [InlineData("ru", "В Aктoбe выpубaют дepeвья вдoль двуx улиц")]
    [InlineData("kk-Latn", "Aqtóbede eki kóshe boıyndaǵy aǵashtar kesilip jatyr")]
    [InlineData("kk-Latn", "Aqtöbede ekı köşe boiyndağy ağaştar kesılıp jatyr")]
    [InlineData("kk-Latn", "Aqtobede eki koshe boiyndagy agashtar kesilip jatyr")]
    [InlineData("und", "Актөбөдө эки көчөнү бойлой өскөн бак-дарактар кыйылып жатат")]
    [InlineData("und", "Актүбәдә ике урам буендагы агачларны кисәләр")]
    [InlineData("und", "У місті вирубують дерева вздовж двох вулиць")]
    [InlineData("und", "У горадзе высякаюць дрэвы ўздоўж дзвюх вуліц")]
    [InlineData("und", "The city is cutting down trees along two streets")]
    [InlineData("und", "Şehirde iki cadde boyunca ağaçlar kesiliyor")]
    [InlineData("und", "Shaharda ikki ko'cha bo'ylab daraxtlar kesilmoqda")]
    [InlineData("und", "Хотод хоёр гудамж дагуух модыг огтолж байна")]
    [InlineData("und", "قالادا ەكى كوشە بويىنداعى اعاشتار كەسىلىپ جاتىر")]
    [InlineData("und", "市内の二つの通りで木が伐採されている")]
    [InlineData("ru", "Житель Тараза пожаловался в «Astana Hub» на Samsung Galaxy")]
    [InlineData("kk", "Тараз тұрғыны Samsung Galaxy туралы «Astana Hub»-қа шағымданды")]
    [InlineData("ru", "Подробности на www.qazaqstan-zhanalyqtary.kz и #қазақстан")]
    public void Tells_the_language(string tag, string text) => Assert.Equal(tag, Model.Detect(text).Language.Tag());

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("2024 — 5,7 %")]
    [InlineData("😀 №!")]
    [InlineData("https://site.kz/zhanalyq #қазақстан info@site.kz")]
    [InlineData("\uD800 \uDC00")]
    public void Text_without_letters_is_undetermined_with_no_confidence(string text)
    {
        Assert.Equal(new DetectedLanguage(Language.Undetermined, 0), Model.Detect(text));
        Assert.Equal(new DetectedLanguage(Language.Undetermined, 0), Model.Detect(text, s_both));
        Assert.Empty(Read(text, out _).Shares());
    }

    [Fact]
    public void With_two_candidates_no_text_with_letters_is_anything_else()
    {
        foreach (var text in LanguageTexts.Make(1_000))
        {
            if (Read(text, out _).Letters.Total == 0) continue;
            var detected = Model.Detect(text, s_both);
            Assert.Contains(detected.Language, s_both);
            Assert.InRange(detected.Confidence, float.Epsilon, 1);
        }
    }

    [Fact]
    public void A_language_below_the_least_confidence_is_undetermined()
    {
        foreach (var text in LanguageTexts.Make(500))
        {
            var free = Model.Detect(text);
            var strict = Model.Detect(text, minConfidence: 0.9f);
            if (free.Language != Language.Undetermined && free.Confidence < 0.9f)
            {
                Assert.Equal(Language.Undetermined, strict.Language);
                Assert.Equal(1 - free.Confidence, strict.Confidence);
            }
            else
            {
                Assert.Equal(free, strict);
            }
        }
    }

    [Fact]
    public void Words_of_a_mixed_headline_have_their_own_languages()
    {
        const string text = "Жаңатаста су тасқыны болды: жителей эвакуировали ночью, 12 адам құтқарылды";
        var reading = Read(text, out var words);
        Assert.Equal("Жаңатаста:kk су:kk тасқыны:kk болды:kk жителей:ru эвакуировали:ru ночью:ru 12:kk адам:kk құтқарылды:kk", words);
        Assert.Equal(Language.Kazakh, reading.Detected.Language);
        var shares = reading.Shares();
        Assert.Equal([Language.Kazakh, Language.Russian], shares.Select(s => s.Language));
        Assert.Equal(24f / 61, shares[1].Share, 3);
    }

    [Theory]
    [InlineData("В Астане прошёл концерт: Димаш жаңа әнін орындады", "Димаш:kk")]
    [InlineData("Астанада концерт өтті: Димаш исполнил новую песню", "Димаш:ru")]
    [InlineData("Сенат, мәжіліс депутаттары бірге отырды", "Сенат:kk")]
    [InlineData("КНБ тергеуді бастап кетті", "КНБ:kk")]
    [InlineData("КНБ начал расследование", "КНБ:ru")]
    public void Names_and_abbreviations_take_their_clauses_language(string text, string expected)
    {
        Read(text, out var words);
        Assert.Contains(expected, words.Split(' '));
    }

    [Fact]
    public void On_a_tie_the_first_word_decides()
    {
        // Thirteen letters each.
        var reading = Read("ұшақтар құлады: самолёты упали", out var words);
        Assert.Equal("ұшақтар:kk құлады:kk самолёты:ru упали:ru", words);
        Assert.Equal(Language.Kazakh, reading.Detected.Language);
        Assert.Equal(Language.Russian, Read("самолёты упали: ұшақтар құлады", out _).Detected.Language);
    }

    [Fact]
    public void The_short_way_and_the_long_way_agree()
    {
        foreach (var text in LanguageTexts.Make(1_000)) Assert.Equal(Model.Detect(text), Read(text, out _).Detected);
    }

    [Fact]
    public void Detecting_allocates_nothing()
    {
        var texts = LanguageTexts.Make(300).Where(t => t.Length < 200).ToArray();
        for (var i = 0; i < 30; i++) Array.ForEach(texts, t => Model.Detect(t, s_both));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts) Model.Detect(text);
        foreach (var text in texts) Model.Detect(text, s_both, 0.5f);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Threads_share_one_model()
    {
        var texts = LanguageTexts.Make(2_000).ToArray();
        var alone = texts.Select(t => Model.Detect(t)).ToArray();
        var together = new DetectedLanguage[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Model.Detect(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_line_of_ten_megabytes_has_a_language()
    {
        var line = string.Concat(Enumerable.Repeat("Ауыл мектебінде жаңа спорт залы ашылды. ", 260_000));
        Assert.Equal(Language.Kazakh, Model.Detect(line).Language);
        Assert.Equal(Language.Kazakh, Model.Detect(new string('ғ', 5_000_000), s_both).Language);
    }

    private static LanguageReading Read(string text, out string words)
    {
        var tokenized = new TokenizedText();
        tokenized.Set(text);
        var languages = new Language[tokenized.Tokens.Length];
        var reading = Model.Detect(tokenized, languages);
        var parts = new List<string>();
        for (var t = 0; t < languages.Length; t++)
        {
            if (tokenized.Tokens[t].Kind is TokenKind.Word or TokenKind.Number) parts.Add($"{tokenized.TokenChars(t)}:{languages[t].Tag()}");
        }

        words = string.Join(' ', parts);
        return reading;
    }
}
