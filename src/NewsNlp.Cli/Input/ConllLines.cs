using NewsNlp.Data;

namespace NewsNlp.Cli.Input;

/// <summary>CoNLL input line by line, so that output can keep to its lines: sentences as examples, all other lines as they are.</summary>
internal static class ConllLines
{
    /// <summary>One sentence with its lines, or a line that is no token: blank, a document's start or a sentence's id.</summary>
    internal readonly record struct Piece(NewsExample? Sentence, string Line, bool StartsDocument);

    public static IEnumerable<Piece> Read(IEnumerable<string> lines)
    {
        var tokens = new List<string>();
        foreach (var line in lines)
        {
            var token = FirstColumn(line).ToString();
            if (token.Length > 0 && !IsMarker(line))
            {
                tokens.Add(token);
                continue;
            }

            if (tokens.Count > 0) yield return new Piece(Take(tokens), "", false);
            yield return new Piece(null, line, token == ConllReader.DocumentStart);
        }

        if (tokens.Count > 0) yield return new Piece(Take(tokens), "", false);
    }

    private static bool IsMarker(string line)
    {
        var token = FirstColumn(line);
        return token.SequenceEqual(ConllReader.DocumentStart) || ConllReader.IsSentenceId(token) && line.AsSpan().TrimEnd().EndsWith(" O");
    }

    private static ReadOnlySpan<char> FirstColumn(string line)
    {
        var rest = line.AsSpan().TrimStart();
        var end = rest.IndexOfAny(' ', '\t');
        return end < 0 ? rest : rest[..end];
    }

    private static NewsExample Take(List<string> tokens)
    {
        var spans = new TextSpan[tokens.Count];
        var at = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new TextSpan(at, at + tokens[i].Length);
            at += tokens[i].Length + 1;
        }

        var example = new NewsExample { Text = string.Join(' ', tokens), Tokens = spans };
        tokens.Clear();
        return example;
    }
}
