using System.Globalization;
using NewsNlp.Evaluation;

namespace NewsNlp.Data;

/// <summary>Reads a factRuEval-2016 folder: texts with tokens, spans and objects made of spans (Starostin et al. 2016).</summary>
internal static class FactRuEvalReader
{
    private const int MaxForeignWords = 2;

    public static IEnumerable<NewsExample> Read(string folder, Func<string, bool> isPlace, List<DataError> errors)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var spansPath = Path.ChangeExtension(path, ".spans");
            var objectsPath = Path.ChangeExtension(path, ".objects");
            var tokensPath = Path.ChangeExtension(path, ".tokens");
            if (!File.Exists(spansPath) || !File.Exists(objectsPath) || !File.Exists(tokensPath)) continue;
            var text = TextFile.Read(path);
            var codePoints = CodePointOffsets.Of(text);
            var tokens = Rows(tokensPath, 4, errors).Select(row => new TextSpan(codePoints[Number(row[1])], codePoints[Number(row[1]) + Number(row[2])])).ToList();
            var spans = new Dictionary<string, (string Kind, TextSpan Span)>();
            foreach (var row in Rows(spansPath, 4, errors))
            {
                var start = Number(row[2]);
                spans[row[0]] = (row[1], new TextSpan(codePoints[start], codePoints[start + Number(row[3])]));
            }

            var entities = new List<EntitySpan>();
            foreach (var row in Rows(objectsPath, 2, errors))
            {
                var pieces = row[2..].TakeWhile(f => f != "#").Where(spans.ContainsKey).Select(id => spans[id]).ToList();
                if (Hull(row[1], pieces, tokens) is not { } hull) continue;
                var surface = text[hull.Start..hull.End];
                if (EntityTypes.FromFactRuEval(row[1], isPlace(surface)) is { } type) entities.Add(new EntitySpan(hull.Start, hull.End, type));
            }

            entities.Sort(EntityOrder.OuterFirst);
            foreach (var example in Documents.Paragraphs(text, entities, Path.GetFileNameWithoutExtension(path), path)) yield return example with { Scheme = EntityScheme.FactRuEval };
        }
    }

    // An object in separate pieces takes its hull where that holds at most two foreign words.
    private static TextSpan? Hull(string kind, List<(string Kind, TextSpan Span)> pieces, List<TextSpan> tokens)
    {
        if (pieces.Count == 0) return null;
        var hull = new TextSpan(pieces.Min(p => p.Span.Start), pieces.Max(p => p.Span.End));
        var foreign = tokens.Count(t => t.Start >= hull.Start && t.End <= hull.End && !pieces.Exists(p => t.Start >= p.Span.Start && t.End <= p.Span.End));
        return foreign <= MaxForeignWords ? hull : null;
    }

    private static IEnumerable<string[]> Rows(string path, int fields, List<DataError> errors)
    {
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            var parts = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            if (parts.Length < fields) errors.Add(new DataError(path, line, $"the row has {parts.Length} fields: expected at least {fields}"));
            else yield return parts;
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
