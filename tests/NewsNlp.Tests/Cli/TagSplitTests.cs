using System.Text.Json;

namespace NewsNlp.Tests.Cli;

public class TagSplitTests
{
    [Fact]
    public void Tagging_keeps_the_lines_and_gives_valid_iob2()
    {
        const string input = "-DOCSTART- O\n\nПрезидент B-POSITION\nТокаев x\nприбыл\nв\nАстану\n\nAID12345 O\nҚанат Y Z\nІслам\nАлматыда\n";
        var result = Cli.RunWith(input, "tag");
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["-DOCSTART-", "", "Президент", "Токаев", "прибыл", "в", "Астану", "", "AID12345", "Қанат", "Іслам", "Алматыда"], lines.Select(l => l.Split(' ')[0]));
        Assert.Equal("B-GPE", lines[6].Split(' ')[^1]);
        Assert.Equal("O", lines[4].Split(' ')[^1]);
        var open = "O";
        foreach (var tag in lines.Select(l => l.Length == 0 ? "O" : l.Split(' ')[^1]))
        {
            if (tag.StartsWith("I-", StringComparison.Ordinal)) Assert.Equal(tag[2..], open);
            open = tag == "O" ? tag : tag[2..];
        }
    }

    [Fact]
    public void Tagging_nothing_gives_nothing()
    {
        Assert.Equal((0, ""), (Cli.RunWith("", "tag").ExitCode, Cli.RunWith("", "tag").Output));
        Assert.Equal(2, Cli.RunWith("", "tag", "--language", "en").ExitCode);
    }

    [Fact]
    public void Blocks_are_split_with_offsets_that_fit()
    {
        const string block = "Цены на муку выросли в трёх областях Таразда жаңа мектеп ашылды Қуандық Бишімбаев жиналыс өткізді";
        var result = Cli.RunWith(block + "\n\n", "split", "--format", "jsonl");
        Assert.Equal(2, result.Lines.Length);
        var headlines = JsonDocument.Parse(result.Lines[0]).RootElement.GetProperty("headlines").EnumerateArray().ToArray();
        Assert.All(headlines, h => Assert.Equal(block[h.GetProperty("start").GetInt32()..h.GetProperty("end").GetInt32()], h.GetProperty("text").GetString()));
        Assert.Equal("Таразда жаңа мектеп ашылды", headlines[1].GetProperty("text").GetString());
        Assert.Equal(0, JsonDocument.Parse(result.Lines[1]).RootElement.GetProperty("headlines").GetArrayLength());
        Assert.Equal(headlines.Length, Cli.RunWith(block, "split").Lines.Length);
    }
}
