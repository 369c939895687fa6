using System.Globalization;

namespace NewsNlp.Data;

/// <summary>
/// Reads a brat folder: pairs of <c>.txt</c> and <c>.ann</c> with character offsets (Stenetorp et al. 2012). Each line of a text that holds
/// anything is one example of its document, Kazakh or Russian by the folder's name or its letters; NEREL's classes become ours, discontinuous spans are left out.
/// </summary>
internal static class BratReader
{
    // Relations, events, attributes, normalisations, notes and equivalences.
    private const string OtherKinds = "REAMN#*";

    public static IEnumerable<NewsExample> Read(string folder, List<DataError> errors)
    {
        foreach (var orphan in Directory.GetFiles(folder, "*.ann").Order(StringComparer.Ordinal).Where(a => !File.Exists(Path.ChangeExtension(a, ".txt"))))
        {
            errors.Add(new DataError(orphan, 0, "its text is missing: a brat folder has a .txt for each .ann"));
        }

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
            foreach (var example in Documents.Paragraphs(text, entities, Path.GetFileNameWithoutExtension(path), path, LanguageOf(folder, text))) yield return example;
        }
    }

    // The folder's name tells the language, or the letters that only Kazakh has do.
    private static string LanguageOf(string folder, string text)
    {
        const int rarest = 50;
        if (LanguageTags.Parse(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))) is var named and not Language.Undetermined) return named.Tag();
        int kazakh = 0, letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if ("әғқңөұүһіӘҒҚҢӨҰҮҺІ".Contains(c)) kazakh++;
        }

        return kazakh * rarest > letters ? "kk" : "ru";
    }

    private static List<EntitySpan> Entities(string path, string text, List<DataError> errors)
    {
        var codePoints = CodePointOffsets.Of(text);
        var entities = new List<EntitySpan>();
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;

            // Tools that mark over a line break leave the text behind it on a line of its own.
            if (!row.Contains('\t') && text.Contains(row, StringComparison.Ordinal)) continue;
            if (OtherKinds.Contains(row[0])) continue;
            if (row[0] != 'T')
            {
                errors.Add(new DataError(path, line, $"'{row[0]}' begins no annotation: expected T for an entity, or one of {string.Join(' ', OtherKinds.ToArray())}"));
                continue;
            }

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
            var surface = text[from..to];
            var given = fields.Length > 2 ? fields[2] : surface;
            var isCut = given.Length < surface.Length && surface[given.Length] is '\r' or '\n' && surface.StartsWith(given, StringComparison.Ordinal);
            if (!isCut && !IsSame(surface, given))
            {
                errors.Add(new DataError(path, line, $"the span {start}–{end} holds '{OneLine(surface)}': expected '{given}'"));
                continue;
            }

            if (EntityTypes.FromNerel(place[0], surface) is { } type) entities.Add(new EntitySpan(from, to, type));
        }

        entities.Sort(EntityOrder.OuterFirst);
        return entities;
    }

    // An annotation gives a line break in its text as a space.
    private static bool IsSame(string text, string given)
    {
        if (text.Length != given.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != given[i] && !(char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(given[i]))) return false;
        }

        return true;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
