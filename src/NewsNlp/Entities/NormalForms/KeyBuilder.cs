using NewsNlp.Text;

namespace NewsNlp.Entities.Forms;

/// <summary>The key of a thing that the table does not know: its words transliterated; a person's in the order of the alphabet, so that «surname name» is «name surname».</summary>
internal static class KeyBuilder
{
    private const int LongestKey = 512;

    /// <summary>The key of a dictionary form.</summary>
    /// <param name="form">The dictionary form.</param>
    /// <param name="type">The entity's type.</param>
    /// <param name="isKazakh">Whether the form is Kazakh.</param>
    /// <param name="table">The known names.</param>
    public static string Of(ReadOnlySpan<char> form, string type, bool isKazakh, FormTable table)
    {
        Span<char> key = stackalloc char[LongestKey];
        Span<char> folded = stackalloc char[Phrase.MaxLength];
        Span<Range> parts = stackalloc Range[Phrase.MaxWords];
        int count = 0, length = 0;
        var isPerson = type == EntityType.Person;
        var words = new WordSplit(form);
        while (count < parts.Length && words.Next(out var word) && word.Length * 2 < LongestKey - length)
        {
            for (var i = 0; i < word.Length; i++) folded[i] = Chars.Fold(word[i]);
            var start = length;
            length += isPerson && isKazakh ? WriteName(folded[..word.Length], table, key[length..]) : KeyWriter.Write(folded[..word.Length], key[length..]);
            if (length > start) parts[count++] = start..length;
        }

        // Letters of no alphabet that is known here: still equal only for equal forms.
        if (count == 0) return $"x{Hash.Of(form):x16}";
        if (isPerson) Sort(parts[..count], key);
        return Join(parts[..count], key);
    }

    private static int WriteName(ReadOnlySpan<char> name, FormTable table, Span<char> target)
    {
        var russian = table.RussianName(name);
        if (!russian.IsEmpty) return KeyWriter.Write(russian, target);

        // The lists hold masculine surnames: -ова, -ева, -ина.
        if (name[^1] == 'а' && table.RussianName(name[..^1]) is { IsEmpty: false } masculine)
        {
            var length = KeyWriter.Write(masculine, target);
            target[length] = 'a';
            return length + 1;
        }

        return KeyWriter.Write(name, target);
    }

    private static void Sort(Span<Range> parts, ReadOnlySpan<char> key)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            for (var k = i; k > 0 && key[parts[k]].SequenceCompareTo(key[parts[k - 1]]) < 0; k--) (parts[k], parts[k - 1]) = (parts[k - 1], parts[k]);
        }
    }

    private static string Join(ReadOnlySpan<Range> parts, ReadOnlySpan<char> key)
    {
        Span<char> joined = stackalloc char[LongestKey + Phrase.MaxWords];
        var length = 0;
        foreach (var part in parts)
        {
            if (length > 0) joined[length++] = '-';
            key[part].CopyTo(joined[length..]);
            length += key[part].Length;
        }

        return joined[..length].ToString();
    }
}
