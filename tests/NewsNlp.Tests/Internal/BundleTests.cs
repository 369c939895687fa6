using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NewsNlp.Internal;

namespace NewsNlp.Tests.Internal;

public class BundleTests
{
    private static readonly byte[] s_weights = [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 31))];

    private static Bundle Sample() => Bundle.Empty.With("language", s_weights, [1, 2, 3], new PartManifest { Labels = ["kk", "ru"], Seed = 7 });

    [Fact]
    public void What_is_written_is_read_and_the_same_parts_give_the_same_bytes()
    {
        var bytes = Bytes(Sample());
        Assert.Equal(bytes, Bytes(Sample()));
        var read = Bundle.Read(new MemoryStream(bytes), "sample");
        Assert.Equal(s_weights, read.WeightsOf("language"));
        Assert.Equal([1, 2, 3], read.ModelOf("language")!);
        Assert.Equal((7, "kk"), (read.Manifest.Parts["language"].Seed, read.Manifest.Parts["language"].Labels[0]));
        Assert.Null(read.WeightsOf("topics"));
    }

    [Fact]
    public void An_uncompressed_bundle_is_used_where_it_lies()
    {
        using var stream = new MemoryStream();
        Sample().Write(stream, CompressionLevel.NoCompression);
        var bytes = stream.ToArray();
        var bundle = Bundle.Open(bytes, "sample");
        Assert.True(bundle.TryWeightsOf("language", out var weights));
        Assert.Equal(s_weights, weights.ToArray());
        Assert.True(weights.Span.Overlaps(bytes));
        Assert.Equal(7, bundle.Manifest.Parts["language"].Seed);
        Assert.Equal(Bytes(Sample()), Bytes(bundle));
    }

    [Fact]
    public void A_compressed_bundle_is_not_used_where_it_lies() =>
        Assert.Throws<InvalidDataException>(() => Bundle.Open(Bytes(Sample()), "sample"));

    [Fact]
    public void The_packaged_bundle_passes_the_checks_of_a_file()
    {
        using var stream = typeof(Bundle).Assembly.GetManifestResourceStream(PackagedBundle.ResourceName)!;
        Assert.Equal(PackagedBundle.Read().Manifest.Sha256, Bundle.Read(stream, PackagedBundle.ResourceName).Manifest.Sha256);
    }

    [Fact]
    public void Parts_that_a_bundle_lacks_come_from_the_other()
    {
        var other = Bundle.Empty.With("language", [9], null, new PartManifest()).With("topics", [8], null, new PartManifest());
        var both = Sample().Over(other);
        Assert.Equal(s_weights, both.WeightsOf("language"));
        Assert.Equal([8], both.WeightsOf("topics")!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(-30)]
    public void A_truncated_file_is_told(int length)
    {
        var bytes = Bytes(Sample());
        var cut = bytes[..(length >= 0 ? length : bytes.Length + length)];
        var error = Assert.Throws<InvalidDataException>(() => Bundle.Read(new MemoryStream(cut), "cut.newsnlp"));
        Assert.StartsWith("cut.newsnlp: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/etc/evil")]
    [InlineData("a/../../evil")]
    [InlineData("c:\\evil")]
    public void Entries_that_leave_their_folder_are_refused(string name)
    {
        var bytes = Changed(zip => zip.CreateEntry(name));
        Assert.Contains("not allowed", Assert.Throws<InvalidDataException>(() => Bundle.Read(new MemoryStream(bytes), "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_missing_and_extra_entries_are_told()
    {
        var damaged = Changed(zip =>
        {
            zip.GetEntry("language/weights.bin")!.Delete();
            using var stream = zip.CreateEntry("language/weights.bin").Open();
            stream.Write([1, 2, 3]);
        });
        Assert.Contains("SHA-256", Error(damaged), StringComparison.Ordinal);
        Assert.Contains("missing", Error(Changed(zip => zip.GetEntry("language/weights.bin")!.Delete())), StringComparison.Ordinal);
        Assert.Contains("not in the manifest", Error(Changed(zip => zip.CreateEntry("extra"))), StringComparison.Ordinal);
        Assert.Contains("manifest", Error(Changed(zip => zip.GetEntry("manifest.json")!.Delete())), StringComparison.Ordinal);
    }

    /// <summary>A zip entry says its length in the directory at the end; one that holds more, or less, is a bomb or cut off.</summary>
    [Theory]
    [InlineData(100, "does not match its SHA-256")]
    [InlineData(9_000, "cut off: it has 5000 bytes of 9000")]
    [InlineData(300 << 20, "larger than 256 MiB")]
    public void Entries_that_lie_about_their_length_are_refused(int said, string message)
    {
        var bytes = Bytes(Sample());
        var name = Encoding.UTF8.GetBytes("language/weights.bin");
        var at = bytes.AsSpan().LastIndexOf(name);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at - 46 + 24), said);
        Assert.Contains(message, Error(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_and_repeated_ones_are_refused()
    {
        var many = Changed(zip => { for (var i = 0; i < 70; i++) zip.CreateEntry("e" + i); });
        Assert.Contains("at most 64", Error(many), StringComparison.Ordinal);
        Assert.Contains("twice", Error(Changed(zip => zip.CreateEntry("language/weights.bin"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_format_is_told()
    {
        var later = Changed(zip =>
        {
            zip.GetEntry("manifest.json")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            writer.Write("{\"formatVersion\":2}");
        });
        Assert.Contains("version is 2", Error(later), StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_replaces_a_file_only_when_complete()
    {
        using var file = new TemporaryFile("the previous model", ".newsnlp");
        Sample().Save(file.Path);
        Assert.Equal(Bytes(Sample()), File.ReadAllBytes(file.Path));
        Assert.False(File.Exists(file.Path + ".partial"));
        Assert.ThrowsAny<IOException>(() => Sample().Save(Path.Combine(file.Path, "inside-a-file.newsnlp")));
        Assert.Equal(Bytes(Sample()), File.ReadAllBytes(file.Path));
    }

    private static string Error(byte[] bytes) => Assert.Throws<InvalidDataException>(() => Bundle.Read(new MemoryStream(bytes), "x")).Message;

    private static byte[] Bytes(Bundle bundle)
    {
        using var stream = new MemoryStream();
        bundle.Write(stream);
        return stream.ToArray();
    }

    private static byte[] Changed(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Bytes(Sample()));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return stream.ToArray();
    }
}
