using System.Runtime.CompilerServices;
using NewsNlp.Analysis;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Pages;

namespace NewsNlp;

/// <summary>
/// Tells language, topics and entities of Kazakh and Russian news, and takes news pages apart. Immutable and safe for use from any number of
/// threads: one instance serves a whole process.
/// </summary>
public sealed class NewsAnalyzer
{
    private static readonly Lazy<NewsAnalyzer> s_default = new(() => new NewsAnalyzer(PackagedBundle.Read()));

    private readonly Bundle _bundle;
    private readonly Models _models;
    private readonly TextAnalysis _texts;
    private readonly PageAnalysis _pages;

    private NewsAnalyzer(Bundle bundle)
    {
        _bundle = bundle;
        _models = new Models(bundle);
        _texts = new TextAnalysis(_models);
        _pages = new PageAnalysis(_texts);
    }

    /// <summary>The packaged models; each is read when it is first needed.</summary>
    public static NewsAnalyzer Default => s_default.Value;

    internal Models Models => _models;

    internal Bundle Bundle => _bundle;

    /// <summary>Reads a bundle of models (<c>*.newsnlp</c>); parts that it does not hold stay as packaged.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no bundle, is truncated or damaged, or was written by a later version.</exception>
    public static NewsAnalyzer Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>Reads a bundle of models from a stream; parts that it does not hold stay as packaged.</summary>
    /// <param name="stream">The bundle; readable and seekable.</param>
    /// <exception cref="InvalidDataException">The stream holds no bundle, or a truncated, damaged or later one.</exception>
    public static NewsAnalyzer Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(stream, "the stream");
    }

    /// <summary>An analyzer over trained ML.NET transformers; parts not given stay as packaged.</summary>
    /// <remarks>The weights are taken out of the transformers once; scoring is as fast as with the packaged models, and <see cref="Save"/> keeps the transformers beside them.</remarks>
    /// <param name="ml">The context.</param>
    /// <param name="language">What <c>ml.News.DetectLanguage()</c> fitted, alone or in a chain, saved and loaded in between or not; or null.</param>
    /// <param name="topics">What <c>ml.News.TagTopics()</c> fitted, or null.</param>
    /// <param name="entities">What <c>ml.News.TagEntities()</c> fitted, or null; a language that it was not trained for stays as packaged.</param>
    /// <param name="headlines">What <c>ml.News.SplitHeadlines()</c> fitted, or null.</param>
    /// <exception cref="ArgumentException">A transformer holds no model of its kind.</exception>
    public static NewsAnalyzer Create(
        Microsoft.ML.MLContext ml,
        Microsoft.ML.ITransformer? language = null,
        Microsoft.ML.ITransformer? topics = null,
        Microsoft.ML.ITransformer? entities = null,
        Microsoft.ML.ITransformer? headlines = null)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return new NewsAnalyzer(Training.TransformerParts.Bundle(ml, language, topics, entities, headlines).Over(PackagedBundle.Read()));
    }

    /// <summary>Tells language, topics and entities of a text.</summary>
    /// <param name="text">The text; a headline, a sentence or an article.</param>
    /// <param name="options">What to do otherwise than by default, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NewsAnalysis Analyze(string text, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _texts.Analyze(text, options ?? AnalysisOptions.Default);
    }

    /// <summary>Analyses texts on several threads; the results come in the order of the texts.</summary>
    /// <param name="texts">The texts; read as they are needed.</param>
    /// <param name="options">What to do otherwise than by default, or null.</param>
    /// <param name="maxDegreeOfParallelism">Number of threads, from 1; the processor's cores where not given.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerable<NewsAnalysis> AnalyzeAsync(
        IEnumerable<string> texts,
        AnalysisOptions? options = null,
        int? maxDegreeOfParallelism = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var threads = maxDegreeOfParallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(maxDegreeOfParallelism));
        await foreach (var batch in OrderedBatches.RunAsync(texts, threads, text => Analyze(text, options), cancellationToken).ConfigureAwait(false))
        {
            foreach (var analysis in batch) yield return analysis;
        }
    }

    /// <summary>What in a text carried its topics, read off the linear model.</summary>
    /// <param name="analysis">The text's analysis.</param>
    /// <returns>For each of its topics the spans of the text with their weights, in log-odds, the heaviest first.</returns>
    public IReadOnlyList<TopicExplanation> ExplainTopics(NewsAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return _texts.Explain(analysis);
    }

    /// <summary>Takes apart a page's text: date, exchange rates, headlines, article, furniture, each with its offsets.</summary>
    /// <param name="text">The text as a reader or scraper sees it.</param>
    /// <param name="options">What to do otherwise than by default, or null; the reference date is the page's own where none is given.</param>
    public NewsPage ReadPage(string text, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _pages.Analyze(new PageReader(_models.Headlines).Read(text), options ?? AnalysisOptions.Default);
    }

    /// <summary>Takes apart an HTML page: its visible text, structured as in <see cref="ReadPage"/>, headlines with their links.</summary>
    /// <param name="html">The page; broken markup is mended as browsers do.</param>
    /// <param name="options">What to do otherwise than by default, or null.</param>
    public NewsPage ReadHtml(string html, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return _pages.Analyze(new HtmlReader(new PageReader(_models.Headlines)).Read(html), options ?? AnalysisOptions.Default);
    }

    /// <summary>Takes apart an RSS or Atom feed: each entry's title is a headline with its link.</summary>
    /// <param name="xml">The feed.</param>
    /// <param name="options">What to do otherwise than by default, or null.</param>
    /// <exception cref="InvalidDataException">The text is no RSS or Atom feed.</exception>
    public NewsPage ReadFeed(string xml, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return _pages.Analyze(FeedReader.Read(xml), options ?? AnalysisOptions.Default);
    }

    /// <summary>Splits headlines that run together with nothing but spaces between them.</summary>
    /// <param name="block">The headlines.</param>
    public IReadOnlyList<PagePiece> SplitHeadlines(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return [.. _models.Headlines.Split(block).Select(s => new PagePiece(block[s.Start..s.End], s.Start, s.End))];
    }

    /// <summary>Tells the language of a text, without allocating.</summary>
    /// <param name="text">The text.</param>
    public DetectedLanguage DetectLanguage(ReadOnlySpan<char> text) => _models.Language.Detect(text);

    /// <summary>Tells the language of a text among some, without allocating.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">Languages to choose between; all where empty. Text without letters is undetermined in any case.</param>
    /// <param name="minConfidence">A less certain language is given as undetermined; 0 to 1.</param>
    public DetectedLanguage DetectLanguage(ReadOnlySpan<char> text, ReadOnlySpan<Language> candidates, float minConfidence = 0) =>
        _models.Language.Detect(text, candidates, minConfidence);

    /// <summary>Writes the models to a file, which is replaced only when the new one is complete.</summary>
    /// <param name="path">The file; usually <c>*.newsnlp</c>.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before stays.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _bundle.Save(path);
    }

    /// <summary>The outermost entities of sentences whose tokens are given; the sentences of one document belong together.</summary>
    internal IReadOnlyList<EntitySpan>[] TagTokens(IReadOnlyList<NewsExample> sentences, Language? language) =>
        Array.ConvertAll(TokenTagging.Tag(_models, sentences, language), spans => (IReadOnlyList<EntitySpan>)[.. spans.Select(s => s.Span)]);

    /// <summary>An analyzer over a bundle in memory; parts that it does not hold stay as packaged.</summary>
    internal static NewsAnalyzer Of(Bundle bundle) => new(bundle.Over(PackagedBundle.Read()));

    private static NewsAnalyzer Load(Stream stream, string name)
    {
        var bundle = Bundle.Read(stream, name);
        var analyzer = new NewsAnalyzer(bundle.Over(PackagedBundle.Read()));
        analyzer._models.ReadAll(bundle.Manifest.Parts.Keys);
        return analyzer;
    }
}
