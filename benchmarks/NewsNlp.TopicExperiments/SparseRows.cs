using System.Runtime.InteropServices;

namespace NewsNlp.TopicExperiments;

/// <summary>Texts as features with values, how probable each topic is (not a number where nobody knows) and a weight.</summary>
internal sealed class SparseRows(int topicCount)
{
    private readonly List<int> _features = [];
    private readonly List<float> _values = [];
    private readonly List<int> _starts = [0];
    private readonly List<float> _labels = [];
    private readonly List<float> _weights = [];

    public int Count => _weights.Count;

    public int FeatureCount { get; private set; }

    public ReadOnlySpan<int> Features(int row) => CollectionsMarshal.AsSpan(_features)[_starts[row].._starts[row + 1]];

    public ReadOnlySpan<float> Values(int row) => CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];

    public ReadOnlySpan<float> Labels(int row) => CollectionsMarshal.AsSpan(_labels).Slice(row * topicCount, topicCount);

    public float Weight(int row) => _weights[row];

    public void Add(IEnumerable<(int Feature, float Value)> features, ReadOnlySpan<float> labels, float weight)
    {
        foreach (var (feature, value) in features)
        {
            _features.Add(feature);
            _values.Add(value);
            FeatureCount = Math.Max(FeatureCount, feature + 1);
        }

        _starts.Add(_features.Count);
        _labels.AddRange(labels);
        _weights.Add(weight);
    }
}
