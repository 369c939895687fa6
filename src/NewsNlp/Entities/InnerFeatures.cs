using NewsNlp.Text;

namespace NewsNlp.Entities;

/// <summary>What the second CRF, which finds names inside an entity, sees besides the features of the text.</summary>
internal static class InnerFeatures
{
    private const ulong Salt = 0x51A7_33D1_0E5C_91B3;

    /// <summary>The feature that names the entity around.</summary>
    public static ulong Around(string type) => Hash.Of(type, Salt);
}
