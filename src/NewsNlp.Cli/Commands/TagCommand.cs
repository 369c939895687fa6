using System.CommandLine;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;
using NewsNlp.Data;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp tag</c>: CoNLL in, the same tokens with predicted IOB2 tags out.</summary>
internal static class TagCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var model = Options.Model();
        var encoding = Options.Encoding();
        var language = new Option<string?>("--language") { Description = "Language of the sentences; detected where not given.", HelpName = "TAG" };
        language.AcceptOnlyFromAmong("kk", "ru");
        var command = new Command("tag", "Tag entities of tokens, one a line with a blank line between sentences.") { file, model, language, encoding };
        command.SetAction(parsed =>
        {
            var source = new InputSource(parsed.GetRequiredValue(file), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var fixedLanguage = parsed.GetValue(language) is { } tag ? LanguageTags.Parse(tag) : (Language?)null;
            Run(Options.Analyzer(parsed.GetValue(model)), source, fixedLanguage);
        });
        return command;
    }

    private static void Run(NewsAnalyzer analyzer, InputSource source, Language? language)
    {
        using var output = StandardOutput.OpenText();
        var document = new List<ConllLines.Piece>();
        var inDocument = false;
        foreach (var piece in ConllLines.Read(source.ReadLines()))
        {
            if (piece.StartsDocument)
            {
                Write(output, analyzer, document, language);
                inDocument = true;
            }

            document.Add(piece);
            if (!inDocument && piece.Sentence is not null) Write(output, analyzer, document, language);
        }

        Write(output, analyzer, document, language);
    }

    // A document's sentences are tagged together, so that they can help each other.
    private static void Write(TextWriter output, NewsAnalyzer analyzer, List<ConllLines.Piece> document, Language? language)
    {
        var sentences = document.Where(p => p.Sentence is not null).Select(p => p.Sentence!).ToArray();
        var tagged = analyzer.TagTokens(sentences, language);
        var next = 0;
        foreach (var piece in document)
        {
            if (piece.Sentence is null) output.WriteLine(piece.Line);
            else WriteTags(output, piece.Sentence, tagged[next++]);
        }

        document.Clear();
    }

    private static void WriteTags(TextWriter output, NewsExample sentence, IReadOnlyList<EntitySpan> entities)
    {
        var entity = 0;
        foreach (var token in sentence.Tokens!)
        {
            while (entity < entities.Count && entities[entity].End <= token.Start) entity++;
            var inside = entity < entities.Count && entities[entity].Start <= token.Start;
            output.Write(sentence.Text.AsSpan(token.Start, token.End - token.Start));
            output.Write(' ');
            output.WriteLine(!inside ? "O" : (entities[entity].Start == token.Start ? "B-" : "I-") + entities[entity].Type);
        }
    }
}
