namespace NewsNlp.Entities;

/// <summary>Long vectors in fixed blocks, worked on in parallel; sums are taken in the blocks' order, whatever the number of threads.</summary>
internal static class Blocks
{
    private const int Size = 1 << 15;

    public static void ForEach(int length, Action<int, int> action)
    {
        if (length <= Size) action(0, length);
        else Parallel.For(0, (length + Size - 1) / Size, b => action(b * Size, Math.Min(Size, length - (b * Size))));
    }

    public static double Sum(int length, Func<int, int, double> sum)
    {
        var parts = new double[(length + Size - 1) / Size];
        ForEach(length, (start, count) => parts[start / Size] = sum(start, count));
        return parts.Sum();
    }
}
