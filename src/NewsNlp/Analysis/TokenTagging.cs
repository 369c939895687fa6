using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>Tags sentences whose tokens are given, as CoNLL files have them.</summary>
internal static class TokenTagging
{
    /// <summary>The outermost entities of each sentence of one document, in offsets of its text.</summary>
    /// <param name="models">The models.</param>
    /// <param name="sentences">Sentences with tokens.</param>
    /// <param name="language">Their language; detected from all of them where null.</param>
    /// <param name="nested">Whether to give the names inside the outermost entities too.</param>
    public static IReadOnlyList<(EntitySpan Span, float Confidence)>[] Tag(Models models, IReadOnlyList<NewsExample> sentences, Language? language, bool nested = false)
    {
        var used = language ?? LanguageOf(models, sentences);
        var (text, area, model) = (new TokenizedText(), new EntityArea(), models.Entities(used));
        var tagged = new IReadOnlyList<(EntitySpan Span, float Confidence)>[sentences.Count];
        for (var i = 0; i < tagged.Length; i++)
        {
            MarkedText.Set(text, sentences[i]);
            model.Tag(text, area, nested);
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
