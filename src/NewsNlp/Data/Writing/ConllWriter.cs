using System.Text;
using System.Text.RegularExpressions;
using NewsNlp.Text;

namespace NewsNlp.Data.Writing;

/// <summary>Writes CoNLL: token, tab and IOB2 tag of the outermost entities; a text is a sentence, cut by the project's tokenizer where it has no tokens.</summary>
internal static partial class ConllWriter
{
    public static void Write(Stream stream, IReadOnlyList<NewsExample> examples, ConversionLosses losses)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        string? document = null;
        foreach (var example in examples)
        {
            var entities = Outermost.Of(example.Entities ?? []);
            var tokens = Tokens(example, entities);
            if (WhyNot(example, tokens, entities) is { } why)
            {
                losses.LeaveOut(example, why);
                continue;
            }

            Lose(example, tokens, entities, losses);
            if (example.Document != document && example.Document is not null) output.WriteLine($"{ConllReader.DocumentStart} O\n");
            losses.LoseIf(example.Document is null && document is not null, "text that stands alone becomes part of the document before it");
            document = example.Document ?? document;
            if (example.Id is { } id && ConllReader.IsSentenceId(id)) output.WriteLine($"{id} O");
            for (int i = 0, e = 0; i < tokens.Count; i++)
            {
                while (e < entities.Count && entities[e].End <= tokens[i].Start) e++;
                var isInside = e < entities.Count && entities[e].Start <= tokens[i].Start;
                var tag = !isInside ? "O" : (entities[e].Start == tokens[i].Start ? "B-" : "I-") + entities[e].Type;
                output.WriteLine($"{example.Text[tokens[i].Start..tokens[i].End]}\t{tag}");
            }

            output.WriteLine();
        }
    }

    // Tokens are cut where an entity starts or ends inside one, and at white space, which the format cannot hold in a token.
    private static List<TextSpan> Tokens(NewsExample example, List<EntitySpan> entities)
    {
        var edges = entities.SelectMany(e => new[] { e.Start, e.End }).ToHashSet();
        var tokens = new List<TextSpan>();
        if (example.Tokens is { } given)
        {
            foreach (var token in given) Add(token.Start, token.End);
        }
        else
        {
            foreach (var token in new TokenEnumerator(example.Text)) Add(token.Start, token.End);
        }

        return tokens;

        void Add(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                var isSpace = char.IsWhiteSpace(example.Text[i]);
                if (i > start && (isSpace || edges.Contains(i)))
                {
                    tokens.Add(new TextSpan(start, i));
                    start = i;
                }

                if (isSpace) start = i + 1;
            }

            if (start < end) tokens.Add(new TextSpan(start, end));
        }
    }

    private static string? WhyNot(NewsExample example, List<TextSpan> tokens, List<EntitySpan> entities)
    {
        if (tokens.Count == 0) return "it has no token";
        if (entities.Find(e => !TypeName().IsMatch(e.Type)).Type is { } type) return $"'{type}' is no name of a type in IOB2: expected letters, digits, _ and -";
        if (entities.Exists(e => !tokens.Exists(t => t.Start == e.Start) || !tokens.Exists(t => t.End == e.End))) return "an entity starts or ends with white space";
        var first = example.Text[tokens[0].Start..tokens[0].End];
        var isO = entities.Count == 0 || entities[0].Start > tokens[0].Start;
        if (isO && ConllReader.IsSentenceId(first)) return $"its first token '{first}' would be taken for a sentence's id";
        return tokens.Exists(t => example.Text.AsSpan(t.Start, t.End - t.Start).SequenceEqual(ConllReader.DocumentStart)) ? $"its token {ConllReader.DocumentStart} would start a document" : null;
    }

    private static void Lose(NewsExample example, List<TextSpan> tokens, List<EntitySpan> entities, ConversionLosses losses)
    {
        losses.Lose("entity inside another, or crossing it, is left out: CoNLL is flat", (example.Entities?.Count ?? 0) - entities.Count);
        losses.LoseIf(example.Entities is null, "text whose entities are not known becomes a text without entities");
        losses.LoseIf(string.Join(' ', tokens.Select(t => example.Text[t.Start..t.End])) != example.Text, "text loses its own spacing: one space stands between tokens");
        losses.LoseIf(example.Topics is { Length: > 0 } || example.SecondTopics is { Length: > 0 }, "text loses its topics");
        losses.LoseIf(example.Language is not null, "text loses its language");
        losses.LoseIf(example.Split is not null, "text loses its split");
        losses.LoseIf(example.Document is not null, "text loses the name of its document: its end is kept");
        losses.LoseIf(example.Id is { } id && !ConllReader.IsSentenceId(id), "text loses its id");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex TypeName();
}
