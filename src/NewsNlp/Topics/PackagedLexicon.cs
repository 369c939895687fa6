using NewsNlp.Internal;

namespace NewsNlp.Topics;

/// <summary>The lexicon inside the packaged topic model.</summary>
internal static class PackagedLexicon
{
    public static IReadOnlyList<LexiconEntry> Read() =>
        PackagedBundle.Read().TryWeightsOf(PartNames.Topics, out var weights) ? TopicModelFormat.Read(weights).Featurizer.Lexicon.Entries : [];
}
