using NewsNlp.Entities;

namespace NewsNlp.EntityExperiments;

/// <summary>What a tagger is trained on, and how.</summary>
/// <param name="Train">The texts.</param>
/// <param name="Options">How.</param>
internal sealed record ExperimentSetting(IReadOnlyList<EntityTrainingText> Train, EntityTrainingOptions Options)
{
    private const int Iterations = 30;

    /// <summary>The packaged tagger's, but for the number of iterations.</summary>
    public static ExperimentSetting Packaged(ExperimentData data) => new(
        data.Train,
        new EntityTrainingOptions { Language = data.Language, Listed = data.Listed, NestedIterations = Iterations, Trainer = new CrfTrainerOptions { MaxIterations = Iterations } });

    /// <summary>A tagger that is trained already, in place of training one; else null.</summary>
    public EntityModel? Given { get; init; }

    public EntityModel Tagger() => Given ?? EntityTraining.Train(Train, [], Options);

    public ExperimentSetting Without(FeatureGroups groups) => this with { Options = Options with { Groups = Options.Groups & ~groups } };

    public ExperimentSetting Regularized(float l1, float l2) => this with { Options = Options with { Trainer = Options.Trainer with { L1 = l1, L2 = l2 } } };
}
