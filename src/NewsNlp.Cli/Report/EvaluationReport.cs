using NewsNlp.Cli.Output;
using NewsNlp.Evaluation;

namespace NewsNlp.Cli.Report;

/// <summary>What a report shows.</summary>
/// <param name="Run">The evaluation.</param>
/// <param name="Model">The models' name: the bundle's file, or null for the packaged ones.</param>
/// <param name="Card">What the models say about themselves.</param>
/// <param name="LearningCurve">F1 after training on parts of the data, or none.</param>
internal sealed record ReportContent(EvaluationRun Run, string? Model, ModelInfo Card, IReadOnlyList<LearningPoint>? LearningCurve = null);

/// <summary>Writes one self-contained HTML report on an evaluation.</summary>
internal static class EvaluationReport
{
    /// <summary>Writes the report into a folder, which is made where it does not exist; a report of the same task is replaced.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="content">What to show.</param>
    /// <returns>The report's path, <c>TASK.html</c> in the folder.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static string Write(string folder, ReportContent content)
    {
        CheckFolder(folder);
        var path = Path.Combine(folder, content.Run.Together.Task + ".html");
        var partial = path + ".partial";
        try
        {
            File.WriteAllText(partial, ReportPage.Of(content));
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }

        return path;
    }

    /// <summary>Makes the folder where it does not exist, and fails early, before minutes go into an evaluation.</summary>
    /// <exception cref="IOException">A file stands where the folder should, or it cannot be made.</exception>
    public static void CheckFolder(string folder)
    {
        if (File.Exists(folder)) throw new IOException($"{folder}: is a file: expected a folder for the report");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{folder}: the folder for the report cannot be made: {e.Message}", e);
        }
    }
}
