namespace NewsNlp.Data;

/// <summary>The outermost spans of a text: nested ones left out, of two that cross the longer, then the earlier.</summary>
internal static class Outermost
{
    public static List<EntitySpan> Of(IReadOnlyList<EntitySpan> entities)
    {
        var kept = new List<EntitySpan>();
        foreach (var span in entities.OrderByDescending(e => e.End - e.Start).ThenBy(e => e.Start))
        {
            if (!kept.Exists(k => span.Start < k.End && k.Start < span.End)) kept.Add(span);
        }

        kept.Sort(EntityOrder.OuterFirst);
        return kept;
    }
}
