using System.CommandLine;
using System.Security.Cryptography;
using NewsNlp.Data;
using NewsNlp.Internal;
using NewsNlp.Training;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp train</c>: labelled files in, a bundle out whose other parts stay as packaged.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var task = Task();
        var data = Data();
        var output = new Option<string>("--out") { Description = "Bundle to write; replaced only when the new one is complete.", HelpName = "BUNDLE", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of what is drawn at random.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var split = Split();
        var command = new Command("train", "Train a part on labelled files and write a bundle with it.") { task, data, output, split, seed };
        command.SetAction((parsed, cancellation) =>
        {
            Run(parsed.GetRequiredValue(task), parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetValue(split), parsed.GetRequiredValue(seed), cancellation);
            return System.Threading.Tasks.Task.FromResult(ExitStatus.Success);
        });
        return command;
    }

    public static Argument<string> Task()
    {
        var task = new Argument<string>("TASK") { Description = "language, topics, entities or headlines." };
        task.AcceptOnlyFromAmong("language", "topics", "entities", "headlines");
        return task;
    }

    public static Option<string[]> Data()
    {
        var data = new Option<string[]>("--data")
        {
            Description = "Labelled files or folders.", HelpName = "FILE…", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        data.Validators.Add(Options.RejectOptions);
        return data;
    }

    public static Option<string?> Split() => new("--split")
    {
        Description = "Only this split, train or dev: the file's own, else one document or sentence in ten is dev.", HelpName = "NAME",
    };

    private static void Run(string task, string[] files, string output, string? split, int seed, CancellationToken cancellation)
    {
        var examples = new List<NewsExample>();
        var sources = new List<TrainingFile>();
        var errors = new List<DataError>();
        foreach (var file in files)
        {
            var before = examples.Count;
            examples.AddRange(SplitRule.Select([.. DataFormat.Read(file, null, errors)], split));
            sources.Add(new TrainingFile(Path.GetFileName(Path.TrimEndingDirectorySeparator(file)), HashOf(file), examples.Count - before));
        }

        if (errors.Count > 0) throw new NewsDataException(errors);
        var bundle = PackagedBundle.Read();
        foreach (var part in PartTraining.Train(task, examples, new Models(bundle), seed, new LineProgress(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            bundle = bundle.With(part.Name, part.Weights, part.Model, new PartManifest { Labels = part.Labels, Seed = seed, TrainingData = sources });
        }

        bundle.Save(output);
        Messages.Write($"{output}: written, {task} trained on {examples.Count} examples with seed {seed}");
    }

    private static string HashOf(string path)
    {
        if (!Directory.Exists(path)) return File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Progress as lines on standard error.</summary>
    private sealed class LineProgress : IProgress<string>
    {
        public void Report(string value) => Messages.Write(value);
    }
}
