using System.Globalization;
using NewsNlp.Languages;

namespace NewsNlp.LanguageExperiments;

/// <summary>What a model accepts as Kazakh or Russian of a source that it was trained without, by language, in per cent.</summary>
internal static class HeldOutTable
{
    public static string Of(string source, LanguageModel model, ExperimentData data)
    {
        var texts = data.Train.Where(e => ExperimentData.SourceOf(e) == source && e.Language is not ("kk" or "ru") && e.Text.Count(c => c == ' ') > 2);
        var rows = texts.GroupBy(e => e.Language).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(
            CultureInfo.InvariantCulture, $"| {g.Key} | {Share.Of(model, g.Select(e => e.Text), [], Language.Kazakh, Language.Russian):0.0} | {g.Count()} |"));
        return $"\n| {source}, never seen | accepted | sentences |\n|---|---|---|\n{string.Join('\n', rows)}";
    }
}
