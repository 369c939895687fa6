using System.Globalization;
using NewsNlp.Internal;

namespace NewsNlp.Languages;

/// <summary>What a saved ML.NET pipeline needs for its last step: the candidates and the least confidence it was made with, and the weights.</summary>
internal sealed record LanguageParameters(IReadOnlyList<Language> Candidates, float MinConfidence, byte[] Weights)
{
    public override string ToString() =>
        string.Join('|', string.Join(',', Candidates.Select(l => l.Tag())), MinConfidence.ToString("R", CultureInfo.InvariantCulture), ParameterText.Encode(Weights));

    /// <exception cref="InvalidDataException">The text is not of this form.</exception>
    public static LanguageParameters Parse(ReadOnlyMemory<char> text)
    {
        var parts = text.ToString().Split('|');
        if (parts.Length != 3 || !float.TryParse(parts[1], CultureInfo.InvariantCulture, out var minConfidence))
        {
            throw new InvalidDataException("not usable language model parameters");
        }

        return new LanguageParameters([.. parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTags.Parse)], minConfidence, ParameterText.Decode(parts[2]));
    }
}
