using System.Diagnostics;

namespace NewsNlp.Tests;

public class PackageTests
{
    /// <summary>Packs the library and runs a fresh console project that references the package from a local folder.</summary>
    [Fact]
    public void A_fresh_project_runs_with_the_package()
    {
        var folder = Directory.CreateTempSubdirectory("newsnlp-package-").FullName;
        try
        {
            Dotnet(Shared.Project, "pack", "src/NewsNlp", "-c", "Release", "-o", folder, "-p:PackageVersion=9.9.9-test", "--nologo");
            var app = Directory.CreateDirectory(Path.Combine(folder, "App")).FullName;
            File.WriteAllText(Path.Combine(app, "App.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup><PackageReference Include="NewsNlp" Version="9.9.9-test" /></ItemGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(app, "nuget.config"), $"""
                <configuration>
                  <packageSources><add key="local" value="{folder}" /></packageSources>
                  <packageSourceMapping>
                    <packageSource key="local"><package pattern="NewsNlp" /></packageSource>
                    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
                  </packageSourceMapping>
                  <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
                </configuration>
                """);
            File.WriteAllText(Path.Combine(app, "Program.cs"), """
                var news = NewsNlp.NewsAnalyzer.Default.Analyze("Алматыда митинг өтті, полиция ешкімді ұстаған жоқ");
                System.Console.WriteLine($"{news.Language} {news.Topics.Count} {news.Entities.Count}");
                """);
            var output = Dotnet(app, "run", "-c", "Release");
            Assert.Matches("Kazakh [1-9] [1-9]", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output;
    }
}
