using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsNlp.Cli.Input;
using NewsNlp.Cli.Output;
using Spectre.Console;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp analyze</c>: lines or a page in, language, topics and entities out.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var file = Options.File();
        var input = Options.OneOf("--input", "What the input is.", "lines", "page", "html", "feed");
        var format = Options.OneOf("--format", "What to write.", "text", "json", "jsonl", "csv");
        var model = Options.Model();
        var encoding = Options.Encoding();
        var languages = new Option<string?>("--languages") { Description = "Languages to choose between, such as kk,ru.", HelpName = "TAGS" };
        var confidence = Options.Probability("--min-confidence", "A less certain language is und.");
        var words = new Option<bool>("--words") { Description = "Give the language of each word." };
        var explain = new Option<bool>("--explain") { Description = "Give the spans that carried each topic." };
        var top = new Option<int?>("--top") { Description = "Give the N best topics whatever their score.", HelpName = "N" };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--top: expected a number from 1");
        });
        var threshold = Options.Probability("--threshold", "One threshold for all topics.");
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day that relative dates count from, such as 2024-11-23; default the page's date.",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
                result.AddError($"'{result.Tokens[0].Value}' is no date: expected a form such as 2024-11-23");
                return null;
            },
        };
        var command = new Command("analyze", "Tell language, topics and entities of lines or of a page.")
        {
            file, input, format, model, encoding, languages, confidence, words, explain, top, threshold, date,
        };
        command.SetAction(parsed =>
        {
            var source = new InputSource(parsed.GetRequiredValue(file), InputSource.EncodingOf(parsed.GetValue(encoding)));
            var request = new AnalyzeRequest(
                source,
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(format),
                parsed.GetValue(words),
                parsed.GetValue(explain),
                new AnalysisOptions
                {
                    Languages = LanguagesOf(parsed.GetValue(languages)),
                    MinConfidence = parsed.GetValue(confidence) ?? 0,
                    TopTopics = parsed.GetValue(top),
                    TopicThreshold = parsed.GetValue(threshold),
                    ReferenceDate = parsed.GetValue(date),
                });
            Run(Options.Analyzer(parsed.GetValue(model)), request);
        });
        return command;
    }

    private static void Run(NewsAnalyzer analyzer, AnalyzeRequest request)
    {
        if (request.Input == "lines") RunLines(analyzer, request);
        else RunPage(analyzer, request);
    }

    private static void RunLines(NewsAnalyzer analyzer, AnalyzeRequest request)
    {
        var lines = request.Source.ReadLines();
        switch (request.Format)
        {
            case "text":
                var text = new AnalysisText(Terminal.Open());
                foreach (var line in lines) text.Write(analyzer.Analyze(line, request.Options));
                break;
            case "csv":
                using (var csv = new AnalysisCsv(StandardOutput.Open()))
                {
                    foreach (var line in lines) csv.Write(analyzer.Analyze(line, request.Options));
                }

                break;
            default:
                using (var output = StandardOutput.Open())
                {
                    WriteJson(output, lines, analyzer, request);
                }

                break;
        }
    }

    private static void WriteJson(Stream output, IEnumerable<string> lines, NewsAnalyzer analyzer, AnalyzeRequest request)
    {
        var isArray = request.Format == "json";
        using var json = new Utf8JsonWriter(output, StandardOutput.Json);
        if (isArray) json.WriteStartArray();
        foreach (var line in lines)
        {
            var analysis = analyzer.Analyze(line, request.Options);
            json.WriteStartObject();
            json.WriteString("text", line);
            AnalysisJson.WriteFields(json, analysis, 0, request.WithWords, request.Explain ? analyzer.ExplainTopics(analysis) : null);
            json.WriteEndObject();
            if (isArray) continue;
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }

        if (!isArray) return;
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void RunPage(NewsAnalyzer analyzer, AnalyzeRequest request)
    {
        if (request.Format is "csv" or "jsonl") throw new UsageException($"--input {request.Input} gives one object: expected --format text or json");
        var page = request.Input switch
        {
            "html" => analyzer.ReadHtml(request.Source.ReadMarkup(), request.Options),
            "feed" => analyzer.ReadFeed(request.Source.ReadMarkup(), request.Options),
            _ => analyzer.ReadPage(request.Source.ReadText(), request.Options),
        };
        if (request.Format == "text")
        {
            new AnalysisText(Terminal.Open()).Write(page);
            return;
        }

        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(output, StandardOutput.Json))
        {
            PageJson.Write(json, page, withText: request.Input != "page", request.WithWords);
        }

        output.WriteByte((byte)'\n');
    }

    private static Language[]? LanguagesOf(string? tags)
    {
        if (tags is null) return null;
        var languages = new List<Language>();
        foreach (var tag in tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var language = LanguageTags.Parse(tag);
            if (language == Language.Undetermined && tag != "und") throw new UsageException($"'{tag}' is no language here: expected kk, ru, kk-Latn or und");
            languages.Add(language);
        }

        return languages.Count > 0 ? [.. languages] : throw new UsageException("--languages is empty: expected tags such as kk,ru");
    }

    private sealed record AnalyzeRequest(InputSource Source, string Input, string Format, bool WithWords, bool Explain, AnalysisOptions Options);
}
