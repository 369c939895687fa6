using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>A model trained under a setting: features beside the library's own, fitted for all topics at once, calibrated and thresholded as the library does.</summary>
internal sealed class SettingTagger : ITagger
{
    private const int Folds = 2;
    private const int Epochs = 12;

    private readonly Setting _setting;
    private readonly ExperimentFeatures _features;
    private readonly Dictionary<ulong, int> _columns;
    private readonly float[] _scales;
    private readonly string[] _ids;
    private readonly float[] _weights;
    private readonly (double Slope, double Offset)[] _calibration;
    private readonly float[] _thresholds;

    public SettingTagger(ExperimentData data, SideFeatures side, Setting setting)
    {
        _setting = setting;
        _features = new ExperimentFeatures(setting, data.CompiledLexicon, side);
        _ids = [.. Topic.All];
        (_columns, _scales) = Columns(data.Train);
        var rows = new SparseRows(_ids.Length);
        AddTexts(data.Train, rows);
        AddCopies(data.Train, rows);
        AddEntries(rows);
        if (setting.SelfTraining > 0) AddUnlabelled(data, side, rows);
        var scores = CrossScores(rows, data.Train.Count);
        var labels = Enumerable.Range(0, _ids.Length).Select(t => data.Train.Select(e => e.Topics!.Contains(_ids[t])).ToArray()).ToArray();
        _calibration = [.. scores.Select((s, t) => PlattScaling.Fit(s, labels[t]))];
        float[][] probabilities = [.. scores.Select((s, t) => Array.ConvertAll(s, x => Probability(t, x)))];
        var all = ThresholdChoice.Best(probabilities.SelectMany(p => p).ToArray(), labels.SelectMany(l => l).ToArray());
        _thresholds = [.. probabilities.Select((p, t) => (ThresholdChoice.Best(p, labels[t]) + all) / 2)];
        _weights = ElasticNet.Fit(rows, [.. Enumerable.Range(0, rows.Count)], setting, Epochs);
    }

    public IReadOnlyList<(string Id, double Score, bool IsGiven)[]> Tag(IReadOnlyList<NewsExample> texts) => [.. texts.Select(Tag)];

    private (string Id, double Score, bool IsGiven)[] Tag(NewsExample text)
    {
        var scores = Scores(_weights, Numbered(_features.Of(text)));
        for (var t = 0; t < _ids.Length; t++) scores[t] = Probability(t, scores[t]);
        var best = TopicRule.Best(scores.AsSpan(0, _ids.Length), _setting.Bar);
        return [.. _ids.Select((id, t) => (id, (double)scores[t], t == best || scores[t] >= _thresholds[t]))];
    }

    private float Probability(int topic, float score) => (float)(1 / (1 + Math.Exp((_calibration[topic].Slope * score) + _calibration[topic].Offset)));

    private static float[] Scores(float[] weights, List<(int Feature, float Value)> features)
    {
        var scores = new float[ElasticNet.Lanes];
        ElasticNet.Score(weights, [.. features.Select(f => f.Feature)], [.. features.Select(f => f.Value)], 0, 1, scores);
        return scores;
    }

    // Words' features in too few texts are left out, as in the library.
    private (Dictionary<ulong, int> Columns, float[] Scales) Columns(IReadOnlyList<NewsExample> texts)
    {
        var counts = new Dictionary<ulong, int>();
        var lists = texts.Select(t => _features.Of(t)).Concat(_setting.LexiconTextWeight > 0 ? _features.Lexicon.Entries.Select(e => _features.Of(e)) : []);
        foreach (var features in lists)
        {
            foreach (var key in features.Select(f => f.Key).Distinct()) counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var kept = counts.Where(c => !ExperimentFeatures.IsLearned(c.Key) || c.Value >= _setting.MinTexts).ToArray();
        return (
            kept.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i),
            Array.ConvertAll(kept, c => ExperimentFeatures.IsLearned(c.Key) ? MathF.Min(2, MathF.Pow(c.Value / 20f, -_setting.Rarity)) : 1));
    }

    private List<(int Feature, float Value)> Numbered(List<(ulong Key, float Value)> features)
    {
        var numbered = new List<(int Feature, float Value)>(features.Count);
        foreach (var (key, value) in features)
        {
            if (_columns.TryGetValue(key, out var column)) numbered.Add((column, value * _scales[column]));
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

    private static int Fold(NewsExample text) => (int)(Hash.Of(text.Text) % Folds);

    private float[] Labels(IEnumerable<string> topics) => Array.ConvertAll(_ids, id => topics.Contains(id) ? 1 - _setting.LabelSmoothing : _setting.LabelSmoothing);

    private void AddTexts(IReadOnlyList<NewsExample> texts, SparseRows rows)
    {
        foreach (var text in texts) rows.Add(Numbered(_features.Of(text)), Labels(text.Topics!), Weight(text), Fold(text));
    }

    private void AddCopies(IReadOnlyList<NewsExample> texts, SparseRows rows)
    {
        if (_setting.UnknownShare <= 0) return;
        for (var copy = 1; copy <= _setting.Copies; copy++)
        {
            foreach (var text in texts)
            {
                var seed = Hash.Of(text.Text, Hash.Step(Hash.Seed, (ulong)copy));
                var features = _features.Of(text, hit => Hash.Finish(Hash.Step(seed, (ulong)hit)) % 1000 >= _setting.UnknownShare * 1000);
                rows.Add(Numbered(features), Labels(text.Topics!), Weight(text) * _setting.UnknownWeight / _setting.Copies, Fold(text));
            }
        }
    }

    private void AddEntries(SparseRows rows)
    {
        if (_setting.LexiconTextWeight <= 0) return;
        foreach (var entry in _features.Lexicon.Entries) rows.Add(Numbered(_features.Of(entry)), Labels(entry.Topics), _setting.LexiconTextWeight * entry.Weight / 3, -1);
    }

    // Where a model of the texts alone is sure of a topic or sure that it is not there.
    private void AddUnlabelled(ExperimentData data, SideFeatures side, SparseRows rows)
    {
        var first = new SettingTagger(data, side, _setting with { SelfTraining = 0 });
        foreach (var text in data.Unlabelled)
        {
            float[] labels = [.. first.Tag(text).Select(t => t.Score > 0.85 ? 1 : t.Score < 0.03 ? 0 : float.NaN)];
            if (labels.Any(l => l == 1)) rows.Add(Numbered(_features.Of(text)), labels, _setting.SelfTraining, -1);
        }
    }

    // By topic, each text's score by a model that has not seen it.
    private float[][] CrossScores(SparseRows rows, int texts)
    {
        float[][] scores = [.. _ids.Select(_ => new float[texts])];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = ElasticNet.Fit(rows, [.. Enumerable.Range(0, rows.Count).Where(r => rows.Fold(r) != fold)], _setting, Epochs);
            var score = new float[ElasticNet.Lanes];
            for (var row = 0; row < texts; row++)
            {
                if (rows.Fold(row) != fold) continue;
                ElasticNet.Score(weights, rows.Features(row), rows.Values(row), 0, 1, score);
                for (var t = 0; t < _ids.Length; t++) scores[t][row] = score[t];
            }
        }

        return scores;
    }
}
