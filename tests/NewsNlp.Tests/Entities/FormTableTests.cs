using System.IO.Compression;
using System.Text;
using NewsNlp.Entities.Forms;

namespace NewsNlp.Tests.Entities;

/// <summary>The packaged table of normal forms and its resource.</summary>
public class FormTableTests
{
    private const string Rebuild = "NEWSNLP_REBUILD_FORMS";

    private static string Resource => Path.Combine(Shared.Project, "src", "NewsNlp", "Models", "forms.bin");

    /// <summary>Holds the resource to the corpus; with the environment variable NEWSNLP_REBUILD_FORMS=1 it is written anew.</summary>
    [Fact]
    public void Packaged_table_is_what_the_corpus_compiles_to()
    {
        string entities = Path.Combine(Shared.Samples, "entities.csv"), names = Path.Combine(Shared.Samples, "names.csv");
        if (Environment.GetEnvironmentVariable(Rebuild) == "1")
        {
            using var file = File.Create(Resource);
            FormTableSource.Compile(entities, names, file);
        }

        using var brotli = new BrotliStream(File.OpenRead(Resource), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        Assert.True(
            reader.ReadToEnd() == FormTableSource.Text(entities, names),
            $"forms.bin is older than samples/data: run {Rebuild}=1 dotnet test --filter {nameof(FormTableTests)}, then build again");
    }

    [Fact]
    public void Packaged_table_is_at_most_400_KB() => Assert.InRange(new FileInfo(Resource).Length, 1, 400 * 1024);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Truncated_table_is_refused(int length)
    {
        var bytes = File.ReadAllBytes(Resource);
        Assert.Throws<InvalidDataException>(() => FormTable.Read(new MemoryStream(bytes[..length])));
    }

    [Fact]
    public void Foreign_bytes_are_refused()
    {
        var other = new MemoryStream();
        using (var brotli = new BrotliStream(other, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write("something else\n"u8);
        Assert.Throws<InvalidDataException>(() => FormTable.Read(new MemoryStream(other.ToArray())));
    }

    [Theory]
    [InlineData("zhunisov", "zhunusov")]
    [InlineData("zhunisova", "zhunusova")]
    [InlineData("nobodyatall", "nobodyatall")]
    public void Names_are_spelled_as_in_the_Russian_list(string name, string canonical)
    {
        using var stream = File.OpenRead(Resource);
        var table = FormTable.Read(stream);
        var target = new char[64];
        name.CopyTo(target);
        Assert.Equal(canonical, new string(target, 0, table.CanonicalName(target.AsSpan(0, name.Length), target)));
    }
}
