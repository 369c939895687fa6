using NewsNlp.Text;

namespace NewsNlp.Topics;

/// <summary>Topics of a whole article: title and paragraphs are scored one by one, each once, and vote by what the lexicon finds in them.</summary>
/// <remarks>
/// The votes are log-odds, averaged by <see cref="ArticleWeights"/>. A paragraph in which
/// the lexicon finds nothing, such as a subscription line or a photo credit, has no vote. One article a time; not thread-safe.
/// </remarks>
internal sealed class ArticleTopics(TopicModel model, ArticleWeights? weights = null)
{
    private readonly ArticleWeights _weights = weights ?? new();
    private readonly float[] _sums = new float[model.Ids.Count];
    private readonly float[] _scores = new float[model.Ids.Count];
    private readonly float[] _fallback = new float[model.Ids.Count];
    private float _weight;
    private int _pieces;
    private int _paragraphs;

    /// <summary>Adds the title.</summary>
    public void AddTitle(TokenizedText title, Language language) => Add(title, language, _weights.Title);

    /// <summary>Adds the next paragraph of the body.</summary>
    public void AddParagraph(TokenizedText paragraph, Language language)
    {
        if (Add(paragraph, language, _weights.Paragraph(_paragraphs))) _paragraphs++;
    }

    /// <summary>The probability of each topic of what was added.</summary>
    /// <param name="scores">Receives the probabilities, 0 to 1, in the order of <see cref="TopicModel.Ids"/>; all 0 where nothing was added.</param>
    public void Score(Span<float> scores)
    {
        for (var t = 0; t < _sums.Length; t++)
        {
            var logOdds = _weight > 0 ? _sums[t] / _weight : _fallback[t];
            scores[t] = _pieces == 0 ? 0 : 1 / (1 + MathF.Exp(-logOdds));
        }
    }

    private bool Add(TokenizedText text, Language language, float weight)
    {
        var hits = model.ScoreLinear(text, language, _scores);
        _pieces++;
        for (var t = 0; t < _scores.Length; t++)
        {
            var logOdds = model.Topics[t].LogOdds(_scores[t]);
            if (_pieces == 1) _fallback[t] = logOdds;
            if (hits > 0) _sums[t] += weight * logOdds;
        }

        if (hits > 0) _weight += weight;
        return hits > 0;
    }
}

/// <summary>What the parts of an article weigh: the title most, then the lead, each further paragraph less.</summary>
/// <param name="Title">The title's weight; that of the first paragraph is 1.</param>
/// <param name="Decay">The n-th paragraph weighs 1 / n to this power.</param>
internal sealed record ArticleWeights(float Title = 2, float Decay = 0.5f)
{
    public float Paragraph(int before) => MathF.Pow(1 + before, -Decay);
}
