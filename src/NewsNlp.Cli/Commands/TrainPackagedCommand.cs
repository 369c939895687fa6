using System.CommandLine;
using System.IO.Compression;
using NewsNlp.Cli.Training;
using NewsNlp.Data;
using NewsNlp.Entities.Forms;
using NewsNlp.Internal;
using NewsNlp.Training;

namespace NewsNlp.Cli.Commands;

/// <summary><c>newsnlp train packaged</c>: trains the models that the library carries, for those who work on the library.</summary>
internal static class TrainPackagedCommand
{
    private const string BundleName = "packaged.newsnlp";
    private const string FormsName = "forms.bin";

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Folder of the public data sets as published.", HelpName = "DIR", Required = true };
        var samples = new Option<string>("--samples") { Description = "Folder of the project's corpus, samples/data.", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out")
        {
            Description = $"Folder that receives {BundleName}, {FormsName} and each part's ML.NET model; parts not trained stay.", HelpName = "DIR", Required = true,
        };
        var parts = new Option<string[]>("--parts")
        {
            Description = $"Parts to train; all where not given: {string.Join(", ", PackagedTraining.Parts)}.", HelpName = "PART…", AllowMultipleArgumentsPerToken = true,
        };
        parts.AcceptOnlyFromAmong([.. PackagedTraining.Parts]);
        var threads = new Option<int>("--threads") { Description = "Threads to use; the result does not depend on it.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("packaged", "Train the models that the library carries from the public data sets and the project's corpus.") { data, samples, output, parts, threads };
        command.SetAction((parsed, cancellation) => RunAsync(
            new DataFolder(Folder(parsed.GetRequiredValue(data))), Folder(parsed.GetRequiredValue(samples)), parsed.GetRequiredValue(output),
            parsed.GetValue(parts) is { Length: > 0 } some ? some : [.. PackagedTraining.Parts], Math.Max(1, parsed.GetValue(threads)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DataFolder data, string samples, string output, string[] parts, int threads, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(output);
            var path = Path.Combine(output, BundleName);
            var before = Read(path);
            var (bundle, trained) = await TrainingScreen.RunAsync(
                progress => new PackagedTraining(data, samples, threads, progress, cancellation).Run(before, parts), cancellation).ConfigureAwait(false);
            using (var forms = new MemoryStream())
            {
                FormTableSource.Compile(Path.Combine(samples, "entities.csv"), Path.Combine(samples, "names.csv"), forms);
                Replace(Path.Combine(output, FormsName), forms.ToArray());
            }

            foreach (var part in trained) Replace(Path.Combine(output, part.Name + ".zip"), part.Model);
            bundle.Save(path, CompressionLevel.NoCompression);
            foreach (var part in trained)
            {
                foreach (var (name, value) in bundle.Manifest.Parts[part.Name].Metrics) Messages.Write(FormattableString.Invariant($"{part.Name}: {name} {value:0.000}"));
            }

            Messages.Write($"{path}: written");
            return ExitStatus.Success;
        }
        catch (OperationCanceledException)
        {
            Messages.Write($"stopped; {output} is as it was");
            return ExitStatus.Failure;
        }
    }

    private static string Folder(string path) => Directory.Exists(path) ? path : throw new UsageException($"{path}: no such folder");

    private static Bundle Read(string path)
    {
        if (!File.Exists(path)) return Bundle.Empty;
        using var stream = File.OpenRead(path);
        return Bundle.Read(stream, path);
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".partial", bytes);
        File.Move(path + ".partial", path, overwrite: true);
    }
}
