using System.Buffers;

namespace NewsNlp.Internal;

/// <summary>A resource of the assembly as it lies in the mapped file: nothing is copied, and pages that nobody reads take no memory.</summary>
internal sealed unsafe class ResourceBytes : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private ResourceBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <exception cref="InvalidDataException">The assembly has no such resource.</exception>
    public static ResourceBytes Of(string name)
    {
        // The bytes stay where they are as long as the assembly does, which is as long as this code.
        using var stream = typeof(ResourceBytes).Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidDataException($"{name}: the assembly was built without it");
        return new ResourceBytes(stream.PositionPointer, checked((int)stream.Length));
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
