using NewsNlp.Data;

namespace NewsNlp.Evaluation;

/// <summary>A text that came out wrong.</summary>
/// <param name="Text">The text, or the part of it that matters.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure the model was of its worst error, 0 to 1; null where the model states no probability.</param>
/// <param name="Gold">What is right.</param>
/// <param name="Given">What the model gave.</param>
internal sealed record ErrorCase(
    string Text, string? Language, SourceLine Source, double? Confidence, IReadOnlyList<ErrorMark> Gold, IReadOnlyList<ErrorMark> Given);

/// <summary>A label of a text or of a span of it.</summary>
/// <param name="Label">Language, topic, entity type.</param>
/// <param name="IsRight">Whether gold and model agree on it.</param>
/// <param name="Span">The span that it labels, or null where it labels the text.</param>
/// <param name="Confidence">Stated probability, or null.</param>
internal readonly record struct ErrorMark(string Label, bool IsRight, TextSpan? Span = null, double? Confidence = null);
