using NewsNlp.Data;
using NewsNlp.Entities;
using NewsNlp.Evaluation;
using NewsNlp.Text;

namespace NewsNlp.EntityExperiments;

/// <summary>What a tagger finds in a dev set, counted text by text and type by type.</summary>
internal sealed class TaggedTexts(IReadOnlyList<TextOutcome> texts)
{
    public static TaggedTexts Of(EntityModel model, DevSet set)
    {
        var (text, area) = (new TokenizedText(), new EntityArea());
        var tally = new EvaluationTally("entities");
        foreach (var example in set.Texts)
        {
            MarkedText.Set(text, example);
            model.Tag(text, area, nested: example.Scheme is not null);
            var spans = new List<(EntitySpan, float)>();
            foreach (var span in area.Spans)
            {
                var (start, end) = (text.SourceStart(text.Tokens[span.Start].Start), text.SourceEnd(text.Tokens[span.End - 1].End));
                if (set.Counts(start)) spans.Add((new EntitySpan(start, end, span.Type), span.Confidence));
            }

            EntitySpan[] gold = [.. example.Entities!.Where(e => set.Counts(e.Start))];
            EntityEvaluation.Compare(tally, example.Scheme?.Gold(gold) ?? gold, example.Scheme?.Given(spans) ?? spans);
        }

        return new TaggedTexts(tally.Texts);
    }

    /// <summary>Counts of all types, or of the given ones, text by text.</summary>
    public LabelCounts[] Counts(params string[] types) =>
        [.. texts.Select(t => t.Counts.Where(c => types.Length == 0 || types.Contains(c.Label)).Aggregate(default(LabelCounts), (sum, c) => sum + c.Counts))];

    public double F1(params string[] types) => Counts(types).Aggregate(default(LabelCounts), (sum, c) => sum + c).F1;
}
