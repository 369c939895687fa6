namespace NewsNlp.Internal;

/// <summary>The parts of a bundle.</summary>
internal static class PartNames
{
    public const string Language = "language";
    public const string Topics = "topics";
    public const string EntitiesKazakh = "entities-kk";
    public const string EntitiesRussian = "entities-ru";
    public const string Headlines = "headlines";
    public const string Forms = "forms";
}
