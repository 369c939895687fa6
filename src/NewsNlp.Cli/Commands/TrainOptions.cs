using System.CommandLine;
using System.CommandLine.Parsing;
using NewsNlp.Training;

namespace NewsNlp.Cli.Commands;

/// <summary>The options of <c>train</c> for one task, which a configuration file may give as well.</summary>
internal sealed class TrainOptions
{
    private readonly string _task;
    private readonly Option<string[]> _data = Files("--data", "Labelled files or folders; one row in ten is kept apart to measure on.");
    private readonly Option<string[]> _dev = Files("--dev", "Labelled files or folders to measure on, in place of a part of the data.");
    private readonly Option<string?> _out = new("--out") { Description = "Bundle to write; replaced only when the new one is complete.", HelpName = "BUNDLE" };
    private readonly Option<string?> _config = new("--config") { Description = "JSON file with any of these settings, or a bundle whose training to repeat; options win over it.", HelpName = "FILE" };
    private readonly Option<string?> _base = new("--base") { Description = "Bundle whose other parts the new one keeps; the packaged ones where not given.", HelpName = "BUNDLE" };
    private readonly Option<string?> _from = new("--from") { Description = "packaged (default): with the packaged tables of words and names, the packaged corpus mixed in, and for entities from the packaged taggers; empty: with the data alone.", HelpName = "START" };
    private readonly Option<float?> _mix = new("--mix") { Description = "Weight of a packaged text against one of the data; 1 where not given, 0 leaves them out.", HelpName = "P" };
    private readonly Option<float?> _sample = new("--sample") { Description = "Share of the packaged corpus to mix in, 0 to 1, for a quick trial; 1 where not given.", HelpName = "P" };
    private readonly Option<string?> _dataSets = new("--data-sets") { Description = "Folder of the public data sets that the packaged models were trained on, to mix in as well.", HelpName = "DIR" };
    private readonly Option<bool> _keepTypes = new("--keep-types") { Description = "Labels that the data does not mention are unknown there, not absent." };
    private readonly Option<int?> _folds = new("--folds") { Description = "Cross-validate over so many parts of the data first.", HelpName = "K" };
    private readonly Option<string?> _columns = Options.Columns();
    private readonly Option<string?> _labels = new("--labels") { Description = "The labels that the data may have, joined by commas: any other is an error.", HelpName = "LIST" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Seed of what is drawn at random; 1 where not given.", HelpName = "N" };
    private readonly Option<string?> _report = new("--report") { Description = "Folder for an HTML report on the new model.", HelpName = "DIR" };

    public TrainOptions(string task)
    {
        _task = task;
        _from.AcceptOnlyFromAmong("packaged", "empty");
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _out, _config, _dev, _base, _from, _mix, _sample, _dataSets, _folds, _columns, _labels, _seed, _report]) command.Add(option);
        if (_task is "topics" or "entities") command.Add(_keepTypes);
    }

    /// <summary>The complete settings.</summary>
    /// <exception cref="UsageException">A setting is missing or makes no sense.</exception>
    public TrainingConfig Config(ParseResult parsed)
    {
        var given = new TrainingConfig
        {
            Task = _task,
            Data = NonEmpty(parsed.GetValue(_data)),
            Dev = NonEmpty(parsed.GetValue(_dev)),
            Out = parsed.GetValue(_out),
            Base = parsed.GetValue(_base),
            From = parsed.GetValue(_from),
            Mix = parsed.GetValue(_mix),
            Sample = parsed.GetValue(_sample),
            DataSets = parsed.GetValue(_dataSets),
            KeepTypes = _task is "topics" or "entities" && parsed.GetValue(_keepTypes) ? true : null,
            Folds = parsed.GetValue(_folds),
            Columns = Columns(parsed.GetValue(_columns)),
            Labels = parsed.GetValue(_labels)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Seed = parsed.GetValue(_seed),
            Report = parsed.GetValue(_report),
        };
        var file = parsed.GetValue(_config) is { } path ? TrainingConfigFile.Read(path, _task) : new TrainingConfig();
        if (file.Task is { } other && other != _task) throw new UsageException($"the configuration is for '{other}': expected newsnlp train {other}");
        var config = given.Over(file);
        config = config.Over(new TrainingConfig { From = "packaged", Seed = 1 });
        config = config.Over(new TrainingConfig { Mix = config.From == "packaged" ? 1 : 0 });
        Check(config);
        return config;
    }

    private static void Check(TrainingConfig config)
    {
        if (config.Data is not { Count: > 0 }) throw new UsageException("no data: expected --data FILE… or \"data\" in the configuration");
        if (string.IsNullOrEmpty(config.Out)) throw new UsageException("nowhere to write: expected --out BUNDLE or \"out\" in the configuration");
        if (config.From is not ("packaged" or "empty")) throw new UsageException($"from is '{config.From}': expected packaged or empty");
        if (config.Mix is not >= 0 || !float.IsFinite(config.Mix.Value)) throw new UsageException($"mix is {config.Mix}: expected a weight of at least 0");
        if (config.From == "empty" && config.Mix > 0) throw new UsageException("mix needs the packaged corpus: expected from packaged, or no mix");
        if (config.Sample is not (null or >= 0 and <= 1)) throw new UsageException($"sample is {config.Sample}: expected a share from 0 to 1");
        if (config.Folds is { } folds and not 0 && folds is < 2 or > 100) throw new UsageException($"folds is {config.Folds}: expected 2 to 100");
        Options.CheckBundle(config.Base);
        if (config.DataSets is { } folder && !Directory.Exists(folder)) throw new UsageException($"{folder}: no such folder of data sets");
        Options.CheckMeanings(config.Columns?.Keys);
    }

    private static Option<string[]> Files(string name, string description)
    {
        var files = new Option<string[]>(name) { Description = description, HelpName = "FILE…", AllowMultipleArgumentsPerToken = true };
        files.Validators.Add(Options.RejectOptions);
        return files;
    }

    private static string[]? NonEmpty(string[]? files) => files is { Length: > 0 } ? files : null;

    private static SortedDictionary<string, string>? Columns(string? list) =>
        Options.ColumnsOf(list) is { } columns ? new(columns.ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal) : null;
}
