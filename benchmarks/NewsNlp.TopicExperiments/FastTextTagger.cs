using System.Diagnostics;
using System.Globalization;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.TopicExperiments;

/// <summary>The baseline fastText (Debian package <c>fasttext</c>): one-vs-all loss, character 3–6-grams, folded words.</summary>
internal sealed class FastTextTagger : ITagger, IDisposable
{
    private const string Label = "__label__";

    private readonly string _folder = Directory.CreateTempSubdirectory("topics").FullName;
    private readonly float _threshold;

    public FastTextTagger(ExperimentData data)
    {
        System.IO.File.WriteAllLines(File("train"), data.NotHeld.Where(e => e.Topics!.Length > 0).Select(e => string.Join(' ', [.. e.Topics!.Select(t => Label + t), Words(e)])));
        Run("supervised", "-input", File("train"), "-output", File("model"), "-loss", "ova", "-minn", "3", "-maxn", "6", "-epoch", "25", "-lr", "0.3", "-dim", "50", "-thread", "1");
        NewsExample[] held = [.. data.Held];
        _threshold = CommonThreshold.Choose(Scores(held), held);
    }

    public IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts) => CommonThreshold.Apply(Scores(texts), _threshold);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<(string Id, double Score)[]> Scores(IReadOnlyList<NewsExample> texts)
    {
        System.IO.File.WriteAllLines(File("texts"), texts.Select(Words));
        return [.. Run("predict-prob", File("model.bin"), File("texts"), "-1", "0").Split('\n').Take(texts.Count).Select(line =>
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Enumerable.Range(0, parts.Length / 2).Select(i => (parts[2 * i][Label.Length..], Math.Min(1, double.Parse(parts[2 * i + 1], CultureInfo.InvariantCulture)))).ToArray();
        })];
    }

    private static string Words(NewsExample example)
    {
        var text = new TokenizedText();
        text.Set(example.Text);
        return string.Join(' ', Enumerable.Range(0, text.Tokens.Length).Select(i => text.TokenFolded(i).ToString()).Where(w => char.IsLetterOrDigit(w[0])));
    }

    private string File(string name) => Path.Combine(_folder, name);

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("fasttext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"fasttext ended with {process.ExitCode}: {errors.Result}");
    }
}
