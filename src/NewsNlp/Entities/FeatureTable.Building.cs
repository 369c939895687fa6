using NewsNlp.Internal;

namespace NewsNlp.Entities;

/// <content>Tables of trained parameters, alone or as changes of another table.</content>
internal sealed partial class FeatureTable
{
    // Smaller ones are left out: up to a third of a table's bytes, and F1 is the same without them.
    private const float LeastParameter = 0.01f;

    /// <summary>Takes the parameters that are not next to zero, added to the table that training started from where there is one.</summary>
    public static FeatureTable From(CrfDataset data, ReadOnlySpan<float> parameters)
    {
        var order = Enumerable.Range(0, data.Hashes.Length).ToArray();
        Array.Sort([.. data.Hashes], order);
        var builder = new Builder(data.Labels);
        var start = new Cursor(data.Start?.Table);
        foreach (var feature in order)
        {
            var key = KeyOf(data.Hashes[feature]);
            for (; start.IsBefore(key); start.Next()) builder.Add(start.Key, start.AddTo(builder.NewRow()));
            var row = builder.NewRow();
            if (start.IsAt(key))
            {
                start.AddTo(row);
                start.Next();
            }

            var range = data.Ranges[feature];
            for (var k = range.Start; k < range.Start + range.Length; k++)
            {
                if (Math.Abs(parameters[k]) >= LeastParameter) row[data.LabelOf[k]] += parameters[k];
            }

            builder.Add(key, row);
        }

        for (; !start.IsAtEnd; start.Next()) builder.Add(start.Key, start.AddTo(builder.NewRow()));
        return builder.Build();
    }

    /// <summary>The same weights for a label set that has more types behind the own ones.</summary>
    /// <param name="means">Fills a row's new labels.</param>
    /// <remarks>Only features that speak of most labels speak of the new ones: of the others the mean is next to nothing.</remarks>
    public FeatureTable Widen(NewTypes means)
    {
        var builder = new Builder(means.Wider);
        for (var at = new Cursor(this); !at.IsAtEnd; at.Next())
        {
            var row = at.AddTo(builder.NewRow());
            if (at.Count > MaxSparse) means.Fill(row);
            builder.Add(at.Key, row);
        }

        return builder.Build();
    }

    private static ulong KeyOf(ulong hash) => hash >> HashIndex.UnusedBits << HashIndex.UnusedBits;

    /// <summary>Goes through a table's features in the order of their keys.</summary>
    private ref struct Cursor
    {
        private readonly FeatureTable? _table;
        private ByteReader _keys;
        private int _at;
        private int _first;

        public Cursor(FeatureTable? table)
        {
            _table = table;
            _keys = new ByteReader(table is null ? default : table._keys);
            ReadKey();
        }

        public readonly bool IsAtEnd => _table is null || _at == _table.FeatureCount;

        public ulong Key { get; private set; }

        public readonly int Count => _table!._counts.Span[_at];

        public readonly bool IsBefore(ulong key) => !IsAtEnd && Key < key;

        public readonly bool IsAt(ulong key) => !IsAtEnd && Key == key;

        public readonly Span<float> AddTo(Span<float> row)
        {
            foreach (var weight in _table!._weights.AsSpan(_first, Count)) row[weight.Label] += weight.Weight;
            return row;
        }

        public void Next()
        {
            _first += Count;
            _at++;
            ReadKey();
        }

        private void ReadKey()
        {
            if (!IsAtEnd) Key += (ulong)_keys.Read7BitEncodedInt64() << HashIndex.UnusedBits;
        }
    }

    /// <summary>Collects features in the order of their keys.</summary>
    private sealed class Builder
    {
        private readonly MemoryStream _keys = new();
        private readonly BinaryWriter _writer;
        private ulong _last;
        private readonly List<byte> _counts = [];
        private readonly List<LabelWeight> _weights = [];
        private readonly float[] _row;
        private readonly LabelSet _labels;

        public Builder(LabelSet labels)
        {
            _labels = labels;
            _row = new float[labels.Count];
            _writer = new BinaryWriter(_keys);
        }

        /// <summary>A row of zeros, which the next call takes again.</summary>
        public Span<float> NewRow()
        {
            _row.AsSpan().Clear();
            return _row;
        }

        public void Add(ulong key, ReadOnlySpan<float> row)
        {
            // Two features in one key, one in many millions: the first stays.
            if (_counts.Count > 0 && _last == key) return;
            var before = _weights.Count;
            for (var label = 0; label < row.Length; label++)
            {
                var weight = (float)(Half)row[label];
                if (weight != 0) _weights.Add(new LabelWeight(weight, label));
            }

            if (_weights.Count == before) return;
            _writer.Write7BitEncodedInt64((long)((key - _last) >> HashIndex.UnusedBits));
            _last = key;
            _counts.Add((byte)(_weights.Count - before));
        }

        public FeatureTable Build()
        {
            if (_weights.Count > MaxWeights) throw new InvalidOperationException($"The model has {_weights.Count} weights; at most {MaxWeights} can be kept. Raise L1.");
            return new FeatureTable(_keys.ToArray(), _counts.ToArray(), [.. _weights], _labels.Stride);
        }
    }
}
