using System.Globalization;
using NewsNlp.Entities;

namespace NewsNlp.Training;

/// <summary>Turns what the trainers tell into steps of a part.</summary>
/// <param name="part">The part's name.</param>
/// <param name="target">Is told each step.</param>
/// <param name="steps">Number of messages until the training is done, or 0 where that is not known.</param>
internal sealed class StepProgress(string part, IProgress<TrainingStep> target, int steps) : IProgress<string>
{
    // The second CRF works on the insides of entities, a small part of all tokens.
    private const double OuterShare = 0.85;

    private int _done;

    public void Report(string value) => target.Report(new TrainingStep(part, value, steps > 0 ? Math.Min(1, Interlocked.Increment(ref _done) / (double)steps) : null));

    /// <summary>Reports an iteration of a tagger's training.</summary>
    public void Report(EntityTrainingProgress at)
    {
        var share = Math.Min(1, at.Iteration / (double)new CrfTrainerOptions().MaxIterations);
        var text = string.Create(CultureInfo.InvariantCulture, $"{at.Stage}, iteration {at.Iteration}, objective {at.Objective:0.0}");
        target.Report(new TrainingStep(part, text, at.Stage == "nested" ? OuterShare + (share * (1 - OuterShare)) : share * OuterShare));
    }
}
