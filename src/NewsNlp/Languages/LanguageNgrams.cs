using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using NewsNlp.Text;

namespace NewsNlp.Languages;

/// <summary>A text on its way through the ML.NET pipeline.</summary>
internal sealed class LanguageText
{
    [ColumnName("NewsLanguageText")]
    public string Text { get; set; } = "";
}

/// <summary>The n-grams of a text: count over the square root of all counts, per slot.</summary>
internal sealed class LanguageFeatures
{
    public const int Bits = 16;
    public const int Longest = 4;

    [ColumnName("NewsLanguageFeatures"), VectorType(1 << Bits)]
    public VBuffer<float> Features;
}

/// <summary>The featurizer as an ML.NET mapping that a saved model finds again by its contract name.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class LanguageNgrams : CustomMappingFactory<LanguageText, LanguageFeatures>
{
    public const string Contract = "NewsNlp.LanguageNgrams/1";

    public override Action<LanguageText, LanguageFeatures> GetMapping()
    {
        var pool = new WorkAreaPool<TokenizedText>(() => new TokenizedText());
        return (input, output) =>
        {
            var text = pool.Rent();
            text.Set(input.Text);
            Featurize(text, ref output.Features);
            text.Trim();
            pool.Return(text);
        };
    }

    private static void Featurize(TokenizedText text, ref VBuffer<float> features)
    {
        var ngrams = new HashedNgrams(LanguageFeatures.Bits, LanguageFeatures.Longest);
        Span<int> slots = stackalloc int[HashedNgrams.MaxSlots];
        var all = new List<int>();
        for (var t = 0; t < text.Tokens.Length; t++)
        {
            if (!LanguageModel.HasLetters(text.Tokens[t], text)) continue;
            var count = ngrams.Fill(text.TokenFolded(t), slots);
            foreach (var slot in slots[..count]) all.Add(slot);
        }

        all.Sort();
        var distinct = 0;
        for (var i = 0; i < all.Count; i++) distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        var unit = 1 / MathF.Sqrt(Math.Max(all.Count, 1));
        var editor = VBufferEditor.Create(ref features, 1 << LanguageFeatures.Bits, distinct);
        for (int i = 0, at = -1; i < all.Count; i++)
        {
            if (i > 0 && all[i] == all[i - 1]) editor.Values[at] += unit;
            else (editor.Indices[++at], editor.Values[at]) = (all[i], unit);
        }

        features = editor.Commit();
    }
}
