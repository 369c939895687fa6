using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsNlp.Data;

/// <summary>
/// Reads CoNLL files: a token a line, by default in the first column, with its tag, by default in the last; a blank line between sentences,
/// <c>-DOCSTART-</c> between documents.
/// KazNERD's sentence ids (<c>AID330210 O</c>) are ids, not tokens.
/// </summary>
internal static partial class ConllReader
{
    public const string DocumentStart = "-DOCSTART-";

    public static bool IsSentenceId(ReadOnlySpan<char> token) => SentenceId().IsMatch(token);

    /// <param name="path">The file.</param>
    /// <param name="columns">Numbers of the columns <c>token</c> and <c>tag</c>, from 1, or from −1 for the last; null for the first and the last.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static IEnumerable<NewsExample> Read(string path, IReadOnlyDictionary<string, string>? columns, List<DataError> errors)
    {
        if (Column(columns, "token", 1, path, errors) is not { } token || Column(columns, "tag", -1, path, errors) is not { } tagColumn) yield break;
        var sentence = new Sentence(path);
        var line = 0;
        var document = 0;
        foreach (var row in TextFile.Read(path).Split('\n'))
        {
            line++;
            var fields = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
            {
                if (sentence.Take() is { } done) yield return done;
            }
            else if (fields[0] == DocumentStart)
            {
                if (sentence.Take() is { } done) yield return done;
                sentence.Document = $"{Path.GetFileNameWithoutExtension(path)}-{++document}";
            }
            else if (fields.Length == 2 && fields[1] == "O" && IsSentenceId(fields[0]))
            {
                sentence.Id = fields[0];
            }
            else if (Field(fields, token) is not { } word || Field(fields, tagColumn) is not { } tag || fields.Length < 2)
            {
                errors.Add(new DataError(path, line, $"the line has {fields.Length} column{(fields.Length == 1 ? "" : "s")}: expected a token in column {token} and its tag in column {tagColumn}"));
            }
            else if (tag != "O" && !IobTag().IsMatch(tag))
            {
                errors.Add(new DataError(path, line, $"'{tag}' is no IOB2 tag: expected O, B-TYPE or I-TYPE"));
            }
            else
            {
                sentence.Add(word, tag, line);
            }
        }

        if (sentence.Take() is { } last) yield return last;
    }

    // From 1, or from −1 for the last; null where the setting is no number, which is an error.
    private static int? Column(IReadOnlyDictionary<string, string>? columns, string name, int usual, string path, List<DataError> errors)
    {
        if (columns is null || !columns.TryGetValue(name, out var given)) return usual;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0) return number;
        errors.Add(new DataError(path, 0, $"the column '{name}' is given as '{given}': expected its number, 1 for the first, -1 for the last"));
        return null;
    }

    private static string? Field(string[] fields, int column)
    {
        var at = column > 0 ? column - 1 : fields.Length + column;
        return at >= 0 && at < fields.Length ? fields[at] : null;
    }

    [GeneratedRegex("^[A-F]ID[0-9]+$")]
    private static partial Regex SentenceId();

    [GeneratedRegex("^[BI]-[A-Za-z0-9_-]+$")]
    private static partial Regex IobTag();

    private sealed class Sentence(string path)
    {
        private readonly StringBuilder _text = new();
        private List<TextSpan> _tokens = [];
        private List<EntitySpan> _entities = [];
        private string? _open;
        private int _first;

        public string? Id { get; set; }

        public string? Document { get; set; }

        public void Add(string token, string tag, int line)
        {
            if (_tokens.Count == 0) _first = line;
            if (_text.Length > 0) _text.Append(' ');
            var span = new TextSpan(_text.Length, _text.Length + token.Length);
            _text.Append(token);
            _tokens.Add(span);
            var type = tag == "O" ? null : EntityTypes.FromKazNerd(tag[2..]);
            if (type is null) _open = null;
            else if (tag[0] == 'I' && _open == type) _entities[^1] = _entities[^1] with { End = span.End };
            else _entities.Add(new EntitySpan(span.Start, span.End, _open = type));
        }

        public NewsExample? Take()
        {
            if (_tokens.Count == 0)
            {
                Id = null;
                return null;
            }

            var example = new NewsExample
            {
                Text = _text.ToString(), Id = Id, Document = Document, Tokens = _tokens, Entities = _entities, Source = new SourceLine(path, _first),
            };
            _text.Clear();
            _tokens = [];
            _entities = [];
            _open = null;
            Id = null;
            return example;
        }
    }
}
