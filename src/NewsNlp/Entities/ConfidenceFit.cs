using NewsNlp.Data;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.Entities;

/// <summary>Calibrates a tagger's confidences on texts kept out of its training.</summary>
internal static class ConfidenceFit
{
    // Fewer spans say too little of how sure the tagger is.
    private const int FewestSpans = 300;

    /// <summary>How often spans of a stated probability are right; null where texts of which every type is marked hold too few.</summary>
    public static SpanCalibration? Of(EntityModel model, IReadOnlyList<NewsExample> dev)
    {
        var (odds, right) = (new List<float>(), new List<bool>());
        var (text, area) = (new TokenizedText(), new EntityArea());
        foreach (var example in dev.Where(e => e.KnownLabels is null))
        {
            MarkedText.Set(text, example);
            model.Tag(text, area, nested: false);
            var (gold, _) = MarkedText.Spans(text, example.Entities ?? []);
            foreach (var span in area.Spans)
            {
                odds.Add(SpanCalibration.LogOdds(span.Confidence));
                right.Add(gold.Exists(g => g.Start == span.Start && g.End == span.End && g.Type == span.Type));
            }
        }

        if (odds.Count < FewestSpans) return null;
        var (slope, offset) = PlattScaling.Fit(odds.ToArray(), right.ToArray());
        return new SpanCalibration((float)slope, (float)offset);
    }
}
