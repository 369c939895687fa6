using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>What the second CRF, which finds names inside an entity, sees besides the features of the text.</summary>
internal static class InnerFeatures
{
    private const ulong Salt = 0x51A7_33D1_0E5C_91B3;

    /// <summary>Whether names are looked for inside an entity of a type: not inside numbers, times and people.</summary>
    public static bool MayHoldNames(string type) => type is not (EntityType.Person or EntityType.Date or EntityType.Time or EntityType.Money
        or EntityType.Percent or EntityType.Quantity or EntityType.Ordinal or EntityType.Cardinal or EntityType.Contact or EntityType.Tongue);

    /// <summary>The feature that names the entity around.</summary>
    public static ulong Around(string type) => Hash.Of(type, Salt);
}
