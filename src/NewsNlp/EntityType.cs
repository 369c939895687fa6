namespace NewsNlp;

/// <summary>The entity types of the packaged models: OntoNotes names, one to one with KazNERD's 25 classes.</summary>
/// <remarks>Types are strings because models trained on own data may know others.</remarks>
public static class EntityType
{
    /// <summary>People, by name.</summary>
    public const string Person = "PERSON";

    /// <summary>Companies, ministries, parties, clubs, media.</summary>
    public const string Organization = "ORG";

    /// <summary>Countries, regions, cities, villages.</summary>
    public const string GeoPolitical = "GPE";

    /// <summary>Rivers, mountains, seas, continents.</summary>
    public const string Location = "LOC";

    /// <summary>Buildings, roads, airports, stadiums.</summary>
    public const string Facility = "FAC";

    /// <summary>Nationalities, residents, religious and political groups.</summary>
    public const string Group = "NORP";

    /// <summary>Offices, ranks and occupations.</summary>
    public const string Position = "POSITION";

    /// <summary>Named events.</summary>
    public const string Event = "EVENT";

    /// <summary>Programmes and projects.</summary>
    public const string Project = "PROJECT";

    /// <summary>Goods, by brand or model.</summary>
    public const string Product = "PRODUCT";

    /// <summary>Films, books, songs, exhibitions.</summary>
    public const string WorkOfArt = "WORK_OF_ART";

    /// <summary>Laws and codes.</summary>
    public const string Law = "LAW";

    /// <summary>Languages.</summary>
    public const string Tongue = "LANGUAGE";

    /// <summary>Diseases.</summary>
    public const string Disease = "DISEASE";

    /// <summary>Dates, spans of days and longer, ages.</summary>
    public const string Date = "DATE";

    /// <summary>Times of day and durations shorter than a day.</summary>
    public const string Time = "TIME";

    /// <summary>Sums of money.</summary>
    public const string Money = "MONEY";

    /// <summary>Percentages.</summary>
    public const string Percent = "PERCENT";

    /// <summary>Measures with a unit.</summary>
    public const string Quantity = "QUANTITY";

    /// <summary>First, second, 3-й, 4-ші.</summary>
    public const string Ordinal = "ORDINAL";

    /// <summary>Other numbers.</summary>
    public const string Cardinal = "CARDINAL";

    /// <summary>Phone numbers, addresses of mail and web.</summary>
    public const string Contact = "CONTACT";

    /// <summary>Sayings.</summary>
    public const string Adage = "ADAGE";

    /// <summary>Names of animals and other beings.</summary>
    public const string NonHuman = "NON_HUMAN";

    /// <summary>Other names.</summary>
    public const string Miscellaneous = "MISC";

    /// <summary>All types, in a fixed order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Person, Organization, GeoPolitical, Location, Facility, Group, Position, Event, Project, Product, WorkOfArt, Law, Tongue,
        Disease, Date, Time, Money, Percent, Quantity, Ordinal, Cardinal, Contact, Adage, NonHuman, Miscellaneous,
    ];
}
