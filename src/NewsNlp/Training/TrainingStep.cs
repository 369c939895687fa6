namespace NewsNlp.Training;

/// <summary>Where the training of one part stands.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Text">What was just done.</param>
/// <param name="Share">Share of the part's work that is done, 0 to 1; null where it is not known.</param>
internal readonly record struct TrainingStep(string Part, string Text, double? Share = null);
