using NewsNlp.Entities;
using NewsNlp.Text;

namespace NewsNlp.Analysis;

/// <summary>The buffers of one analysis, reused from call to call and held by one call at a time.</summary>
internal sealed class AnalysisWork
{
    private Language[] _languages = new Language[64];
    private float[] _scores = new float[32];

    public TokenizedText Text { get; } = new();

    public EntityArea Entities { get; } = new();

    /// <summary>A language for each token of the text.</summary>
    public Span<Language> Languages(int tokens)
    {
        if (_languages.Length < tokens) _languages = new Language[Math.Max(tokens, _languages.Length * 2)];
        return _languages.AsSpan(0, tokens);
    }

    /// <summary>A score for each topic.</summary>
    public Span<float> Scores(int topics)
    {
        if (_scores.Length < topics) _scores = new float[topics];
        return _scores.AsSpan(0, topics);
    }

    /// <summary>Lets go of what one huge text has grown.</summary>
    public void Trim()
    {
        Text.Trim();
        if (_languages.Length > TokenizedText.KeptTokens) _languages = new Language[64];
    }
}
