using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsNlp.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Options
{
    private static readonly string[] s_meanings = ["text", "headline", "id", "language", "topics", "topics_b", "split", "token", "tag"];

    public static Argument<string> File()
    {
        var file = new Argument<string>("FILE") { Description = "File to read; - is standard input.", DefaultValueFactory = _ => "-" };
        file.Validators.Add(RejectOptions);
        return file;
    }

    /// <summary>A misspelt option is no file: without this check it would be taken for one.</summary>
    public static void RejectOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-') result.AddError($"unknown option '{token.Value}'");
        }
    }

    public static Option<string?> Model() => new("--model") { Description = "Bundle (*.newsnlp) to use in place of the packaged models.", HelpName = "BUNDLE" };

    /// <summary>Data files of any of the formats.</summary>
    public static Argument<string[]> DataFiles()
    {
        var files = new Argument<string[]>("FILE") { Description = "Data files or folders; - is standard input.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(RejectOptions);
        return files;
    }

    /// <summary>Own names of a table's columns.</summary>
    public static Option<string?> Columns() => new("--columns") { Description = "Own names of columns by meaning, such as text=Title,topics=Tags (headline=… for text with inline marks); for CoNLL their numbers, token=1,tag=-1.", HelpName = "LIST" };

    /// <summary>The names in a list of columns; null where there is none.</summary>
    /// <exception cref="UsageException">The list has another form, or a meaning is not known.</exception>
    public static IReadOnlyDictionary<string, string>? ColumnsOf(string? list)
    {
        if (list is null) return null;
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } meaning, { Length: > 0 } name]) throw new UsageException($"--columns has '{pair}': expected MEANING=NAME, joined by commas");
            CheckMeanings([meaning]);
            columns[meaning] = name;
        }

        return columns;
    }

    /// <summary>Refuses meanings of columns that nothing reads.</summary>
    /// <exception cref="UsageException">A meaning is not known.</exception>
    public static void CheckMeanings(IEnumerable<string>? meanings)
    {
        foreach (var meaning in meanings ?? [])
        {
            if (!s_meanings.Contains(meaning)) throw new UsageException($"--columns has '{meaning}': expected one of {string.Join(", ", s_meanings)}");
        }
    }

    public static Option<string?> Encoding() => new("--encoding") { Description = "Encoding of the input; detected where not given.", HelpName = "NAME" };

    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public static Option<float?> Probability(string name, string description)
    {
        var option = new Option<float?>(name) { Description = description, HelpName = "P" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<float?>() is { } p and not (>= 0 and <= 1)) result.AddError($"{name} is {p}: expected a probability from 0 to 1");
        });
        return option;
    }

    /// <summary>The packaged models, or those of a bundle.</summary>
    public static NewsAnalyzer Analyzer(string? bundle)
    {
        CheckBundle(bundle);
        return bundle is null ? NewsAnalyzer.Default : NewsAnalyzer.Load(bundle);
    }

    /// <summary>Says what is wrong with a bundle's name more clearly than opening it would.</summary>
    /// <exception cref="IOException">There is no such file, or a folder stands there.</exception>
    public static void CheckBundle(string? bundle)
    {
        if (bundle is null || System.IO.File.Exists(bundle)) return;
        throw new IOException($"{bundle}: {(Directory.Exists(bundle) ? "is a folder" : "no such file")}: expected a bundle (*.newsnlp)");
    }
}
