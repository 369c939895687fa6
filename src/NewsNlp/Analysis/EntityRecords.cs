using NewsNlp.Entities;
using NewsNlp.Entities.Forms;
using NewsNlp.Internal;

namespace NewsNlp.Analysis;

/// <summary>Makes entity records of what the tagger found, with normal forms.</summary>
internal static class EntityRecords
{
    public static IReadOnlyList<Entity> Of(Models models, AnalysisWork work, string text, Language language, Span<Language> languages, DateOnly? referenceDate)
    {
        EntityTagging.Tag(models, work.Text, language, languages, work.Entities);
        var spans = work.Entities.Spans;
        if (spans.IsEmpty) return [];
        var entities = new Entity[spans.Length];
        var tokens = work.Text.Tokens;
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            int from = tokens[span.Start].Start, to = tokens[span.End - 1].End;
            int start = work.Text.SourceStart(from), end = work.Text.SourceEnd(to);
            var form = NormalForms.Default.Of(work.Text.Chars[from..to], span.Type, languages.IsEmpty ? language : languages[span.Start], referenceDate);
            entities[i] = new Entity(
                text[start..end], span.Type, start, end, span.Confidence, form.Base, form.Key, form.Value, span.Inside < 0 ? null : span.Inside);
        }

        return entities;
    }
}
