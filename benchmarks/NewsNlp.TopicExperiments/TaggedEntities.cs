using NewsNlp.Data;
using NewsNlp.Analysis;
using NewsNlp.Text;
using NewsNlp.Topics;

namespace NewsNlp.TopicExperiments;

/// <summary>What the packaged tagger finds in a text: how many entities of each type, and the stems inside those that tell most.</summary>
internal sealed class TaggedEntities
{
    private readonly Dictionary<string, IReadOnlyList<(EntitySpan Span, float Confidence)>> _tagged = [];

    public void AddTypes(NewsExample example, Action<ulong, float> add)
    {
        foreach (var type in Tag(example).GroupBy(t => t.Span.Type)) add(Hash.Of(type.Key), Math.Min(3, type.Count()) / 3f);
    }

    public void AddStems(NewsExample example, Action<ulong, float> add)
    {
        var text = new TokenizedText();
        var language = TopicExamples.LanguageOf(example);
        foreach (var (span, _) in Tag(example))
        {
            if (span.Type is not ("PERSON" or "ORG" or "EVENT" or "WORK_OF_ART" or "FAC" or "PRODUCT")) continue;
            text.Set(example.Text.AsSpan(span.Start, span.End - span.Start));
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                var word = text.TokenFolded(i);
                if (char.IsLetter(word[0])) add(Hash.Of(word[..Stemmer.StemLength(word, language)], Hash.Of(span.Type)), 1);
            }
        }
    }

    private IReadOnlyList<(EntitySpan Span, float Confidence)> Tag(NewsExample example)
    {
        if (_tagged.TryGetValue(example.Text, out var spans)) return spans;
        return _tagged[example.Text] = TokenTagging.Tag(NewsAnalyzer.Default.Models, [new NewsExample { Text = example.Text }], TopicExamples.LanguageOf(example))[0];
    }
}
