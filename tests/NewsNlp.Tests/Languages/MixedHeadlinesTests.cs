using NewsNlp.Text;

namespace NewsNlp.Tests.Languages;

/// <summary>Headlines of two languages, written for this test and annotated by one rule: a word has the language of its spelling and endings; names, abbreviations and bare loans that of their clause.</summary>
public class MixedHeadlinesTests
{
    // Pieces in their order, parted by |, each led by its language: K Kazakh, R Russian, L Kazakh in Latin letters.
    private static readonly string[] s_headlines =
    [
        "KҚалалық мәслихат бюджетті бекітті: |Rдепутаты спорили до вечера",
        "RПолиция Костаная проверяет жалобу: |Kбала мектепке бармай қалған",
        "KӘкім халықпен кездесті — |Rвопросы задавали два часа",
        "R«|KТуған жер|R» откроет филиал в Павлодаре",
        "RВ Алматы прошел концерт «|KКөктем әуені|R»",
        "KТұрғындар арызданды: |R«Нам отключили отопление»",
        "R«Мы ждали этого десять лет» — |Kауыл тұрғындары жаңа жол туралы",
        "KЖанармай бағасы өсті. |RЧто говорят эксперты",
        "RКурс доллара снизился, |Kтеңге нығайды",
        "KДәрігерлер ескертті: |Rгрипп возвращается",
        "RСиноптики обещают метели, |Kжолдар жабылуы мүмкін",
        "KШымкентте «|RДень открытых дверей|K» өтті",
        "RКак получить выплату: |Kтолық нұсқаулық",
        "KҰстаздар жалақысы көтеріледі: |Rсписок регионов",
        "RВыставка «|KҰлы дала мұрасы|R» приехала в Москву",
        "KБілім министрлігі: |Rэкзамены перенесут на июнь",
        "RЖители Актау вышли на субботник: |Kжүзден астам көшет егілді",
        "KСот шешім шығарды, |Rадвокаты подадут жалобу",
        "RФутболисты «Кайрата» победили: |Kжанкүйерлер қуанышты",
        "K«Тобыл» ұтылды: |Rтренер объяснил поражение",
        "RМинздрав опубликовал отчет — |Kдәрі тапшылығы жойылды",
        "KҮйсіз қалған отбасыға |Rподарили квартиру",
        "RПассажиры застряли на вокзале: |Kпойыз кешікті",
        "KСу тасқыны қаупі бар: |Rспасатели готовят лодки",
        "RНовый автобусный маршрут свяжет |Kжаңа ауданды орталықпен",
        "KОқушылар жарыста жеңді, |Rшкола гордится чемпионами",
        "RПрокуратура: |Kқұжаттар жалған болып шықты",
        "KНан қымбаттай ма? |RОтвет министра сельского хозяйства",
        "RСериал «|KҚара шаңырақ|R» покажут осенью",
        "KЖастар театры маусымды |R«Вишневым садом»|K ашты",
        "RФермеры просят субсидии, |Kмал азығы жетіспейді",
        "KЕлге келген туристер саны артты — |Rстатистика за полгода",
        "RПожар на рынке потушен: |Kзардап шеккендер жоқ",
        "KКітап көрмесі ашылды; |Rвход для студентов бесплатный",
        "RАэропорт закрыли из-за тумана, |Kұшақтар кері қайтты",
        "KЗейнеткерлерге жеңілдік берілді: |Rкак оформить карту",
        "RРемонт моста затянулся: |Kкөлік кептелісі күшейді",
        "KСпортшылар Токиоға аттанды. |RПрогноз на медали",
        "RУченые нашли древнее поселение близ |KҚызылқұм шөлінде",
        "LQalada jaña mektep aşıldy: |Rродители довольны ремонтом",
    ];

    [Fact]
    public void Words_have_the_language_of_their_clause()
    {
        int right = 0, all = 0;
        foreach (var (text, gold) in s_headlines.Select(Read))
        {
            var languages = new Language[text.Tokens.Length];
            PackagedLanguage.Model.Detect(text, languages);
            for (var t = 0; t < languages.Length; t++)
            {
                if (text.Tokens[t].Kind != TokenKind.Word) continue;
                all++;
                if (languages[t] == gold[text.Tokens[t].Start]) right++;
            }
        }

        Assert.InRange(100.0 * right / all, 97, 100);
    }

    [Fact]
    public void Headlines_have_the_language_and_shares_of_their_letters()
    {
        var right = 0;
        foreach (var (text, gold) in s_headlines.Select(Read))
        {
            var letters = Enumerable.Range(0, text.Chars.Length).Where(i => char.IsLetter(text.Chars[i])).GroupBy(i => gold[i]).ToDictionary(g => g.Key, g => g.Count());
            var most = letters.Values.Max();
            var first = gold.First(g => letters.TryGetValue(g, out var n) && n == most);
            var reading = PackagedLanguage.Model.Detect(text, []);
            var shares = reading.Shares().ToDictionary(s => s.Language, s => s.Share);
            var total = letters.Values.Sum();
            if (reading.Detected.Language == first && letters.All(l => Math.Abs(shares.GetValueOrDefault(l.Key) - ((float)l.Value / total)) < 0.15)) right++;
        }

        Assert.InRange(right, 36, s_headlines.Length);
    }

    private static (TokenizedText Text, Language[] Gold) Read(string marked)
    {
        var text = "";
        var gold = new List<Language>();
        foreach (var piece in marked.Split('|'))
        {
            text += piece[1..];
            gold.AddRange(Enumerable.Repeat(piece[0] switch { 'K' => Language.Kazakh, 'R' => Language.Russian, _ => Language.KazakhLatin }, piece.Length - 1));
        }

        var tokens = new TokenizedText();
        tokens.Set(text);
        return (tokens, [.. gold]);
    }
}
