using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsNlp.Entities.Forms;

/// <summary>An array of plain values in memory that does not move: a resource's, or one of its own.</summary>
internal readonly unsafe struct Block<T>
    where T : unmanaged
{
    private readonly T* _first;
    private readonly T[]? _own;

    /// <summary>Values that lie in memory that stays for good.</summary>
    public Block(T* first, int length)
    {
        _first = first;
        Length = length;
    }

    /// <summary>A copy of values.</summary>
    public Block(ReadOnlySpan<T> values)
    {
        _own = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(_own);
        _first = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_own));
        Length = values.Length;
    }

    public int Length { get; }

    public ReadOnlySpan<T> Span => new(_first, Length);

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length) ThrowRange();
            return ref _first[index];
        }
    }

    private static void ThrowRange() => throw new ArgumentOutOfRangeException("index");
}
