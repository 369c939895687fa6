using Microsoft.Extensions.DependencyInjection;
using NewsNlp.Internal;

namespace NewsNlp.Tests;

public class NewsAnalyzerTests
{
    private static readonly string[] s_texts =
    [
        "Ақтауда мұнайшылар жалақыны көтеруді талап етіп алаңға шықты",
        "Депутаты Мажилиса одобрили бюджет на 2025 год в первом чтении",
        "Kazakhstan signs trade deal",
        "Шымкенттегі зауытта өрт шықты: пострадали двое рабочих",
        "2024 — 15%",
        "",
    ];

    [Fact]
    public void A_headline_gets_language_topics_and_entities()
    {
        var news = NewsAnalyzer.Default.Analyze("Полиция задержала участников митинга в Алматы");
        Assert.Equal(Language.Russian, news.Language);
        Assert.Contains(news.Topics, t => t is { Id: "protest", Code: "medtop:20000065" });
        Assert.Contains(news.Entities, e => e is { Text: "Алматы", Type: EntityType.GeoPolitical, Base: "Алматы", Key: "almaty" });
        Assert.Equal(1, news.Shares.Sum(s => s.Share), 4);
    }

    [Fact]
    public void Text_without_letters_is_undetermined_with_confidence_0()
    {
        foreach (var text in (string[])["", "  ", "12:30", "—", "😀", "\ud800"])
        {
            var news = NewsAnalyzer.Default.Analyze(text);
            Assert.Equal((Language.Undetermined, 0f), (news.Language, news.Confidence));
            Assert.Empty(news.Topics);
            Assert.Empty(news.Entities);
            Assert.Empty(news.Shares);
        }
    }

    [Fact]
    public void Kazakh_in_latin_letters_is_scored_through_its_cyrillic_form()
    {
        const string text = "Almatyda jastar mitıńge shyqty, polısııa olardy qorshap aldy";
        var news = NewsAnalyzer.Default.Analyze(text);
        Assert.Equal(Language.KazakhLatin, news.Language);
        Assert.Contains(news.Topics, t => t.Id == "protest");
        Assert.Contains(news.Entities, e => e is { Text: "Almatyda", Type: EntityType.GeoPolitical, Key: "almaty" });
        Assert.All(news.Entities, e => Assert.Equal(e.Text, text[e.Start..e.End]));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => NewsAnalyzer.Default.Analyze(null!));
        Assert.Throws<ArgumentNullException>(() => NewsAnalyzer.Load((string)null!));
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_are_text()
    {
        var text = "Алматыда \ud800 митинг\0 өтті \udfff";
        var news = NewsAnalyzer.Default.Analyze(text);
        Assert.Equal(Language.Kazakh, news.Language);
        Assert.All(news.Words, w => Assert.Equal(w.Text, text[w.Start..w.End]));
        Assert.All(news.Entities, e => Assert.Equal(e.Text, text[e.Start..e.End]));
    }

    [Fact]
    public async Task Many_threads_give_the_answers_of_one()
    {
        var expected = Array.ConvertAll(s_texts, t => Describe(NewsAnalyzer.Default.Analyze(t)));
        var wrong = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            for (var i = 0; i < 500; i++)
            {
                var at = (i + worker) % s_texts.Length;
                if (Describe(NewsAnalyzer.Default.Analyze(s_texts[at])) != expected[at]) Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);

        var inOrder = new List<string>();
        await foreach (var news in NewsAnalyzer.Default.AnalyzeAsync(Enumerable.Repeat(s_texts, 100).SelectMany(t => t), maxDegreeOfParallelism: 2)) inOrder.Add(Describe(news));
        Assert.Equal(Enumerable.Repeat(expected, 100).SelectMany(e => e), inOrder);
    }

    [Fact]
    public async Task A_cancelled_batch_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var news in NewsAnalyzer.Default.AnalyzeAsync(s_texts, cancellationToken: cancelled.Token)) Assert.NotNull(news);
        });
    }

    [Fact]
    public void A_saved_analyzer_loads_and_answers_the_same()
    {
        using var file = new TemporaryFile("", ".newsnlp");
        NewsAnalyzer.Default.Save(file.Path);
        var loaded = NewsAnalyzer.Load(file.Path);
        Assert.All(s_texts, t => Assert.Equal(Describe(NewsAnalyzer.Default.Analyze(t)), Describe(loaded.Analyze(t))));
    }

    [Fact]
    public void A_bundle_whose_part_is_damaged_is_refused_at_once()
    {
        using var file = new TemporaryFile("", ".newsnlp");
        foreach (var part in (string[])[PartNames.Language, PartNames.Topics, PartNames.EntitiesKazakh, PartNames.Headlines])
        {
            var whole = NewsAnalyzer.Default.Bundle.WeightsOf(part)!;
            foreach (var weights in (byte[][])[[], whole[..^1], whole[..(whole.Length / 2)], [.. whole, 0]])
            {
                Bundle.Empty.With(part, weights, null, new PartManifest()).Save(file.Path);
                Assert.Throws<InvalidDataException>(() => NewsAnalyzer.Load(file.Path));
            }
        }
    }

    [Fact]
    public void Dependency_injection_gives_one_analyzer()
    {
        using var provider = new ServiceCollection().AddNewsNlp().BuildServiceProvider();
        Assert.Same(NewsAnalyzer.Default, provider.GetRequiredService<NewsAnalyzer>());

        using var file = new TemporaryFile("", ".newsnlp");
        NewsAnalyzer.Default.Save(file.Path);
        using var own = new ServiceCollection().AddNewsNlp(o => o.ModelPath = file.Path).BuildServiceProvider();
        Assert.NotSame(NewsAnalyzer.Default, own.GetRequiredService<NewsAnalyzer>());
        Assert.Same(own.GetRequiredService<NewsAnalyzer>(), own.GetRequiredService<NewsAnalyzer>());
    }

    [Fact]
    public void Detecting_a_language_allocates_nothing()
    {
        var text = s_texts[0];
        NewsAnalyzer.Default.DetectLanguage(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) NewsAnalyzer.Default.DetectLanguage(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Describe(NewsAnalysis news) =>
        $"{news.Language} {news.Confidence} {string.Join(',', news.Topics)} {string.Join(',', news.Entities)} {string.Join(',', news.Words)}";
}
