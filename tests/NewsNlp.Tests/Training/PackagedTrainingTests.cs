using NewsNlp.Internal;
using NewsNlp.Tests.Cli;

namespace NewsNlp.Tests.Training;

/// <summary>The command that trains all packaged models, on a few lines of each source.</summary>
public class PackagedTrainingTests
{
    [Fact]
    public void The_same_data_give_the_same_bytes_whatever_the_number_of_cores()
    {
        using var sets = new SmallDataSets();
        var one = Train(sets, cores: 1);
        var two = Train(sets, cores: 2);
        Assert.Equal(["entities-kk.zip", "entities-ru.zip", "forms.bin", "headlines.zip", "language.zip", "packaged.newsnlp", "topics.zip"], one.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, bytes) in one) Assert.True(bytes.AsSpan().SequenceEqual(two[name]), $"{name} differs between one core and two");

        var bundle = Bundle.Read(new MemoryStream(one["packaged.newsnlp"]), "packaged.newsnlp");
        Assert.Equal(5, bundle.Manifest.Parts.Count);
        foreach (var (part, about) in bundle.Manifest.Parts)
        {
            Assert.True(about.Metrics.Count > 0, part);
            Assert.Contains("Microsoft.ML", about.Versions!.Keys);
            Assert.Contains(about.TrainingData, f => f.Name == "headlines.csv" && f.Examples > 0);
            Assert.All(about.TrainingData, f => Assert.Equal(64, f.Sha256.Length));
            Assert.Null(bundle.ModelOf(part));
        }

        Assert.Contains(bundle.Manifest.Parts["entities-ru"].TrainingData, f => f.Name == "nerel" && f.Examples > 0);
        Assert.Contains(bundle.Manifest.Parts["topics"].TrainingData, f => f.Name == "annotations/topics.csv" && f.Examples == 48);
    }

    private static Dictionary<string, byte[]> Train(SmallDataSets sets, int cores)
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-models-");
        try
        {
            var environment = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = cores.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            var result = Cli.Cli.RunIn(environment, "train", "packaged", "--data", sets.Data, "--samples", sets.Samples, "--out", folder.FullName);
            Assert.True(result.ExitCode == 0, result.Errors);
            return folder.GetFiles().ToDictionary(f => f.Name, f => File.ReadAllBytes(f.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
