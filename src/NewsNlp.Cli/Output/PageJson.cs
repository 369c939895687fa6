using System.Text.Json;

namespace NewsNlp.Cli.Output;

/// <summary>Writes a page as one JSON object.</summary>
internal static class PageJson
{
    /// <param name="json">The writer.</param>
    /// <param name="page">The page.</param>
    /// <param name="withText">Whether the object carries the text that its offsets point into.</param>
    /// <param name="withWords">Whether headlines and the article carry their words.</param>
    public static void Write(Utf8JsonWriter json, NewsPage page, bool withText, bool withWords)
    {
        json.WriteStartObject();
        if (withText) json.WriteString("text", page.Text);
        json.WriteString("date", page.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("rates");
        foreach (var rate in page.Rates)
        {
            json.WriteStartObject();
            json.WriteString("base", rate.Base);
            json.WriteString("quote", rate.Quote);
            json.WriteNumber("value", rate.Value);
            WriteSpan(json, rate.Start, rate.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("headlines");
        foreach (var headline in page.Headlines)
        {
            json.WriteStartObject();
            json.WriteString("text", headline.Analysis.Text);
            WriteSpan(json, headline.Start, headline.End);
            json.WriteString("link", headline.Link);
            AnalysisJson.WriteFields(json, headline.Analysis, headline.Start, withWords);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteArticle(json, page.Article, withWords);
        json.WriteStartArray("furniture");
        foreach (var piece in page.Furniture)
        {
            json.WriteStartObject();
            json.WriteString("text", piece.Text);
            json.WriteString("kind", piece.Kind);
            WriteSpan(json, piece.Start, piece.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePieces(json, "other", page.Other);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, PageArticle? article, bool withWords)
    {
        if (article is null)
        {
            json.WriteNull("article");
            return;
        }

        json.WriteStartObject("article");
        json.WritePropertyName("title");
        if (article.Title is null) json.WriteNullValue();
        else WritePiece(json, article.Title);
        WriteSpan(json, article.Start, article.End);
        WritePieces(json, "sources", article.Sources);
        AnalysisJson.WriteFields(json, article.Analysis, 0, withWords);
        json.WriteEndObject();
    }

    public static void WritePieces(Utf8JsonWriter json, string name, IReadOnlyList<PagePiece> pieces)
    {
        json.WriteStartArray(name);
        foreach (var piece in pieces) WritePiece(json, piece);
        json.WriteEndArray();
    }

    public static void WritePiece(Utf8JsonWriter json, PagePiece piece)
    {
        json.WriteStartObject();
        json.WriteString("text", piece.Text);
        WriteSpan(json, piece.Start, piece.End);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, int start, int end)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }
}
