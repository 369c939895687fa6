using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NewsNlp.Internal;

/// <summary>Trained parameters as text, the form in which they travel inside an ML.NET model as a constant column.</summary>
internal static class ParameterText
{
    public static string Encode(ReadOnlySpan<byte> parameters)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(parameters);
        return Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <exception cref="InvalidDataException">The text is not of this form.</exception>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(text.ToString())), CompressionMode.Decompress);
            using var parameters = new MemoryStream();
            brotli.CopyTo(parameters);
            return parameters.ToArray();
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("not usable model parameters: " + e.Message, e);
        }
    }
}

/// <summary>Reads the parameters in a constant column once, however many rows and threads ask.</summary>
internal sealed class ParameterCache<T>(Func<ReadOnlyMemory<char>, T> read)
    where T : class
{
    private Entry? _entry;

    public T Get(ReadOnlyMemory<char> text)
    {
        // A constant column hands out the same string for every row; another one is another model's.
        MemoryMarshal.TryGetString(text, out var key, out _, out _);
        if (_entry is { } known && key is not null && ReferenceEquals(known.Key, key)) return known.Value;
        var value = read(text);
        _entry = new Entry(key, value);
        return value;
    }

    private sealed record Entry(string? Key, T Value);
}
