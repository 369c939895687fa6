using System.Globalization;
using NewsNlp.Languages;

namespace NewsNlp.LanguageExperiments;

/// <summary>Shares of answers, in per cent.</summary>
internal static class Share
{
    public static readonly Language[] Both = [Language.Kazakh, Language.Russian];

    /// <summary>Of texts, how many get one of the languages.</summary>
    public static double Of(LanguageModel model, IEnumerable<string> texts, Language[] candidates, params Language[] languages)
    {
        int got = 0, all = 0;
        foreach (var text in texts)
        {
            all++;
            if (languages.Contains(model.Detect(text, candidates).Language)) got++;
        }

        return 100.0 * got / all;
    }

    /// <summary>The same with half the width of its 95 % interval (normal approximation of the binomial).</summary>
    public static string WithInterval(double share, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{share:0.0} ± {1.96 * Math.Sqrt(share * (100 - share) / count):0.0}");
}
