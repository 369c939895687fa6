using NewsNlp.Data;

namespace NewsNlp.Tests;

/// <summary>The folder of public data beside the project; a test that needs it skips visibly where it is absent.</summary>
internal static class Shared
{
    /// <summary>The project's root: the nearest folder above the tests that holds the solution.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>The shared folder, or a skipped test.</summary>
    public static string Folder
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Project, "..", "shared"));
            Skip.IfNot(Directory.Exists(folder), "../shared is not there: this test needs the public data sets beside the project");
            return folder;
        }
    }

    public static DataFolder Data => new(Path.Combine(Folder, "data"));

    public static string Samples => Path.Combine(Project, "samples", "data");

    private static string FindProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsNlp.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("NewsNlp.sln is in no folder above the tests");
    }
}
