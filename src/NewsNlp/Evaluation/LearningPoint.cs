namespace NewsNlp.Evaluation;

/// <summary>F1 after training on a part of the data.</summary>
/// <param name="Examples">The number of texts trained on.</param>
/// <param name="F1">On text kept out of training, 0 to 1.</param>
internal readonly record struct LearningPoint(int Examples, double F1);
