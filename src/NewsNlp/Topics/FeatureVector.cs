using Microsoft.ML.Data;
using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>A text's features as ML.NET takes them: a sparse vector, indices ascending. A reusable work area.</summary>
internal sealed class FeatureVector
{
    /// <summary>Length of the vector: more than any model has features, so that the column's type is the same for all.</summary>
    public const int Size = 1 << 18;

    private readonly TokenizedText _text = new();
    private readonly TopicWorkArea _area = new();
    private int[] _indices = new int[1024];
    private float[] _values = new float[1024];
    private int _count;

    public void Fill(TopicFeaturizer featurizer, ReadOnlySpan<char> text, Language language, ref VBuffer<float> features) =>
        Fill(featurizer, text, language, null, ref features);

    /// <summary>The same as if the lexicon knew less: only the hits count that a condition holds for, given their place among the hits.</summary>
    public void Fill(TopicFeaturizer featurizer, ReadOnlySpan<char> text, Language language, Func<int, bool>? isKnown, ref VBuffer<float> features)
    {
        _text.Set(text);
        featurizer.Run(_text, language, _area, isKnown);
        Fill(featurizer, ref features);
    }

    /// <summary>The same for a lexicon entry that serves as a text: its keys alone.</summary>
    public void FillKeys(TopicFeaturizer featurizer, ReadOnlySpan<char> text, Language language, ref VBuffer<float> features)
    {
        _text.Set(text);
        featurizer.RunKeys(_text, language, _area);
        Fill(featurizer, ref features);
    }

    private void Fill(TopicFeaturizer featurizer, ref VBuffer<float> features)
    {
        Gather(featurizer);
        Merge();
        var editor = VBufferEditor.Create(ref features, Size, _count);
        _indices.AsSpan(0, _count).CopyTo(editor.Indices);
        _values.AsSpan(0, _count).CopyTo(editor.Values);
        features = editor.Commit();
        _text.Trim();
        _area.Trim();
    }

    private void Gather(TopicFeaturizer featurizer)
    {
        _count = 0;
        for (var i = 0; i < _area.DenseCount; i++) Add(_area.DenseIndices[i], _area.DenseValues[i]);
        foreach (var match in _area.Matches) Add(featurizer.FirstEntry + match.Entry, 1);
        float stem = TopicFeaturizer.StemValue(_area), gram = TopicFeaturizer.GramValue(_area);
        var at = 0;
        for (var w = 0; w < _area.WordCount; w++)
        {
            var heads = at + TextKeys.Heads(_area.Words[w]);
            for (var end = _area.KeyEnds[w]; at < end; at++)
            {
                if (featurizer.Keys.Find(_area.Keys[at]) is var number and >= 0) Add(featurizer.FirstKey + number, at < heads ? stem : gram);
            }
        }
    }

    private void Add(int index, float value)
    {
        if (_count == _indices.Length)
        {
            Array.Resize(ref _indices, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }

        _indices[_count] = index;
        _values[_count++] = value;
    }

    private void Merge()
    {
        if (_count == 0) return;
        Array.Sort(_indices, _values, 0, _count);
        var last = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_indices[i] == _indices[last]) _values[last] += _values[i];
            else (_indices[++last], _values[last]) = (_indices[i], _values[i]);
        }

        _count = last + 1;
    }
}
