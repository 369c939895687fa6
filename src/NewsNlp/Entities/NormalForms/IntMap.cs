using System.Runtime.CompilerServices;

namespace NewsNlp.Entities.Forms;

/// <summary>A small open-addressed map from hashes to numbers: filled once, then read from any thread.</summary>
internal sealed class IntMap
{
    private ulong[] _keys;
    private int[] _values;
    private int _count;

    public IntMap(int capacity)
    {
        var size = 16;
        while (size < capacity * 2) size *= 2;
        _keys = new ulong[size];
        _values = new int[size];
    }

    /// <summary>The value of a key, or a given one where it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Get(ulong key, int absent)
    {
        var at = Slot(_keys, key);
        return _keys[at] == 0 ? absent : _values[at];
    }

    /// <summary>The place of a key's value, made with 0 where absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ref int At(ulong key)
    {
        var at = Slot(_keys, key);
        if (_keys[at] != 0) return ref _values[at];
        if (++_count * 2 > _keys.Length)
        {
            Grow();
            at = Slot(_keys, key);
        }

        _keys[at] = key | 1UL;
        return ref _values[at];
    }

    // The lowest bit marks a taken slot; hashes that differ in nothing else are taken as one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Slot(ulong[] keys, ulong key)
    {
        key |= 1UL;
        var mask = (ulong)keys.Length - 1;
        var at = (key >> 7) & mask;
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) & mask;
        return (int)at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var keys = new ulong[_keys.Length * 2];
        var values = new int[keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0) continue;
            var at = Slot(keys, _keys[i]);
            keys[at] = _keys[i];
            values[at] = _values[i];
        }

        (_keys, _values) = (keys, values);
    }
}
