namespace NewsNlp.Data;

/// <summary>Offsets in code points, as other tools count them, to offsets in UTF-16 code units, and back.</summary>
internal static class CodePointOffsets
{
    /// <summary>The UTF-16 offset of each code point, and the text's length behind the last.</summary>
    public static int[] Of(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }

    /// <summary>The number of code points before each UTF-16 offset, and before the text's end.</summary>
    public static int[] FromUtf16(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 1; i <= text.Length; i++)
        {
            var isSecondHalf = i < text.Length && char.IsHighSurrogate(text[i - 1]) && char.IsLowSurrogate(text[i]);
            points[i] = points[i - 1] + (isSecondHalf ? 0 : 1);
        }

        return points;
    }
}
