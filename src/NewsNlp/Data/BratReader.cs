using System.Globalization;

namespace NewsNlp.Data;

/// <summary>
/// Reads a brat folder: pairs of <c>.txt</c> and <c>.ann</c> with character offsets (Stenetorp et al. 2012). Each line of a text that holds
/// anything is one example of its document; NEREL's classes become ours, discontinuous spans are left out.
/// </summary>
internal static class BratReader
{
    public static IEnumerable<NewsExample> Read(string folder, List<DataError> errors)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var annotation = Path.ChangeExtension(path, ".ann");
            if (!File.Exists(annotation))
            {
                errors.Add(new DataError(annotation, 0, "the annotation file is missing: a brat folder has one for each .txt"));
                continue;
            }

            var text = TextFile.Read(path);
            var entities = Entities(annotation, text, errors);
            foreach (var example in Documents.Paragraphs(text, entities, Path.GetFileNameWithoutExtension(path), path)) yield return example;
        }
    }

    private static List<EntitySpan> Entities(string path, string text, List<DataError> errors)
    {
        var codePoints = CodePointOffsets.Of(text);
        var entities = new List<EntitySpan>();
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (!row.StartsWith('T')) continue;
            var fields = row.Split('\t');
            var place = fields.Length >= 2 ? fields[1].Split(' ') : [];
            if (place.Length < 3)
            {
                errors.Add(new DataError(path, line, "the entity has no place: expected ID, TYPE START END and its text, separated by tabs"));
                continue;
            }

            if (fields[1].Contains(';')) continue;
            if (!int.TryParse(place[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(place[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end) || start >= end || end >= codePoints.Length)
            {
                errors.Add(new DataError(path, line, $"the span {place[1]}–{place[2]} does not lie in the text of {codePoints.Length - 1} characters"));
                continue;
            }

            int from = codePoints[start], to = codePoints[end];
            if (EntityTypes.FromNerel(place[0], text.AsSpan(from, to - from)) is { } type) entities.Add(new EntitySpan(from, to, type));
        }

        entities.Sort(EntityOrder.OuterFirst);
        return entities;
    }
}
