using NewsNlp.Entities;
using NewsNlp.Internal;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>Tags a text by the tagger of its language; where it has runs of Kazakh and of Russian clauses, each run by its own.</summary>
internal static class EntityTagging
{
    /// <summary>Finds the entities.</summary>
    /// <param name="models">The taggers.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="languages">The languages of its tokens, or none where they are not known; afterwards those that the tokens were tagged in.</param>
    /// <param name="area">The work area, which holds the result afterwards.</param>
    /// <param name="nested">Whether to look for names inside the outermost entities too.</param>
    public static void Tag(Models models, TokenizedText text, Language language, Span<Language> languages, EntityArea area, bool nested = true)
    {
        if (language is not (Language.Kazakh or Language.Russian) || !ClauseRuns.Mark(text, languages))
        {
            languages.Fill(language);
            models.Entities(language).Tag(text, area, nested);
            return;
        }

        area.Clear();
        for (int start = 0, end; start < languages.Length; start = end)
        {
            end = ClauseRuns.End(languages, start);
            models.Entities(languages[start]).TagPart(text, start, end, area, nested);
        }
    }
}
