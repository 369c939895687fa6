using System.Text;
using Spectre.Console;

namespace NewsNlp.Cli.Output;

/// <summary>Analyses for people: text in colour by language, entities underlined with their types, topics beside.</summary>
internal sealed class AnalysisText(IAnsiConsole console)
{
    public void Write(NewsAnalysis analysis)
    {
        var line = new StringBuilder();
        line.Append(Color(analysis.Language)).Append(analysis.Language.Tag().PadRight(7)).Append("[/] ");
        AppendMarked(line, analysis.Text, analysis.Entities.Where(e => e.Inside is null), 0);
        if (analysis.Topics.Count > 0)
        {
            line.Append("  [grey]").AppendJoin(", ", analysis.Topics.Select(t => $"{Markup.Escape(t.Id)} {t.Score:0.00}")).Append("[/]");
        }

        Line(line.ToString());
    }

    public void Write(NewsPage page)
    {
        if (page.Date is { } date) Line($"[bold]{date:yyyy-MM-dd}[/]");
        foreach (var rate in page.Rates) Line(FormattableString.Invariant($"[grey]{Markup.Escape(rate.Base)}/{Markup.Escape(rate.Quote)}[/] {rate.Value}"));
        if (page.Headlines.Count > 0) Line($"[bold]Headlines ({page.Headlines.Count})[/]");
        foreach (var headline in page.Headlines) Write(headline.Analysis);
        if (page.Article is { } article)
        {
            Line("[bold]Article[/]");
            if (article.Title is { } title) Line(Markup.Escape(title.Text));
            Line("[grey]" + string.Join(", ", article.Analysis.Topics.Select(t => $"{Markup.Escape(t.Id)} {t.Score:0.00}")) + "[/]");
            var body = new StringBuilder();
            AppendMarked(body, page.Text[article.Start..article.End], article.Analysis.Entities.Where(e => e.Inside is null && e.Start >= article.Start && e.End <= article.End), article.Start);
            Line(body.ToString());
            if (article.Sources.Count > 0) Line("[grey]sources:[/] " + string.Join(", ", article.Sources.Select(s => Markup.Escape(s.Text))));
        }

        foreach (var piece in page.Furniture) Line($"[grey]{Markup.Escape(piece.Kind)}: {Markup.Escape(OneLine(piece.Text))}[/]");
        foreach (var piece in page.Other) Line($"[grey]other: {Markup.Escape(OneLine(piece.Text))}[/]");
    }

    private static string Color(Language language) => language switch
    {
        Language.Kazakh => "[teal]",
        Language.KazakhLatin => "[aqua]",
        Language.Russian => "[yellow]",
        _ => "[grey]",
    };

    private static void AppendMarked(StringBuilder line, string text, IEnumerable<Entity> entities, int shift)
    {
        var done = 0;
        foreach (var entity in entities.OrderBy(e => e.Start))
        {
            int start = entity.Start - shift, end = entity.End - shift;
            if (start < done) continue;
            line.Append(Markup.Escape(text[done..start])).Append("[underline]").Append(Markup.Escape(text[start..end])).Append("[/][grey]:").Append(entity.Type).Append("[/]");
            done = end;
        }

        line.Append(Markup.Escape(text[done..]));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    // Spectre.Console would break long lines where output is no terminal.
    private void Line(string markup)
    {
        console.Write(new Markup(markup).Overflow(Overflow.Fold));
        console.WriteLine();
    }
}
