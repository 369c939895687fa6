using System.IO.Compression;
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

        using var compiled = new MemoryStream();
        FormTableSource.Compile(entities, names, compiled);
        Assert.True(
            compiled.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Resource)),
            $"forms.bin is older than samples/data: run {Rebuild}=1 dotnet test --filter {nameof(FormTableTests)}, then build again");
    }

    [Fact]
    public void Packaged_table_adds_at_most_2_MB_to_the_package()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(File.ReadAllBytes(Resource));
        Assert.InRange(packed.Length, 1, 2 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Truncated_table_is_refused(int length)
    {
        var bytes = File.ReadAllBytes(Resource);
        Assert.Throws<InvalidDataException>(() => FormTable.Read(bytes[..length]));
    }

    [Fact]
    public void Foreign_bytes_are_refused() =>
        Assert.Throws<InvalidDataException>(() => FormTable.Read("something else, long enough\n"u8.ToArray()));

    [Theory]
    [InlineData("zhunisov", "zhunusov")]
    [InlineData("zhunisova", "zhunusova")]
    [InlineData("nobodyatall", "nobodyatall")]
    public void Names_are_spelled_as_in_the_Russian_list(string name, string canonical)
    {
        var table = FormTable.Read(File.ReadAllBytes(Resource));
        var target = new char[64];
        name.CopyTo(target);
        Assert.Equal(canonical, new string(target, 0, table.CanonicalName(target.AsSpan(0, name.Length), target)));
    }
}
