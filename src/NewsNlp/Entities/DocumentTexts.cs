using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Tags the texts of a document together, each with its own tokens.</summary>
internal static class DocumentTexts
{
    /// <summary>Cuts examples into documents: neighbours that name the same one; others stand alone.</summary>
    public static IEnumerable<IReadOnlyList<NewsExample>> Of(IReadOnlyList<NewsExample> examples)
    {
        for (var first = 0; first < examples.Count;)
        {
            var end = first + 1;
            while (examples[first].Document is { } document && end < examples.Count && examples[end].Document == document) end++;
            yield return [.. examples.Skip(first).Take(end - first)];
            first = end;
        }
    }

    /// <summary>Finds the entities of a document's texts.</summary>
    /// <param name="model">The tagger.</param>
    /// <param name="document">The texts.</param>
    /// <param name="area">The work area.</param>
    /// <param name="nested">Whether to look for names inside the outermost entities too.</param>
    /// <param name="found">Told of each text in turn, while the work area holds its entities.</param>
    public static void Tag(EntityModel model, IReadOnlyList<NewsExample> document, EntityArea area, bool nested, Action<NewsExample, TokenizedText> found)
    {
        var text = new TokenizedText();
        if (document.Count == 1 || !model.ReadsDocuments)
        {
            foreach (var example in document)
            {
                MarkedText.Set(text, example);
                model.Tag(text, area, nested);
                found(example, text);
            }

            return;
        }

        model.StartDocument(area);
        foreach (var example in document)
        {
            MarkedText.Set(text, example);
            model.Note(text, area);
        }

        var at = 0;
        foreach (var example in document)
        {
            MarkedText.Set(text, example);
            model.TagNoted(text, area, at, nested);
            at += text.Tokens.Length;
            found(example, text);
        }
    }
}
