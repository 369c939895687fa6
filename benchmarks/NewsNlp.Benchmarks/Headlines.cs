using NewsNlp.Data;

namespace NewsNlp.Benchmarks;

/// <summary>The headlines that the benchmarks go through: those of the corpus with 40 to 80 characters, about 60 on average, each once.</summary>
internal static class Headlines
{
    private const int Fewest = 2_000;

    /// <summary>The project's root folder.</summary>
    public static string Project { get; } = FindProject();

    public static string Samples => Path.Combine(Project, "samples", "data");

    public static string Model(string part) => Path.Combine(Project, "src", "NewsNlp", "Models", part + ".zip");

    public static NewsExample[] Read()
    {
        NewsExample[] headlines = [.. NewsData.ReadCsv(Path.Combine(Samples, "headlines.csv")).Where(e => e.Text.Length is >= 40 and <= 80).DistinctBy(e => e.Text)];
        return headlines.Length >= Fewest ? headlines : throw new InvalidOperationException($"samples/data has {headlines.Length} such headlines, at least {Fewest} are needed");
    }

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the benchmarks");
    }
}
