namespace NewsNlp.Evaluation;

/// <summary>The measures of samples of texts; texts of one unit are drawn together.</summary>
internal sealed class SampledMeasures
{
    public const int Micro = 0;
    public const int Macro = 1;
    public const int Accuracy = 2;

    /// <summary>Where the F1 of the first label stands; the others follow.</summary>
    public const int FirstLabel = 3;

    private readonly (int Label, LabelCounts Counts)[][] _units;
    private readonly (double Right, double OutOf)[] _shares;
    private readonly LabelCounts[] _sums;
    private readonly double[] _values;

    /// <param name="labels">All labels of the texts.</param>
    /// <param name="texts">The texts.</param>
    public SampledMeasures(string[] labels, IReadOnlyList<TextOutcome> texts)
    {
        var places = labels.Select((label, place) => (label, place)).ToDictionary(p => p.label, p => p.place, StringComparer.Ordinal);
        var units = texts.Select((text, i) => (text, i)).GroupBy(t => t.text.Unit is { } unit ? (unit, 0) : ("", t.i + 1), t => t.text).Select(g => g.ToArray()).ToArray();
        _units = Array.ConvertAll(units, unit => unit.SelectMany(t => t.Counts).GroupBy(c => places[c.Label], c => c.Counts).Select(g => (g.Key, g.Aggregate((a, b) => a + b))).ToArray());
        _shares = Array.ConvertAll(units, unit => (unit.Sum(t => t.Right), unit.Sum(t => t.OutOf)));
        _sums = new LabelCounts[labels.Length];
        _values = new double[FirstLabel + labels.Length];
    }

    public int Units => _units.Length;

    /// <summary>The measures of a sample, valid until the next call.</summary>
    /// <param name="times">How often each unit is in the sample; null for once each.</param>
    public double[] Of(int[]? times)
    {
        Array.Clear(_sums);
        var total = default(LabelCounts);
        double right = 0, outOf = 0;
        for (var i = 0; i < _units.Length; i++)
        {
            double weight = times?[i] ?? 1;
            if (weight == 0) continue;
            foreach (var (label, counts) in _units[i]) _sums[label] += counts * weight;
            right += _shares[i].Right * weight;
            outOf += _shares[i].OutOf * weight;
        }

        double macro = 0;
        var occurring = 0;
        for (var i = 0; i < _sums.Length; i++)
        {
            total += _sums[i];
            _values[FirstLabel + i] = _sums[i].F1;
            if (_sums[i].Support <= 0) continue;
            macro += _sums[i].F1;
            occurring++;
        }

        _values[Micro] = total.F1;
        _values[Macro] = occurring > 0 ? macro / occurring : 0;
        _values[Accuracy] = outOf > 0 ? right / outOf : 0;
        return times is null ? [.. _values] : _values;
    }
}
