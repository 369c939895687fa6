using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>A text on its way through the ML.NET pipeline.</summary>
internal sealed class LanguageText
{
    [ColumnName(LanguageColumns.Text)]
    public ReadOnlyMemory<char> Text { get; set; }
}

/// <summary>The n-grams of a text: count over the square root of all counts, per slot.</summary>
internal sealed class LanguageFeatures
{
    public const int Bits = 16;
    public const int Longest = 4;

    [ColumnName(LanguageColumns.Features), VectorType(1 << Bits)]
    public VBuffer<float> Features { get; set; }
}

/// <summary>The featurizer as an ML.NET mapping that a saved model finds again by its contract name.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class LanguageNgrams : CustomMappingFactory<LanguageText, LanguageFeatures>
{
    public const string Contract = "NewsNlp.LanguageNgrams/1";

    public override Action<LanguageText, LanguageFeatures> GetMapping()
    {
        var pool = new WorkAreaPool<Area>(() => new Area());
        return (input, output) =>
        {
            var area = pool.Rent();
            area.Text.Set(input.Text.Span);
            var features = output.Features;
            area.Featurize(ref features);
            output.Features = features;
            pool.Return(area);
        };
    }

    private sealed class Area
    {
        private readonly HashedNgrams _ngrams = new(LanguageFeatures.Bits, LanguageFeatures.Longest);
        private readonly List<int> _all = [];
        private readonly int[] _word = new int[HashedNgrams.MaxSlots];

        public TokenizedText Text { get; } = new();

        public void Featurize(ref VBuffer<float> features)
        {
            _all.Clear();
            for (var t = 0; t < Text.Tokens.Length; t++)
            {
                if (LanguageModel.HasLetters(Text.Tokens[t], Text)) _all.AddRange(_word.AsSpan(0, _ngrams.Fill(Text.TokenFolded(t), _word)));
            }

            _all.Sort();
            var distinct = 0;
            for (var i = 0; i < _all.Count; i++) distinct += i == 0 || _all[i] != _all[i - 1] ? 1 : 0;
            var unit = 1 / MathF.Sqrt(Math.Max(_all.Count, 1));
            var editor = VBufferEditor.Create(ref features, 1 << LanguageFeatures.Bits, distinct);
            for (int i = 0, at = -1; i < _all.Count; i++)
            {
                if (i > 0 && _all[i] == _all[i - 1]) editor.Values[at] += unit;
                else (editor.Indices[++at], editor.Values[at]) = (_all[i], unit);
            }

            features = editor.Commit();
            Text.Trim();
        }
    }
}
