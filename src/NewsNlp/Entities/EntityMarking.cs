namespace NewsNlp.Entities;

/// <summary>What the marks of a text tell: a type that they do not cover is not known to be absent, it may be anywhere.</summary>
internal sealed record EntityMarking
{
    private static readonly string[] s_places = [EntityType.GeoPolitical, EntityType.Location, EntityType.Facility];

    /// <summary>Everything is marked, names inside entities too.</summary>
    public static EntityMarking Full { get; } = new();

    /// <summary>Only people, organisations and places are marked, and of places not which kind they are: factRuEval's marks.</summary>
    public static EntityMarking Names { get; } = new() { Types = new HashSet<string>([EntityType.Person, EntityType.Organization, .. s_places]), PlacesAreOne = true, OutermostOnly = false, Nested = false };

    /// <summary>The types that are marked wherever they occur; null for all.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>Whether GPE, LOC and FAC are not told apart.</summary>
    public bool PlacesAreOne { get; init; }

    /// <summary>Whether what is marked is an outermost entity; else an entity of another type, not marked, may lie around it.</summary>
    public bool OutermostOnly { get; init; } = true;

    /// <summary>Whether names inside entities are marked.</summary>
    public bool Nested { get; init; } = true;

    /// <summary>Marks of the given types alone.</summary>
    public static EntityMarking Of(IEnumerable<string> types) => new() { Types = types.ToHashSet(StringComparer.Ordinal) };

    /// <summary>Whether "outside" in such a text says that there is no entity of any type.</summary>
    public bool CoversAll(IEnumerable<string> types) => Types is null || types.All(Types.Contains);

    /// <summary>The labels that may be right where a label stands, a bit each; null where each label is right as it stands.</summary>
    public UInt128[]? Alternatives(LabelSet labels)
    {
        if (!PlacesAreOne && CoversAll(labels.Types)) return null;
        var open = UInt128.Zero;
        var places = PlacesAreOne ? s_places.Select(labels.IndexOf).Where(t => t >= 0).ToList() : [];
        for (var label = 1; label < labels.Count; label++)
        {
            if (Types is not null && !Types.Contains(labels.Types[labels.TypeOf(label)])) open |= UInt128.One << label;
        }

        var alternatives = new UInt128[labels.Count];
        for (var label = 0; label < labels.Count; label++)
        {
            alternatives[label] = UInt128.One << label;
            if (label == LabelSet.Outside || !OutermostOnly) alternatives[label] |= open;
            if (!places.Contains(labels.TypeOf(label))) continue;
            foreach (var place in places) alternatives[label] |= UInt128.One << (1 + (place * labels.PerType) + ((label - 1) % labels.PerType));
        }

        return alternatives;
    }
}
