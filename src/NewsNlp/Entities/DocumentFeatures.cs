namespace NewsNlp.Entities;

/// <summary>What the second pass over a document sees of a token: what the first pass said of its stem, and of its neighbours' stems, elsewhere in the document.</summary>
/// <remarks>
/// The first pass's scores are not judged again: a token whose stem is nowhere else, or is no entity here and elsewhere, has no feature. The second
/// pass is trained over taggers of a part of the data, and would otherwise learn their weaknesses.
/// </remarks>
internal static class DocumentFeatures
{
    /// <summary>No token has more.</summary>
    public const int MaxPerToken = 16;

    private const int Nowhere = 127;

    /// <summary>Writes the features of one token.</summary>
    /// <param name="memory">What the first pass found.</param>
    /// <param name="t">Index of the token in the document.</param>
    /// <param name="first">Index of its sentence's first token.</param>
    /// <param name="end">Index behind its sentence's last token.</param>
    /// <param name="form">What it looks like.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>Their number.</returns>
    public static int Write(DocumentMemory memory, int t, int first, int end, int form, Span<ulong> features)
    {
        var writer = new FeatureWriter(features);
        int own = memory.Labels[t];
        var elsewhere = Elsewhere(memory, t, out var strength);
        if (elsewhere != Nowhere && (elsewhere | own) != LabelSet.Outside)
        {
            writer.Add(Template.Elsewhere, (elsewhere << 7) | own);
            writer.Add(Template.ElsewhereForm, (elsewhere << 4) | form);
            writer.Add(Template.ElsewhereStrength, (elsewhere << 4) | strength);
            writer.Add(Template.ElsewhereOwnStrength, (((elsewhere << 7) | own) << 4) | strength);
        }

        for (var d = -2; d <= 2; d++)
        {
            if (d == 0 || t + d < first || t + d >= end) continue;
            var near = Elsewhere(memory, t + d, out _);
            if (near is Nowhere or LabelSet.Outside) continue;
            writer.Add(Template.ElsewhereNear + d + 3, (near << 7) | elsewhere);
            writer.Add(Template.ElsewhereNearOwn + d + 3, (near << 7) | own);
        }

        return writer.Count;
    }

    // The stem's label elsewhere; how often and how surely in one small number.
    private static int Elsewhere(DocumentMemory memory, int t, out int strength)
    {
        var majority = memory.Majority(t, out var count, out var total);
        strength = (Math.Min(count, 3) * 4) + (count == total ? 3 : count * 4 >= total * 3 ? 2 : count * 2 > total ? 1 : 0);
        return total == 0 ? Nowhere : majority;
    }
}
