using NewsNlp.Data;
using NewsNlp.Entities.Forms;

namespace NewsNlp.Analysis;

/// <summary>Brings the tagger's entities and the sources that a page's wording names («как сообщает …») together: a source is an organisation.</summary>
internal static class SourceEntities
{
    /// <param name="entities">The tagger's entities, offsets of the text.</param>
    /// <param name="sources">The sources' spans, offsets of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<Entity> Join(IReadOnlyList<Entity> entities, IEnumerable<TextSpan> sources, string text, Language language)
    {
        var joined = new List<Entity>(entities);
        foreach (var source in sources)
        {
            // People, places and offices may be sources as well; those the tagger knows better.
            var around = joined.FindIndex(e => e.Inside is null && e.Start < source.End && source.Start < e.End);
            if (around >= 0 && joined[around].Type is EntityType.Person or EntityType.Position or EntityType.GeoPolitical or EntityType.Organization) continue;
            var surface = text[source.Start..source.End];
            var form = NormalForms.Default.Of(surface, EntityType.Organization, language, null);
            var confidence = around >= 0 ? joined[around].Confidence : 1;
            var organization = new Entity(surface, EntityType.Organization, source.Start, source.End, confidence, form.Base, form.Key);
            if (around >= 0 && !joined.Exists(e => e.Inside == around)) joined[around] = organization;
            else if (around < 0) Insert(joined, organization);
        }

        return joined;
    }

    private static void Insert(List<Entity> entities, Entity entity)
    {
        var at = entities.FindIndex(e => e.Inside is null && e.Start > entity.Start);
        if (at < 0) at = entities.Count;
        for (var i = at; i < entities.Count; i++)
        {
            if (entities[i].Inside is { } inside) entities[i] = entities[i] with { Inside = inside + 1 };
        }

        entities.Insert(at, entity);
    }
}
