using Microsoft.ML.Data;
using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>A word or two, Kazakh or Russian, as the trainer of the second look takes it.</summary>
internal sealed class PairRow
{
    [ColumnName(LanguageColumns.Text)]
    public string Text { get; set; } = "";

    [ColumnName(LanguageColumns.Class)]
    public bool IsKazakh { get; set; }

    [ColumnName(LanguageColumns.Weight)]
    public float Weight { get; set; } = 1;
}

/// <summary>Makes rows of the Kazakh and Russian examples: one pair of neighbouring words of each, and each different word; Kazakh also as typed on a Russian keyboard.</summary>
internal sealed class PairRows(LanguageOptions options)
{
    private readonly Random _random = new(options.Seed);
    private readonly SortedDictionary<string, (int Kazakh, int Russian)> _words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _aloneKazakh = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _aloneRussian = new(StringComparer.Ordinal);
    private readonly List<PairRow> _rows = [];

    public List<PairRow> Of(IEnumerable<NewsExample> examples)
    {
        foreach (var example in examples)
        {
            if (example.Language is "kk" or "ru") Take(example, example.Language == "kk");
        }

        foreach (var (word, (kazakh, russian)) in _words)
        {
            if (kazakh > 0) Add(word, true, Often(kazakh), options.PairDamagedWordWeight);
            if (russian > 0) Add(word, false, Often(russian), 0);
        }

        // What text has in the other language is no evidence for this one.
        foreach (var word in _aloneKazakh.Where(w => !_words.TryGetValue(w, out var met) || met.Russian == 0)) Add(word, true, options.PairAloneWeight, options.PairDamagedWordWeight);
        foreach (var word in _aloneRussian.Where(w => !_words.TryGetValue(w, out var met) || met.Kazakh == 0)) Add(word, false, options.PairAloneWeight, 0);
        return _rows;
    }

    private void Take(NewsExample example, bool isKazakh)
    {
        var words = LanguageAugmentation.WordsOf(example.Text).ConvertAll(LanguageAugmentation.Fold);
        if (words.Count == 1) (isKazakh ? _aloneKazakh : _aloneRussian).Add(words[0]);
        if (words.Count < 2) return;
        foreach (var word in words)
        {
            var met = _words.GetValueOrDefault(word);
            _words[word] = isKazakh ? (met.Kazakh + 1, met.Russian) : (met.Kazakh, met.Russian + 1);
        }

        var at = _random.Next(words.Count - 1);
        Add(words[at] + " " + words[at + 1], isKazakh, example.Weight, options.PairDamagedWeight);
    }

    private void Add(string text, bool isKazakh, float weight, float damagedWeight)
    {
        _rows.Add(new PairRow { Text = text, IsKazakh = isKazakh, Weight = weight });
        if (!isKazakh || damagedWeight <= 0 || _random.NextSingle() >= options.Damaged) return;
        if (KazakhTyping.OnRussianKeyboard(text) is var damaged && damaged != text) _rows.Add(new PairRow { Text = damaged, IsKazakh = true, Weight = weight * damagedWeight });
    }

    private static float Often(int count) => MathF.Min(1 + MathF.Log2(count), 6);
}
