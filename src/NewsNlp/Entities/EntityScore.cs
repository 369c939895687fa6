using NewsNlp.Data;
using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>Counts of exact spans (Tjong Kim Sang and De Meulder 2003): right, given by the model, wanted by the gold standard.</summary>
internal readonly record struct EntityScore(int Right, int Given, int Wanted)
{
    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (Given + Wanted);

    public static EntityScore operator +(EntityScore a, EntityScore b) => new(a.Right + b.Right, a.Given + b.Given, a.Wanted + b.Wanted);

    /// <summary>Tags texts and counts outermost entities; of a type that nobody looked for none.</summary>
    public static EntityScore Measure(EntityModel model, IReadOnlyList<NewsExample> examples)
    {
        var (text, area, sum) = (new TokenizedText(), new EntityArea(), default(EntityScore));
        foreach (var example in examples)
        {
            MarkedText.Set(text, example);
            model.Tag(text, area, nested: false);
            var entities = example.Entities ?? [];
            var (gold, _) = MarkedText.Spans(text, example.Scheme?.Gold(entities) ?? entities);
            var (right, given) = (0, 0);
            foreach (var span in area.Spans)
            {
                var type = example.Scheme is { } scheme ? scheme.Fold(span.Type) : span.Type;
                if (type is null || example.KnownLabels?.Contains(type) == false) continue;
                given++;
                if (gold.Exists(g => g.Start == span.Start && g.End == span.End && g.Type == type)) right++;
            }

            sum += new EntityScore(right, given, gold.Count);
        }

        return sum;
    }
}
