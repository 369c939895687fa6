namespace NewsNlp.Internal;

/// <summary>The bundle inside the assembly, whose integrity covers it.</summary>
internal static class PackagedBundle
{
    public const string ResourceName = "packaged.newsnlp";

    public static Bundle Read() => Bundle.Open(ResourceBytes.Of(ResourceName).Memory, ResourceName);

    /// <summary>The bundle's bytes; seekable.</summary>
    public static Stream Open() => typeof(PackagedBundle).Assembly.GetManifestResourceStream(ResourceName)
        ?? throw new InvalidDataException($"{ResourceName}: the assembly was built without its models");
}
