using System.Text.Json;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Cli;

/// <summary>
/// A data scientist's afternoon by the command, on the sample's CSV: two own topics and an own entity type, a broken row told and mended, both trained on
/// top of a slice of the packaged corpus into one bundle, evaluated with a report, used by a fresh process.
/// </summary>
public sealed class AfternoonTests : IDisposable
{
    private static readonly string[] s_columns = ["--columns", "headline=Title,topics=Tags,language=Lang,id=Nr"];

    private readonly string _folder = Directory.CreateTempSubdirectory("newsnlp-afternoon-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Own_topics_and_an_own_entity_type_get_into_one_bundle_beside_the_packaged_ones()
    {
        string data = At("news.csv"), first = At("topics.newsnlp"), mine = At("mine.newsnlp");
        var rows = File.ReadAllText(Path.Combine(Shared.Project, "samples", "Retrain", "news.csv"));
        File.WriteAllText(data, rows);
        var broken = Cli.Run(["train", "topics", "--data", data, "--out", first, .. s_columns]);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains($"{data}:18: ", broken.Errors, StringComparison.Ordinal);
        Assert.Contains("1 error", broken.ErrorLines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(first));

        File.WriteAllText(data, rows.Replace("трактор(", "трактор](", StringComparison.Ordinal));
        var topics = Run("train", "topics", "--data", data, "--out", first, "--sample", "0.05", "--keep-types");
        Assert.Contains("packaged dev", topics.Output, StringComparison.Ordinal);
        Run("train", "entities", "--data", data, "--base", first, "--out", mine, "--sample", "0.1", "--keep-types");
        Assert.Contains("topics.html", Run("evaluate", "topics", "--data", data, "--model", mine, "--report", At("report")).Errors, StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(At("report"), "topics.html")), StringComparison.Ordinal);

        Assert.Contains("chess", TopicsOf(mine, "Шахматисты сыграли вничью: гроссмейстер разобрал дебют"));
        Assert.Contains("gardening", TopicsOf(mine, "Садоводы высадили тюльпаны и саженцы яблонь в Аксае"));
        Assert.Contains("weather", TopicsOf(mine, "Синоптики обещают метель, мороз и гололёд"));
        var entities = Analyze(mine, "Автобус застрял на трассе под Уральском, пассажиров вывез Ахметов").GetProperty("entities").EnumerateArray()
            .Select(e => $"{e.GetProperty("text").GetString()} {e.GetProperty("type").GetString()}").ToList();
        Assert.Contains("Автобус VEHICLE", entities);
        Assert.Contains("Ахметов PERSON", entities);
        HasItsMlNetModels(mine);
    }

    private void HasItsMlNetModels(string path)
    {
        using var stream = File.OpenRead(path);
        var bundle = Bundle.Read(stream, path);
        Assert.Null(bundle.ModelOf("entities-kk"));
        Assert.Contains("weather", bundle.Manifest.Parts["topics"].Labels);
        var model = At("model.zip");
        File.WriteAllBytes(model, bundle.ModelOf("topics")!);
        Assert.NotEmpty(ChildProcess.Transform(model, "Text", [("Матч", "ru")]));
        File.WriteAllBytes(model, bundle.ModelOf("entities-ru")!);
        Assert.Contains("](VEHICLE)", Assert.Single(ChildProcess.Transform(model, "PredictedEntities", [("Автобус застрял на трассе под Уральском", "ru")])), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static List<string?> TopicsOf(string model, string text) => [.. Analyze(model, text).GetProperty("topics").EnumerateArray().Select(t => t.GetProperty("id").GetString())];

    private static JsonElement Analyze(string model, string text)
    {
        var result = Cli.RunWith(text, "analyze", "--format", "jsonl", "--languages", "kk,ru", "--model", model);
        Assert.True(result.ExitCode == 0, result.Errors);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static CliResult Run(params string[] arguments)
    {
        var result = Cli.Run([.. arguments, .. s_columns]);
        Assert.True(result.ExitCode == 0, result.Errors);
        return result;
    }
}
