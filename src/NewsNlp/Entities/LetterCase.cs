namespace NewsNlp.Entities;

/// <summary>Copies of headlines in capitals and in lower case, so that the tagger does not lean on capital letters alone.</summary>
internal static class LetterCase
{
    private const float Weight = 0.5f;

    /// <summary>Copies of headlines: texts without given tokens that are no part of a document.</summary>
    /// <param name="train">The texts.</param>
    /// <param name="every">One headline in so many is copied in capitals, another in lower case; 0 for none.</param>
    public static IEnumerable<EntityTrainingText> Copies(IReadOnlyList<EntityTrainingText> train, int every)
    {
        if (every == 0) yield break;
        for (var i = 0; i < train.Count; i++)
        {
            var example = train[i].Example;
            if (example.Tokens is not null || example.Document is not null) continue;
            var text = (i % every) switch { 0 => example.Text.ToUpperInvariant(), 1 => example.Text.ToLowerInvariant(), _ => null };
            if (text?.Length == example.Text.Length) yield return train[i] with { Example = example with { Text = text }, Weight = train[i].Weight * Weight };
        }
    }
}
