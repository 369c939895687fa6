using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Analysis;

/// <summary>Runs the models over one text and makes the result records.</summary>
internal sealed class TextAnalysis(Models models)
{
    private readonly WorkAreaPool<AnalysisWork> _pool = new(() => new AnalysisWork());
    private readonly FirstUse _firstUse = new(models);

    public NewsAnalysis Analyze(string text, AnalysisOptions options)
    {
        _firstUse.Begin();
        var work = _pool.Rent();
        try
        {
            return Analyze(work, text, options);
        }
        finally
        {
            work.Trim();
            _pool.Return(work);
        }
    }

    private NewsAnalysis Analyze(AnalysisWork work, string text, AnalysisOptions options)
    {
        work.Text.Set(text);
        var languages = work.Languages(work.Text.Tokens.Length);
        var reading = models.Language.Detect(work.Text, languages, Candidates(options), options.MinConfidence);
        var (language, confidence) = reading.Detected;
        var words = Words(work.Text, text, languages);
        IReadOnlyList<TopicScore> topics = [];
        IReadOnlyList<Entity> entities = [];
        if (language != Language.Undetermined)
        {
            if (language == Language.KazakhLatin) work.Text.SetKazakhLatin(text);
            entities = EntityRecords.Of(models, work, text, language, language == Language.KazakhLatin ? default : languages, options.ReferenceDate);
            topics = TopicChoice.Of(models.Topics, work, language, options);
        }

        return new NewsAnalysis(text, language, confidence, reading.Shares(), topics, entities, words);
    }

    /// <summary>Topics of an article, its title and paragraphs scored each for itself.</summary>
    public IReadOnlyList<TopicScore> ArticleTopics(string? title, IEnumerable<string> paragraphs, Language language, AnalysisOptions options)
    {
        if (language == Language.Undetermined) return [];
        var article = new ArticleTopics(models.Topics);
        var text = new TokenizedText();
        if (title is not null)
        {
            text.Set(title);
            article.AddTitle(text, language);
        }

        foreach (var paragraph in paragraphs)
        {
            text.Set(paragraph);
            article.AddParagraph(text, language);
        }

        var scores = new float[models.Topics.Ids.Count];
        article.Score(scores);
        return TopicChoice.Of(models.Topics, scores, options);
    }

    public IReadOnlyList<TopicExplanation> Explain(NewsAnalysis analysis)
    {
        if (analysis.Topics.Count == 0) return [];
        var text = new TokenizedText();
        if (analysis.Language == Language.KazakhLatin) text.SetKazakhLatin(analysis.Text);
        else text.Set(analysis.Text);
        var ids = models.Topics.Ids;
        var explanations = new List<TopicExplanation>();
        for (var topic = 0; topic < ids.Count; topic++)
        {
            if (!analysis.Topics.Any(t => t.Id == ids[topic])) continue;
            explanations.Add(new TopicExplanation(ids[topic], TopicEvidence.Find(models.Topics, text, analysis.Language, topic)));
        }

        return explanations;
    }

    private static ReadOnlySpan<Language> Candidates(AnalysisOptions options) => options.Languages switch
    {
        null => default,
        Language[] array => array,
        var list => list.ToArray(),
    };

    private static Word[] Words(TokenizedText tokenized, string text, ReadOnlySpan<Language> languages)
    {
        var tokens = tokenized.Tokens;
        var count = 0;
        foreach (var token in tokens) count += IsWord(tokenized, token) ? 1 : 0;
        if (count == 0) return [];
        var words = new Word[count];
        var next = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsWord(tokenized, tokens[i])) continue;
            int start = tokenized.SourceStart(tokens[i].Start), end = tokenized.SourceEnd(tokens[i].End);
            words[next++] = new Word(text[start..end], start, end, languages[i]);
        }

        return words;
    }

    // Tokens with a letter are words; links, hashtags and mentions belong to no language.
    private static bool IsWord(TokenizedText text, Token token)
    {
        if (token.Kind == TokenKind.Word) return true;
        if (token.Kind != TokenKind.Number && token.Kind != TokenKind.Symbol) return false;
        foreach (var c in text.Chars.Slice(token.Start, token.Length))
        {
            if (Chars.IsLetter(c)) return true;
        }

        return false;
    }
}
