using System.Runtime.CompilerServices;
using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>The key of a thing that the table does not know: its words transliterated; a person's in the order of the alphabet, so that «surname name» is «name surname».</summary>
internal static class KeyBuilder
{
    public const int LongestKey = 512;

    /// <summary>The key of a dictionary form.</summary>
    /// <param name="form">The dictionary form.</param>
    /// <param name="type">The entity's type.</param>
    /// <param name="table">The known names.</param>
    [SkipLocalsInit]
    public static string Of(ReadOnlySpan<char> form, string type, FormTable table)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = Write(form, type, table, key);

        // Letters of no alphabet that is known here: still equal only for equal forms.
        return length == 0 ? $"x{Hash.Of(form):x16}" : key[..length].ToString();
    }

    /// <summary>Writes the key, as many words of it as <see cref="LongestKey"/> characters hold.</summary>
    /// <returns>Its length; 0 where no letter is of a known alphabet.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ReadOnlySpan<char> form, string type, FormTable table, Span<char> target)
    {
        Span<char> key = stackalloc char[LongestKey];
        Span<Range> parts = stackalloc Range[Phrase.MaxWords];
        int count = 0, length = 0;
        var isPerson = type == EntityType.Person;
        var words = new WordSplit(form);
        while (count < parts.Length && words.Next(out var word) && (word.Length * 2) + Phrase.MaxWords < LongestKey - length)
        {
            var start = length;
            var written = KeyWriter.Write(word, key[length..]);
            length += isPerson ? table.CanonicalName(key.Slice(start, written), key[start..]) : written;
            if (length > start) parts[count++] = start..length;
        }

        if (isPerson) Sort(parts[..count], key);
        else if (type is EntityType.Organization or EntityType.Facility) count = KindWords.Canonicalize(parts, count, key, length);
        return Join(parts[..count], key, target);
    }

    private static void Sort(Span<Range> parts, ReadOnlySpan<char> key)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            for (var k = i; k > 0 && key[parts[k]].SequenceCompareTo(key[parts[k - 1]]) < 0; k--) (parts[k], parts[k - 1]) = (parts[k - 1], parts[k]);
        }
    }

    [SkipLocalsInit]
    private static int Join(ReadOnlySpan<Range> parts, ReadOnlySpan<char> key, Span<char> target)
    {
        var length = 0;
        foreach (var part in parts)
        {
            if (length > 0) target[length++] = '-';
            key[part].CopyTo(target[length..]);
            length += key[part].Length;
        }

        return length;
    }
}
