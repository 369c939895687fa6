using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.TopicExperiments;

/// <summary>Sentences of the data sets that nobody read for topics, outside documents with a dev sentence.</summary>
internal static class UnlabelledText
{
    public static IReadOnlyList<NewsExample> Read(string data, IReadOnlyList<NewsExample> read)
    {
        var folder = new DataFolder(data);
        var known = read.Select(e => e.Text).ToHashSet();
        var dev = read.Where(e => e.Split == "dev").Select(e => e.Text).ToArray();
        var documents = NewsData.Read(folder.Nerel).Concat(NewsData.Read(folder.FactRuEval)).GroupBy(e => e.Document)
            .Where(d => !dev.Any(text => d.Any(paragraph => paragraph.Text.Contains(text, StringComparison.Ordinal)))).SelectMany(d => d);
        var kazakh = NewsData.Read(folder.KazNerd).Where(e => !DataFolder.IsKazNerdDev(e)).Select(e => e with { Language = "kk" });
        return [.. documents.SelectMany(Sentences).Concat(kazakh).Where(e => e.Text.Length > 20 && known.Add(e.Text))];
    }

    private static List<NewsExample> Sentences(NewsExample paragraph)
    {
        var text = new TokenizedText();
        text.Set(paragraph.Text);
        var sentences = new List<NewsExample>();
        foreach (var range in new SentenceEnumerator(text))
        {
            int start = text.SourceStart(text.Tokens[range.Start].Start), end = text.SourceEnd(text.Tokens[range.End.Value - 1].End);
            sentences.Add(new NewsExample { Text = paragraph.Text[start..end], Language = "ru", Document = paragraph.Document });
        }

        return sentences;
    }
}
