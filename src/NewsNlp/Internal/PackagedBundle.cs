namespace NewsNlp.Internal;

/// <summary>The bundle inside the assembly.</summary>
internal static class PackagedBundle
{
    public const string ResourceName = "packaged.newsnlp";

    public static Bundle Read()
    {
        using var stream = typeof(PackagedBundle).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"{ResourceName}: the assembly was built without its models");
        return Bundle.Read(stream, ResourceName, verify: false);
    }
}
