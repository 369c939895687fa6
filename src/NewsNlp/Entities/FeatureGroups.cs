namespace NewsNlp.Entities;

/// <summary>Groups of features that an experiment may train without.</summary>
[Flags]
internal enum FeatureGroups
{
    None = 0,

    /// <summary>Character n-grams of the word.</summary>
    Grams = 1,

    /// <summary>Classes of <see cref="NewsNlp.Entities.Triggers"/>.</summary>
    Triggers = 2,

    /// <summary>The place in a run of capitalised words.</summary>
    Runs = 4,

    All = Grams | Triggers | Runs,
}
