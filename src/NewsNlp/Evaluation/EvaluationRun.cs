namespace NewsNlp.Evaluation;

/// <summary>An evaluation of one task.</summary>
/// <param name="Together">All files together.</param>
/// <param name="Files">Each file.</param>
/// <param name="LeftOut">Examples that did not have what the task needs; files without any are not here.</param>
internal sealed record EvaluationRun(EvaluationResult Together, IReadOnlyList<EvaluationResult> Files, IReadOnlyList<LeftOut> LeftOut);

/// <summary>Examples of a file that could not be used.</summary>
/// <param name="File">The file.</param>
/// <param name="Count">How many.</param>
/// <param name="OutOf">Of how many.</param>
/// <param name="Needs">What they lack.</param>
internal sealed record LeftOut(string File, int Count, int OutOf, string Needs);
