namespace NewsNlp.Data;

/// <summary>Maps other label sets to the project's entity types (docs of the labels: KazNERD, NEREL, factRuEval).</summary>
internal static class EntityTypes
{
    /// <summary>KazNERD's class names to ours; other names stay as they are.</summary>
    public static string FromKazNerd(string type) => type switch
    {
        "ORGANISATION" => EntityType.Organization,
        "LOCATION" => EntityType.Location,
        "FACILITY" => EntityType.Facility,
        "ART" => EntityType.WorkOfArt,
        "PERCENTAGE" => EntityType.Percent,
        "MISCELLANEOUS" => EntityType.Miscellaneous,
        _ => type,
    };

    /// <summary>NEREL's classes to ours; null for those that are left out.</summary>
    public static string? FromNerel(string type, ReadOnlySpan<char> surface) => type switch
    {
        "COUNTRY" when IsAdjective(surface) => EntityType.Group,
        "CITY" or "COUNTRY" or "STATE_OR_PROVINCE" or "DISTRICT" => EntityType.GeoPolitical,
        "LOCATION" => EntityType.Location,
        "FACILITY" => EntityType.Facility,
        "ORGANIZATION" => EntityType.Organization,
        "NATIONALITY" or "RELIGION" or "IDEOLOGY" => EntityType.Group,
        "PROFESSION" => EntityType.Position,
        "NUMBER" => EntityType.Cardinal,
        "AGE" => EntityType.Date,
        "AWARD" => EntityType.Miscellaneous,
        "CRIME" or "PENALTY" or "FAMILY" => null,
        _ => type,
    };

    /// <summary>factRuEval's objects to ours; null for those that are left out.</summary>
    public static string? FromFactRuEval(string type, bool inPlaceList) => type switch
    {
        "Person" => EntityType.Person,
        "Org" => EntityType.Organization,
        "LocOrg" => EntityType.GeoPolitical,
        "Location" => inPlaceList ? EntityType.GeoPolitical : EntityType.Location,
        _ => null,
    };

    // «американский», «по-русски» and the like: a lower- or upper-case first letter and an adjective's ending.
    private static bool IsAdjective(ReadOnlySpan<char> surface)
    {
        if (surface.Contains(' ')) return false;
        foreach (var ending in s_adjectiveEndings)
        {
            if (surface.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return surface.Length > ending.Length + 2;
        }

        return false;
    }

    private static readonly string[] s_adjectiveEndings =
    [
        "ский", "ская", "ское", "ские", "ского", "ской", "ских", "скому", "ским", "скую", "скими", "ском", "цкий", "цкая", "цкое", "цкие", "цкого",
        "цкой", "цких", "цкому", "цким", "цкую", "цкими", "цком",
    ];
}
