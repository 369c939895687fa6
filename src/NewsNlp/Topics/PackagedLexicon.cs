using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>The lexicon inside the packaged topic model.</summary>
internal static class PackagedLexicon
{
    public static IReadOnlyList<LexiconEntry> Read()
    {
        using var stream = typeof(PackagedLexicon).Assembly.GetManifestResourceStream("packaged.newsnlp");
        if (stream is null || Bundle.Read(stream, "packaged.newsnlp", verify: false).WeightsOf("topics") is not { } weights) return [];
        return TopicModelFormat.Read(weights).Featurizer.Lexicon.Entries;
    }
}
