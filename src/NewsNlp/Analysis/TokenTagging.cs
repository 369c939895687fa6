using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>Tags sentences whose tokens may be given, as CoNLL files have them; texts without tokens may hold runs of both languages.</summary>
internal static class TokenTagging
{
    /// <summary>The outermost entities of each sentence of one document, in offsets of its text.</summary>
    /// <param name="models">The models.</param>
    /// <param name="sentences">Sentences or other texts.</param>
    /// <param name="language">Their language; detected from all of them where null.</param>
    /// <param name="nested">Whether to give the names inside the outermost entities too.</param>
    public static IReadOnlyList<(EntitySpan Span, float Confidence)>[] Tag(Models models, IReadOnlyList<NewsExample> sentences, Language? language, bool nested = false)
    {
        var used = language ?? LanguageOf(models, sentences);
        var (text, area) = (new TokenizedText(), new EntityArea());
        var tagged = new IReadOnlyList<(EntitySpan Span, float Confidence)>[sentences.Count];
        for (var i = 0; i < tagged.Length; i++)
        {
            MarkedText.Set(text, sentences[i]);
            var languages = Array.Empty<Language>();
            if (sentences[i].Tokens is null)
            {
                languages = new Language[text.Tokens.Length];
                models.Language.Detect(text, languages);
            }

            EntityTagging.Tag(models, text, used, languages, area, nested);
            var spans = new List<(EntitySpan Span, float Confidence)>();
            foreach (var span in area.Spans)
            {
                int start = text.SourceStart(text.Tokens[span.Start].Start), end = text.SourceEnd(text.Tokens[span.End - 1].End);
                spans.Add((new EntitySpan(start, end, span.Type), span.Confidence));
            }

            tagged[i] = spans;
        }

        return tagged;
    }

    private static Language LanguageOf(Models models, IReadOnlyList<NewsExample> sentences) =>
        models.Language.Detect(string.Join('\n', sentences.Select(s => s.Text)), [Language.Kazakh, Language.Russian]).Language;
}
