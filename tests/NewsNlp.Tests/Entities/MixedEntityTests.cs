using NewsNlp.Analysis;
using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;
using Xunit.Abstractions;

namespace NewsNlp.Tests.Entities;

/// <summary>Entities of texts that change language between clauses.</summary>
public class MixedEntityTests(ITestOutputHelper output)
{
    private static readonly Models s_models = NewsAnalyzer.Default.Models;
    private static readonly string[] s_links = [": ", ". ", " — ", ", ", " "];

    [Theory]
    [InlineData("Тұрғындар көмек күтіп отыр: |акимат пообещал прислать технику")]
    [InlineData("«Ничего не осталось»: |Сарқанда екі үй өртеніп кетті")]
    [InlineData("«Жақында қайтамын»: |Олжас Сапаров спел на площади в Риддере. |Көрермен разы болды")]
    [InlineData("Полицейские перекрыли все дороги возле вокзала |қала тұрғындары жұмысқа жаяу барып жүр")]
    [InlineData("Шахтинскіде су қайта тартылды, тұрғындар риза")]
    [InlineData("Спектакль «Көктем» покажут в Конаеве")]
    [InlineData("Алматыда Новый год карсаңында базар қызды")]
    public void Runs_begin_where_clauses_of_the_other_language_do(string marked)
    {
        var source = marked.Replace("|", "");
        var borders = new List<int>();
        for (var i = 0; i < marked.Length; i++) if (marked[i] == '|') borders.Add(i - borders.Count);
        var (text, languages) = Read(source);
        var isMixed = ClauseRuns.Mark(text, languages);
        Assert.Equal(borders.Count > 0, isMixed);
        if (isMixed) Assert.Equal(borders, Enumerable.Range(1, languages.Length - 1).Where(t => languages[t] != languages[t - 1]).Select(t => text.Tokens[t].Start));
    }

    [Fact]
    public void Two_headlines_in_one_line_are_tagged_each_in_its_language()
    {
        var headlines = NewsData.Read(Path.Combine(Shared.Samples, "headlines.csv")).Where(h => h.Split == "dev").ToList();
        List<NewsExample> kazakh = [.. headlines.Where(h => h.Language == "kk")], russian = [.. headlines.Where(h => h.Language == "ru")];
        var joined = kazakh.Zip(russian).Select((p, i) => i % 2 == 0 ? Join(p.First, p.Second, s_links[i % s_links.Length]) : Join(p.Second, p.First, s_links[i % s_links.Length]));
        var (whole, runs) = Measure("two headlines of dev in one line", joined);
        Assert.InRange(runs, 0.81, 1);
        Assert.InRange(runs - whole, 0.1, 1);
    }

    [Theory]
    [InlineData("dev", 0.85)]
    [InlineData("train", 0.9)]
    public void Mixed_headlines_are_tagged_well(string split, double least)
    {
        var mixed = NewsData.Read(Path.Combine(Shared.Samples, "headlines.csv")).Where(h => h.Split == split && h.Entities is not null && IsMixed(h.Text));
        var (_, runs) = Measure($"mixed headlines of {split}", mixed);
        Assert.InRange(runs, least, 1);
    }

    [Fact]
    public void Tagging_runs_allocates_nothing()
    {
        var (text, found) = Read("«Жақында қайтамын»: Олжас Сапаров спел на площади в Риддере. Көрермен разы болды");
        var languages = new Language[found.Length];
        var area = new EntityArea();
        Tag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Tag();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, area.Spans.Length);

        void Tag()
        {
            found.CopyTo(languages, 0);
            EntityTagging.Tag(s_models, text, Language.Russian, languages, area);
        }
    }

    private (double Whole, double Runs) Measure(string name, IEnumerable<NewsExample> examples)
    {
        var (whole, runs) = (new Counts(), new Counts());
        foreach (var example in examples)
        {
            var (text, languages) = Read(example.Text);
            var language = LanguageTags.Parse(example.Language!);
            var area = new EntityArea();
            s_models.Entities(language).Tag(text, area);
            whole.Add(example, text, area);
            EntityTagging.Tag(s_models, text, language, languages, area);
            runs.Add(example, text, area);
        }

        output.WriteLine($"{name}: as one {whole}; by runs {runs}");
        return (whole.F1, runs.F1);
    }

    private static bool IsMixed(string source)
    {
        var (text, languages) = Read(source);
        return ClauseRuns.Mark(text, languages);
    }

    private static (TokenizedText Text, Language[] Languages) Read(string source)
    {
        var text = new TokenizedText();
        text.Set(source);
        var languages = new Language[text.Tokens.Length];
        s_models.Language.Detect(text, languages);
        return (text, languages);
    }

    private static NewsExample Join(NewsExample one, NewsExample other, string link)
    {
        var shift = one.Text.Length + link.Length;
        var text = one.Text + link + other.Text;
        return one with
        {
            Text = text,
            Language = NewsAnalyzer.Default.DetectLanguage(text).Language.Tag(),
            Entities = [.. one.Entities!, .. other.Entities!.Select(s => s with { Start = s.Start + shift, End = s.End + shift })],
        };
    }

    private sealed class Counts
    {
        private int _right, _given, _gold, _texts;

        public double F1 => 2.0 * _right / (_given + _gold);

        public void Add(NewsExample example, TokenizedText text, EntityArea area)
        {
            var gold = Outermost.Of(example.Entities!).ToHashSet();
            _texts++;
            _gold += gold.Count;
            foreach (var span in area.Spans)
            {
                if (span.Inside >= 0) continue;
                _given++;
                if (gold.Contains(new EntitySpan(text.SourceStart(text.Tokens[span.Start].Start), text.SourceEnd(text.Tokens[span.End - 1].End), span.Type))) _right++;
            }
        }

        public override string ToString() => $"F1 {F1:0.000} ({_right} right of {_given} given and {_gold} marked in {_texts} texts)";
    }
}
