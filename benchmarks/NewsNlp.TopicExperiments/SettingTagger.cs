using System.Runtime.InteropServices;
using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>A model trained under a setting: features beside the library's own, fitted for all topics at once; calibration and thresholds from one training text in ten, kept out.</summary>
internal sealed class SettingTagger : ITagger
{
    private const int Epochs = 8;

    private readonly Setting _setting;
    private readonly ExperimentFeatures _features;
    private readonly Dictionary<ulong, int> _columns;
    private readonly string[] _ids;
    private readonly float[] _weights;
    private readonly (double Slope, double Offset)[] _calibration;
    private readonly float[] _thresholds;

    public SettingTagger(ExperimentData data, SideFeatures side, Setting setting)
    {
        _setting = setting;
        _features = new ExperimentFeatures(setting, data.CompiledLexicon, side);
        _ids = [.. Topic.All];
        var texts = data.NotHeld.Select(e => _features.Of(e)).ToArray();
        var entries = setting.LexiconTextWeight > 0 ? _features.Lexicon.Entries.Select(e => _features.Of(e)).ToArray() : [];
        _columns = Columns(texts.Concat(entries));
        var rows = new SparseRows(_ids.Length);
        foreach (var (text, features) in data.NotHeld.Zip(texts)) rows.Add(Numbered(features), Labels(text.Topics!), Weight(text));
        foreach (var (entry, features) in _features.Lexicon.Entries.Zip(entries)) rows.Add(Numbered(features), Labels(entry.Topics), setting.LexiconTextWeight * entry.Weight / 3);
        AddCopies(data.NotHeld, rows);
        if (setting.SelfTraining > 0) AddUnlabelled(data, side, rows);
        _weights = ElasticNet.Fit(rows, setting, Epochs);
        (_calibration, _thresholds) = Calibrate([.. data.Held]);
    }

    public IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts) => [.. texts.Select(Tag)];

    private (string Id, double Score, bool IsGiven)[] Tag(NewsExample text)
    {
        var scores = Scores(Numbered(_features.Of(text)));
        for (var t = 0; t < _ids.Length; t++) scores[t] = Probability(_calibration[t], scores[t]);
        var best = TopicRule.Best(scores.AsSpan(0, _ids.Length), _setting.Bar);
        return [.. _ids.Select((id, t) => (id, (double)scores[t], t == best || scores[t] >= _thresholds[t]))];
    }

    private static float Probability((double Slope, double Offset) calibration, float score) => (float)(1 / (1 + Math.Exp((calibration.Slope * score) + calibration.Offset)));

    private float[] Scores(List<(int Feature, float Value)> features)
    {
        var scores = new float[ElasticNet.Lanes];
        ElasticNet.Score(_weights, [.. features.Select(f => f.Feature)], [.. features.Select(f => f.Value)], 0, 1, scores);
        return scores;
    }

    // As the library does on texts that the weights have not seen.
    private ((double Slope, double Offset)[] Calibration, float[] Thresholds) Calibrate(NewsExample[] held)
    {
        var scores = Array.ConvertAll(held, e => Scores(Numbered(_features.Of(e))));
        bool[][] labels = [.. _ids.Select(id => Array.ConvertAll(held, e => e.Topics!.Contains(id)))];
        (double, double)[] calibration = [.. labels.Select((l, t) => PlattScaling.FitLikely(Array.ConvertAll(scores, s => s[t]), l))];
        float[][] probabilities = [.. calibration.Select((c, t) => Array.ConvertAll(scores, s => Probability(c, s[t])))];
        var all = ThresholdChoice.Best(probabilities.SelectMany(p => p).ToArray(), labels.SelectMany(l => l).ToArray());
        return (calibration, [.. probabilities.Select((p, t) => (ThresholdChoice.Best(p, labels[t]) + all) / 2)]);
    }

    // Words' features in too few texts are left out, as in the library.
    private Dictionary<ulong, int> Columns(IEnumerable<List<(ulong Key, float Value)>> texts)
    {
        var counts = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (var features in texts)
        {
            seen.Clear();
            foreach (var (key, _) in features)
            {
                if (seen.Add(key)) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }

        return counts.Where(c => !ExperimentFeatures.IsLearned(c.Key) || c.Value >= _setting.MinTexts).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
    }

    private List<(int Feature, float Value)> Numbered(List<(ulong Key, float Value)> features)
    {
        var numbered = new List<(int Feature, float Value)>(features.Count);
        foreach (var (key, value) in features)
        {
            if (_columns.TryGetValue(key, out var column)) numbered.Add((column, value));
        }

        numbered.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        var last = 0;
        for (var i = 1; i < numbered.Count; i++)
        {
            if (numbered[i].Feature == numbered[last].Feature) numbered[last] = (numbered[last].Feature, numbered[last].Value + numbered[i].Value);
            else numbered[++last] = numbered[i];
        }

        if (numbered.Count > last + 1) numbered.RemoveRange(last + 1, numbered.Count - last - 1);
        return numbered;
    }

    private float Weight(NewsExample text) => text.Document is null ? _setting.HeadlineWeight : _setting.SentenceWeight;

    private float[] Labels(IEnumerable<string> topics) => Array.ConvertAll(_ids, id => topics.Contains(id) ? 1 - _setting.LabelSmoothing : _setting.LabelSmoothing);

    private void AddCopies(IEnumerable<NewsExample> texts, SparseRows rows)
    {
        if (_setting.UnknownShare <= 0) return;
        for (var copy = 1; copy <= _setting.Copies; copy++)
        {
            foreach (var text in texts)
            {
                var seed = Hash.Of(text.Text, Hash.Step(Hash.Seed, (ulong)copy));
                var features = _features.Of(text, hit => Hash.Finish(Hash.Step(seed, (ulong)hit)) % 1000 >= _setting.UnknownShare * 1000);
                rows.Add(Numbered(features), Labels(text.Topics!), Weight(text) * _setting.UnknownWeight / _setting.Copies);
            }
        }
    }

    // Where a model of the texts alone is sure of a topic or sure that it is not there.
    private void AddUnlabelled(ExperimentData data, SideFeatures side, SparseRows rows)
    {
        var first = new SettingTagger(data, side, _setting with { SelfTraining = 0 });
        foreach (var text in data.Unlabelled)
        {
            float[] labels = [.. first.Tag(text).Select(t => t.Score > 0.85 ? 1 : t.Score < 0.03 ? 0 : float.NaN)];
            if (labels.Any(l => l == 1)) rows.Add(Numbered(_features.Of(text)), labels, _setting.SelfTraining);
        }
    }
}
