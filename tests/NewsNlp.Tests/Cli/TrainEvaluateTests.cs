using System.Text;
using System.Text.Json;

namespace NewsNlp.Tests.Cli;

public class TrainEvaluateTests
{
    /// <summary>Own taxonomy, own rows: enough for a model that tells the two topics of its own data apart.</summary>
    [Fact]
    public void Own_topics_are_trained_evaluated_and_used()
    {
        using var data = new TemporaryFile(Rows(), ".csv");
        using var bundle = new TemporaryFile("the previous model", ".newsnlp");
        var trained = Cli.Run("train", "topics", "--data", data.Path, "--out", bundle.Path, "--from", "empty", "--seed", "3");
        Assert.True(trained.ExitCode == 0, trained.Errors);
        Assert.Contains("own dev, 12 texts", trained.Output, StringComparison.Ordinal);

        var evaluated = Cli.Run("evaluate", "topics", "--data", data.Path, "--model", bundle.Path, "--format", "json");
        var json = JsonDocument.Parse(evaluated.Output).RootElement;
        Assert.Equal(("topics", 120), (json.GetProperty("task").GetString(), json.GetProperty("n").GetInt32()));
        Assert.True(json.GetProperty("microF1").GetDouble() > 0.9);
        Assert.Equal(1, json.GetProperty("files").GetArrayLength());

        var used = Cli.RunWith("Шахматисты собрались на турнир", "analyze", "--format", "jsonl", "--model", bundle.Path, "--top", "1");
        Assert.Contains("\"id\":\"chess\",\"code\":null", used.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_row_leaves_the_previous_model_and_is_named()
    {
        using var data = new TemporaryFile("id,language,topics,headline,split\n1,ru,chess,Турнир\n", ".csv");
        using var bundle = new TemporaryFile("the previous model", ".newsnlp");
        var result = Cli.Run("train", "topics", "--data", data.Path, "--out", bundle.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(data.Path + ":2", result.Errors, StringComparison.Ordinal);
        Assert.Contains("1 error", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal("the previous model", File.ReadAllText(bundle.Path));
    }

    [Theory]
    [InlineData("evaluate", "topics")]
    [InlineData("train", "topics", "--data", "x.csv")]
    [InlineData("evaluate", "weather", "--data", "x.csv")]
    [InlineData("evaluate", "topics", "--data", "x.csv", "--nonsense")]
    public void Unusable_arguments_end_with_status_2(params string[] arguments) => Assert.Equal(2, Cli.Run(arguments).ExitCode);

    [Fact]
    public void Languages_and_entities_are_evaluated_per_file()
    {
        using var conll = new TemporaryFile("Токаев B-PERSON\nприбыл O\nв O\nАстану B-GPE\n", ".conll");
        var json = JsonDocument.Parse(Cli.Run("evaluate", "entities", "--data", conll.Path, "--format", "json").Output).RootElement;
        Assert.Equal(1, json.GetProperty("labels").GetProperty("GPE").GetProperty("recall").GetDouble());
        using var csv = new TemporaryFile("text,language\nҚазақстан халқы жаңа жылды қарсы алды,kk\nЖители города встретили новый год,ru\n", ".csv");
        json = JsonDocument.Parse(Cli.Run("evaluate", "language", "--data", csv.Path, "--format", "json").Output).RootElement;
        Assert.Equal(1, json.GetProperty("accuracy").GetDouble());
        Assert.Contains("accuracy", Cli.Run("evaluate", "language", "--data", csv.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_list_every_error_with_its_line()
    {
        using var lexicon = new TemporaryFile("language,entry,topics,weight\nkk,дауыл,weather,3\nkk,дауыл,weather,3\nru,ок,sport,9\n", ".csv");
        var result = Cli.Run("data", "check", lexicon.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(lexicon.Path + ":3", result.Errors, StringComparison.Ordinal);
        Assert.Contains(lexicon.Path + ":4", result.Errors, StringComparison.Ordinal);
        using var texts = new TemporaryFile("id,language,topics,headline,split\n1,ru,economy,Цены на хлеб выросли в магазинах Актобе,train\n2,ru,economy,Цены на хлеб выросли в магазинах города Актобе,train\n", ".csv");
        Assert.Contains("Jaccard", Cli.Run("data", "check", texts.Path).Errors, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("data", "stats", texts.Path).ExitCode);
    }

    private static string Rows()
    {
        string[] who = ["Гроссмейстер", "Чемпион", "Тренер", "Судья", "Школьник"];
        string[] chess = ["сыграл шахматную партию", "выиграл турнир по шахматам", "разобрал шахматный дебют", "провёл сеанс для шахматистов"];
        string[] garden = ["посадил розы в саду", "полил садовые цветы", "обрезал яблони в саду", "вырастил тюльпаны на клумбе"];
        string[] when = ["утром", "вечером", "весной"];
        var rows = new StringBuilder("language,topics,text\n");
        foreach (var a in who)
        {
            foreach (var c in when)
            {
                foreach (var b in chess) rows.Append($"ru,chess,{a} {b} {c}\n");
                foreach (var b in garden) rows.Append($"ru,garden,{a} {b} {c}\n");
            }
        }

        return rows.ToString();
    }
}
